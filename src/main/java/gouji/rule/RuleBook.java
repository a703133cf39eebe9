package gouji.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All rules and words of an `extraction-rules` folder, read and validated.
public final class RuleBook {
    private final Vocabulary vocabulary;
    private final List<ExtractRule> extractRules;
    private final List<RuleFile> checkFiles;
    private final List<RuleCard> cards;

    private RuleBook(
            Vocabulary vocabulary, List<ExtractRule> extractRules, List<RuleFile> checkFiles, List<RuleCard> cards) {
        this.vocabulary = vocabulary;
        this.extractRules = extractRules;
        this.checkFiles = checkFiles;
        this.cards = cards;
    }

    /// Reads a folder of rules.
    ///
    /// @throws RuleException if a file is not as it should be: file and line, the line itself, what was expected
    public static RuleBook load(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleException("找不到规则目录 " + folder);
        }
        List<ExtractRule> extractRules =
                files(folder.resolve("extract")).stream().map(ExtractRule::of).toList();
        List<RuleFile> checkFiles = files(folder.resolve("check"));
        var book = new RuleBook(
                Vocabulary.of(files(folder.resolve("vocabulary"))),
                extractRules,
                checkFiles,
                cards(folder, extractRules, checkFiles));
        book.refuseDuplicates();
        return book;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The rules of `extract/`, in the order of their paths.
    public List<ExtractRule> extractRules() {
        return extractRules;
    }

    /// The files of `check/`, in the order of their paths.
    public List<RuleFile> checkFiles() {
        return checkFiles;
    }

    /// Every rule in short, and what is read without one.
    public List<RuleCard> cards() {
        return cards;
    }

    private static List<RuleCard> cards(Path folder, List<ExtractRule> extractRules, List<RuleFile> checkFiles) {
        Path grammar = folder.resolve("relations.yaml");
        Stream<RuleCard> read = extractRules.stream().map(rule -> RuleCard.of(rule, within(folder, rule.file())));
        Stream<RuleCard> checked = checkFiles.stream().map(rule -> RuleCard.of(rule, within(folder, rule.path())));
        Stream<RuleCard> known = Files.notExists(grammar)
                ? Stream.of()
                : RuleFile.read(grammar).root().entries().entrySet().stream()
                        .map(entry -> RuleCard.of(entry.getKey(), entry.getValue(), within(folder, grammar)));
        return Stream.of(read, checked, known).flatMap(cards -> cards).toList();
    }

    private static String within(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void refuseDuplicates() {
        Map<String, Path> seen = new HashMap<>();
        var all = Stream.concat(
                extractRules.stream().map(rule -> Map.entry(rule.id(), rule.file())),
                checkFiles.stream().map(file -> Map.entry(file.id(), file.path())));
        all.forEach(entry -> {
            Path other = seen.put(entry.getKey(), entry.getValue());
            if (other != null) {
                throw new RuleException(entry.getValue() + ":1：id “" + entry.getKey() + "”已用于 " + other);
            }
        });
        for (ExtractRule rule : extractRules) {
            for (String other : rule.overlaps()) {
                if (!seen.containsKey(other)) {
                    throw rule.find().error("overlaps 中的“" + other + "”不是规则的 id");
                }
            }
        }
    }

    private static List<RuleFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(RuleFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
