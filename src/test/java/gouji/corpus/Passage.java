package gouji.corpus;

import gouji.check.Checker;
import gouji.check.Faults;
import gouji.extract.Extractor;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested.Success;
import gouji.ingest.Source;
import gouji.quantity.Unit;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A short passage as bureaus write it, with what is wrong in it, if anything: `! 12万元 // 13万元 // 5万元` is a mistake
/// that
/// must be named, with at least one of the figures behind it, the right one or those that show it; `? 12万元` at least as
/// a hint; `! 词语` words that the finding's sentence must hold.
///
/// @param body as a source is written; with a head of its own, or under that of a water bureau
record Passage(String name, String body, List<Mistake> wrong) {
    private static final String HEAD = """
            file: 青禾县水务局2022年度部门整体支出绩效自评报告.docx
            bureau: 青禾县水务局
            region: 青禾县
            year: 2022
            reportType: 绩效自评报告
            subject: 青禾县水务局
            ===
            #title 青禾县水务局2022年度部门整体支出绩效自评报告
            """;

    /// What is wrong, as printed, and the figures of which one must be named beside it.
    record Mistake(String wrong, List<String> others, boolean mayBeHint) {
        private static final Pattern FIGURE = Pattern.compile("(-?[0-9]+(?:[.][0-9]+)?)([^0-9年月日]*)");

        static Mistake of(String line) {
            List<String> parts = Arrays.stream(line.substring(2).split("//"))
                    .map(part -> part.replaceAll("[\\s,]", "").replace('％', '%'))
                    .toList();
            return new Mistake(parts.getFirst(), parts.subList(1, parts.size()), line.startsWith("?"));
        }

        boolean isNamedBy(Finding finding) {
            return isSaidBy(finding, wrong)
                    && (others.isEmpty() || others.stream().anyMatch(other -> isSaidBy(finding, other)));
        }

        private static boolean isSaidBy(Finding finding, String figure) {
            Finding.Expected expected = finding.expected();
            Stream<String> said = Stream.concat(
                    finding.values().stream()
                            .flatMap(value -> Stream.of(
                                    value.value() + value.unit(),
                                    value.place().quote().replaceAll("[\\s,]", ""))),
                    expected == null ? Stream.of() : Stream.of(expected.value() + expected.unit()));
            return FIGURE.matcher(figure).matches()
                    ? said.anyMatch(other -> isSame(figure, other))
                    : Stream.concat(said, Stream.of(finding.message().replaceAll("[\\s,]", "")))
                            .anyMatch(words -> words.contains(figure));
        }

        /// 3.58万元 and 35800.00元 are the same.
        private static boolean isSame(String one, String other) {
            Matcher first = FIGURE.matcher(one);
            Matcher second = FIGURE.matcher(other);
            if (!first.matches() || !second.matches()) {
                return one.equals(other);
            }
            Unit unit = Unit.of(first.group(2));
            Unit otherUnit = Unit.of(second.group(2));
            if (first.group(2).isEmpty()) { // as a table's cell has it
                return new BigDecimal(first.group(1)).compareTo(new BigDecimal(second.group(1))) == 0;
            }
            return (unit.equals(otherUnit) || (unit.isMoney() && otherUnit.isMoney()))
                    && new BigDecimal(first.group(1))
                                    .multiply(unit.factor())
                                    .compareTo(new BigDecimal(second.group(1)).multiply(otherUnit.factor()))
                            == 0;
        }

        @Override
        public String toString() {
            return others.isEmpty() ? wrong : wrong + "（" + String.join("、", others) + "）";
        }
    }

    /// The passages of all files of a folder, in the order of their names.
    static List<Passage> all(Path folder) throws IOException {
        List<Passage> passages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                passages.addAll(of(Files.readAllLines(file)));
            }
        }
        return passages;
    }

    private static List<Passage> of(List<String> lines) {
        List<Passage> passages = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                passages.add(new Passage(line.substring(3), "", List.of()));
            } else if (!passages.isEmpty()) {
                Passage last = passages.removeLast();
                passages.add(
                        line.startsWith("! ") || line.startsWith("? ")
                                ? new Passage(last.name(), last.body(), with(last.wrong(), Mistake.of(line)))
                                : new Passage(last.name(), last.body() + line + "\n", last.wrong()));
            }
        }
        return passages;
    }

    private static List<Mistake> with(List<Mistake> some, Mistake another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    /// Whether an alarm names none of the mistakes.
    boolean isFalse(Finding finding) {
        return finding.severity() != Severity.INFO && wrong.stream().noneMatch(mistake -> mistake.isNamedBy(finding));
    }

    /// Writes passages as documents, and reads, extracts and checks them.
    record Reader(Ingest ingest, Extractor extractor, Checker checker, Path folder) {
        static Reader in(Path folder) {
            RuleBook rules = RuleBook.load(Path.of("extraction-rules"));
            return new Reader(Ingest.standard(), new Extractor(rules), new Checker(rules), folder);
        }

        List<Finding> findings(Passage passage) throws IOException {
            String head = passage.body().contains("===\n") ? "" : HEAD;
            Files.writeString(folder.resolve("source.md"), head + passage.body());
            Sample sample = SourceReader.one(folder);
            Path file = Files.write(folder.resolve(sample.fileName()), CorpusWriting.office(sample));
            var read = (Success) ingest.read(Source.of(file));
            Files.delete(file);
            return Faults.none(checker.check(List.of(extractor.report(read.document()))));
        }
    }
}
