package gouji.check.score;

import static gouji.check.score.Complaint.arithmetic;
import static gouji.check.score.Complaint.plain;

import gouji.check.rule.Proof;
import gouji.check.score.Told.Sort;
import gouji.check.text.Saying;
import gouji.finding.Finding;
import gouji.finding.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether the scores of one paragraph agree: parts and their total, several scores and their mean; what was lost of
/// them see [Losses].
final class InProse {
    static final BigDecimal FAR = BigDecimal.valueOf(5); // an item may not have been told
    private static final int SURELY_LISTED = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_OFF = BigDecimal.valueOf(20); // by a slip in one class

    private final ScoreWords words;
    private final Complaint complaint;
    private final Paragraph paragraph;
    private final List<Told> told;
    private final List<Finding> findings = new ArrayList<>();

    private InProse(ScoreWords words, Complaint complaint, Paragraph paragraph) {
        this.words = words;
        this.complaint = complaint;
        this.paragraph = paragraph;
        this.told = paragraph.told();
    }

    /// @param confirmed what the score table says, too
    static List<Finding> of(ScoreWords words, Complaint complaint, Paragraph paragraph, Set<Told> confirmed) {
        if (paragraph.told().size() < 2) {
            return List.of();
        }
        var prose = new InProse(words, complaint, paragraph);
        prose.told.stream()
                .collect(Collectors.groupingBy(one -> one.saying().sentence()))
                .values()
                .forEach(sentence -> {
                    prose.means(sentence);
                    prose.weights(sentence);
                });
        prose.sums();
        if (prose.findings.isEmpty()) {
            prose.findings.addAll(ClassParts.of(words, complaint, paragraph));
        }
        prose.findings.addAll(Losses.of(words, complaint, paragraph, confirmed));
        return prose.findings;
    }

    /// Parts before their total or behind it, in one paragraph.
    private void sums() {
        Told total = paragraph.total(words);
        if (total == null) {
            return;
        }
        List<Told> all = told.stream()
                .filter(one -> !one.equals(total)
                        && (one.is(Sort.GOT) || isAllGot(one))
                        && !one.saying().isAside())
                .toList();
        Map<String, Told> classes = new LinkedHashMap<>();
        boolean isTwice = false;
        for (Told one : all) {
            String name = one.name();
            Told known = name == null ? null : classes.putIfAbsent(name, one);
            isTwice |= known != null && known.value().compareTo(one.value()) != 0;
        }
        boolean isLost = told.stream().anyMatch(one -> one.is(Sort.LOST) || one.is(Sort.ALL_LOST));
        List<Told> named = List.copyOf(classes.values());
        boolean areNamed =
                all.stream().map(part -> part.saying().lead()).distinct().count() == all.size();
        List<Told> parts = named.size() > 1 ? named : areNamed && !isLost ? all : List.of();
        if (parts.size() < 2
                || isTwice
                || sums(all, total)
                || paragraph.isOpen(
                        words, Stream.concat(Stream.of(total), parts.stream()).toList())) {
            return;
        }
        BigDecimal sum = sum(parts);
        BigDecimal gap = sum.subtract(total.value()).abs();
        if (Board.isRounded(sum, total.value()) || gap.compareTo(FAR) >= 0) {
            return;
        }
        Finding finding = complaint.of(
                total, parts, sum, arithmetic(parts, "+") + "=" + plain(sum) + " ≠ " + plain(total.value()));
        boolean isSlip = Proof.SLIP.isGiven(Kind.SCORE, finding.values().subList(0, 1), finding.expected());
        findings.add(isSlip && parts.size() >= SURELY_LISTED ? finding : finding.asHint("也可能没有列全"));
    }

    private static boolean sums(List<Told> parts, Told total) {
        return sum(parts).compareTo(total.value()) == 0;
    }

    /// `投入15分，得满分`
    private boolean isAllGot(Told one) {
        String said = paragraph.words();
        return one.is(Sort.FULL)
                && words.marks().isIn(said.substring(one.end(), Math.min(said.length(), one.end() + 8)));
    }

    /// `11个项目平均得分96.8分，其中最低的97.45分`: the scores of the others are not told.
    private boolean areMore(Told mean, int scores) {
        return paragraph.text().sayings().stream()
                .filter(saying -> saying.sentence() == mean.saying().sentence()
                        && saying.figure().end() <= mean.start())
                .map(Saying::quantity)
                .filter(number -> number.unit().symbol().equals("个")
                        || number.unit().symbol().equals("项"))
                .anyMatch(number -> number.value().compareTo(BigDecimal.valueOf(scores)) != 0);
    }

    private void means(List<Told> sentence) {
        Told mean = Told.only(sentence, score -> score.is(Sort.MEAN));
        List<Told> scores = sentence.stream()
                .filter(score -> (score.is(Sort.GOT) && !score.saying().isAside()) || score.is(Sort.TOTAL))
                .toList();
        if (mean == null || scores.size() < 2 || paragraph.isOpen(words, told) || areMore(mean, scores.size())) {
            return;
        }
        int scale = Math.max(0, mean.value().scale());
        BigDecimal exact = sum(scores).divide(BigDecimal.valueOf(scores.size()), scale + 4, RoundingMode.HALF_UP);
        if (exact.subtract(mean.value()).abs().compareTo(mean.value().ulp()) >= 0) {
            BigDecimal right = Complaint.tidy(exact.setScale(scale, RoundingMode.HALF_UP));
            findings.add(complaint.of(
                    mean,
                    scores,
                    right,
                    "（" + arithmetic(scores, "+") + "）÷" + scores.size() + "=" + plain(right) + " ≠ "
                            + plain(mean.value())));
        }
    }

    /// `决策类20分、过程类20分、产出类35分、效益类30分，满分100分`: the full marks of the classes make up those of all.
    private void weights(List<Told> sentence) {
        Told all = Told.only(
                sentence,
                one -> one.is(Sort.FULL)
                        && one.value().compareTo(HUNDRED) == 0
                        && words.full().isIn(one.saying().lead()));
        List<Told> classes = sentence.stream()
                .filter(one -> !one.equals(all) && one.name() != null && (one.is(Sort.GOT) || one.is(Sort.FULL)))
                .toList();
        boolean areClasses = classes.size() >= SURELY_LISTED
                && sentence.size() == classes.size() + 1
                && classes.stream().map(Told::name).distinct().count() == classes.size()
                && classes.stream()
                        .noneMatch(one -> words.got().isIn(one.saying().lead()));
        if (all == null || !areClasses || paragraph.isOpen(words, sentence)) {
            return;
        }
        BigDecimal sum = sum(classes);
        BigDecimal over = sum.subtract(all.value());
        if (over.signum() != 0 && over.abs().compareTo(MOST_OFF) <= 0) {
            Finding finding = complaint.of(
                    all,
                    classes.stream().map(one -> one.saying().stated("part")).toList(),
                    null,
                    arithmetic(classes, "+") + "=" + plain(sum) + " ≠ " + plain(all.value()));
            findings.add(over.signum() > 0 ? finding : finding.asHint("也可能没有列全"));
        }
    }

    private static BigDecimal sum(List<Told> scores) {
        return Board.sum(scores.stream().map(Told::value));
    }
}
