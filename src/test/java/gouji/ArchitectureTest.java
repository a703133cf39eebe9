package gouji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The package table of ARCHITECTURE.md, held to the code.
class ArchitectureTest {
    private static final JavaClasses GOUJI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gouji");

    /// Each package with those that it may use; their subpackages are included.
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("pattern", List.of()),
            Map.entry("place", List.of("pattern")),
            Map.entry("quantity", List.of("pattern")),
            Map.entry("document", List.of("place")),
            Map.entry("report", List.of("place", "quantity", "document")),
            Map.entry("rule", List.of("pattern", "quantity", "report")),
            Map.entry("ingest", List.of("document", "place")),
            Map.entry("extract", List.of("document", "pattern", "place", "quantity", "report", "rule")),
            Map.entry("finding", List.of("place", "quantity", "report")),
            Map.entry("check", List.of("document", "pattern", "place", "quantity", "report", "rule", "finding")),
            Map.entry("json", List.of("document", "place", "quantity", "report", "finding")),
            Map.entry("index", List.of("document", "place", "quantity", "report", "finding", "json")),
            Map.entry("workspace", List.of("document", "place", "quantity", "report", "finding", "json", "index")),
            Map.entry("output", List.of("document", "place", "quantity", "report", "finding", "json")),
            Map.entry(
                    "pipeline",
                    List.of(
                            "document",
                            "place",
                            "quantity",
                            "report",
                            "rule",
                            "ingest",
                            "extract",
                            "check",
                            "finding",
                            "json",
                            "index",
                            "workspace",
                            "output")),
            Map.entry(
                    "cli",
                    List.of(
                            "document",
                            "place",
                            "quantity",
                            "report",
                            "rule",
                            "ingest",
                            "extract",
                            "check",
                            "finding",
                            "json",
                            "index",
                            "workspace",
                            "output",
                            "pipeline")));

    /// Each library with the packages that may know it.
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("com.rtfparserkit..", List.of("gouji.ingest.word..")),
            Map.entry("org.apache.commons.compress..", List.of("gouji.ingest.archive..")),
            Map.entry("com.github.junrar..", List.of("gouji.ingest.archive..")),
            Map.entry("org.apache.pdfbox..", List.of("gouji.ingest.pdf..")),
            Map.entry(
                    "org.apache.poi..",
                    List.of("gouji.ingest.office..", "gouji.ingest.word..", "gouji.ingest.excel..", "gouji.output..")),
            Map.entry("org.apache.tika..", List.of("gouji.ingest.tika..")),
            Map.entry("org.mozilla.universalchardet..", List.of("gouji.ingest.tika..")),
            Map.entry("org.apache.lucene..", List.of("gouji.index..", "gouji.workspace..")),
            Map.entry("com.hankcs..", List.of("gouji.index..")),
            Map.entry("tools.jackson..", List.of("gouji.json..", "gouji.rule..")),
            Map.entry("picocli..", List.of("gouji.cli..")));

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @Test
    void theTableNamesEveryPackage() {
        Set<String> found = GOUJI.stream()
                .map(type -> type.getPackageName().replaceAll("^gouji\\.(\\w+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed(name).contains(other))
                .map(other -> "gouji." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("gouji." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("a file goes one way through the steps, and each knows only what stands before it (0001)")
                .check(GOUJI);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        for (String parts : List.of("gouji.(*)..", "gouji.check.(*)..")) {
            slices().matching(parts)
                    .should()
                    .beFreeOfCycles()
                    .because("what depends on itself cannot be understood or replaced in parts")
                    .check(GOUJI);
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryStaysInItsPackages(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(places(library))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library known to one package can be replaced (0006)")
                .check(GOUJI);
    }

    @Test
    void figuresAreNeverBinaryFractions() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("gouji.quantity..", "gouji.check..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .because("0.1 has no exact double, and a false accusation may hang on it (0003)")
                .check(GOUJI);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("gouji.quantity..", "gouji.check..")
                .should()
                .notHaveRawReturnType(double.class)
                .because("0.1 has no exact double, and a false accusation may hang on it (0003)")
                .check(GOUJI);
    }

    @Test
    void onlyTheCommandLineWritesToStandardOutput() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gouji.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("stdout is for results, and steps neither log nor print")
                .check(GOUJI);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("steps serve all threads and every test, so they may not remember anything")
                .check(GOUJI);
    }

    private static List<String> allowed(String name) {
        return Objects.requireNonNull(MAY_USE.get(name));
    }

    private static String[] places(String library) {
        return Objects.requireNonNull(LIBRARIES.get(library)).toArray(String[]::new);
    }
}
