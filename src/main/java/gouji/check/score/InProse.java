package gouji.check.score;

import static gouji.check.score.Complaint.arithmetic;
import static gouji.check.score.Complaint.plain;

import gouji.check.score.Told.Sort;
import gouji.check.text.Saying;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether the scores of one paragraph agree: parts and their total, full marks and what was got and lost of them,
/// parts
/// of what was lost, several scores and their mean.
final class InProse {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PASS = BigDecimal.valueOf(60);
    private static final BigDecimal FAR = BigDecimal.valueOf(5); // an item may not have been told
    private static final int SURELY_LISTED = 3;

    private final ScoreWords words;
    private final Complaint complaint;
    private final Paragraph paragraph;
    private final List<Told> told;
    private final Set<Told> confirmed;
    private final List<Finding> findings = new ArrayList<>();

    private InProse(ScoreWords words, Complaint complaint, Paragraph paragraph, Set<Told> confirmed) {
        this.confirmed = confirmed;
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
        var prose = new InProse(words, complaint, paragraph, confirmed);
        prose.told.stream()
                .collect(Collectors.groupingBy(one -> one.saying().sentence()))
                .values()
                .forEach(prose::means);
        prose.sums();
        prose.losses();
        return prose.findings;
    }

    private boolean isOpen(List<Told> some) {
        int start = some.stream().mapToInt(Told::start).min().orElse(0);
        int end = some.stream().mapToInt(Told::end).max().orElse(0);
        return words.unless().isIn(paragraph.sentence(start, end));
    }

    /// Parts before their total or behind it, in one paragraph.
    private void sums() {
        Told total = total();
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
        if (parts.size() < 2 || isTwice || sums(all, total) || isOpen(with(total, parts))) {
            return;
        }
        BigDecimal sum = sum(parts);
        BigDecimal gap = sum.subtract(total.value()).abs();
        if (gap.signum() == 0 || gap.compareTo(FAR) >= 0) {
            return;
        }
        Finding finding = complaint.of(
                total, parts, sum, arithmetic(parts, "+") + "=" + plain(sum) + " ≠ " + plain(total.value()));
        findings.add(parts.size() < SURELY_LISTED ? finding.asHint("也可能没有列全") : finding);
    }

    private static boolean sums(List<Told> parts, Told total) {
        return sum(parts).compareTo(total.value()) == 0;
    }

    private static List<Told> with(Told one, List<Told> others) {
        List<Told> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    /// The one total: told as such, or else a score of nothing named, of a size that no part of it has.
    private @Nullable Told total() {
        List<Told> totals = told.stream().filter(one -> one.is(Sort.TOTAL)).toList();
        if (totals.size() == 1) {
            return totals.getFirst();
        }
        List<Told> large = told.stream()
                .filter(one -> one.is(Sort.GOT)
                        && one.name() == null
                        && words.got().isIn(one.saying().lead())
                        && one.value().compareTo(PASS) >= 0)
                .toList();
        return totals.isEmpty() && large.size() == 1 ? large.getFirst() : null;
    }

    /// `投入15分，得满分`
    private boolean isAllGot(Told one) {
        String said = paragraph.words();
        return one.is(Sort.FULL)
                && words.marks().isIn(said.substring(one.end(), Math.min(said.length(), one.end() + 8)));
    }

    private void losses() {
        List<Told> scores = told.stream().filter(one -> !one.is(Sort.APART)).toList();
        boolean isLost = scores.stream().anyMatch(one -> one.is(Sort.LOST) || one.is(Sort.ALL_LOST));
        if (!isLost) {
            return;
        }
        Set<Told> wrong = parts(scores);
        List<Paragraph.Group> groups = paragraph.groups();
        boolean isOfGroups = groups.stream().anyMatch(InProse::tellsLoss);
        List<List<Told>> together =
                isOfGroups ? groups.stream().map(Paragraph.Group::told).toList() : List.of(scores);
        for (List<Told> some : together) {
            if (!isOpen(some) && some.stream().noneMatch(wrong::contains)) {
                left(some);
            }
        }
    }

    /// What is said to be lost altogether against what is listed behind it, or else before it.
    private Set<Told> parts(List<Told> scores) {
        Set<Told> wrong = new HashSet<>();
        for (int i = 0; i < scores.size(); i++) {
            Told all = scores.get(i);
            if (!all.is(Sort.ALL_LOST)) {
                continue;
            }
            List<Told> behind = run(scores, i, 1);
            boolean isOpened = !behind.isEmpty()
                    && words.opens()
                            .isIn(paragraph
                                    .words()
                                    .substring(all.end(), behind.getFirst().start()));
            List<Told> listed = behind.isEmpty() ? run(scores, i, -1) : behind;
            if (lost(listed).compareTo(all.value()) == 0) {
                continue;
            }
            List<Told> parts = classes(all, listed);
            BigDecimal sum = lost(parts);
            boolean isLess =
                    parts.stream().anyMatch(one -> one.value().compareTo(all.value()) > 0); // then it is a part
            if (parts.size() < 2 || isLess || sum.compareTo(all.value()) == 0 || isOpen(with(all, parts))) {
                continue;
            }
            boolean isSure = isOpened || sum.compareTo(all.value()) > 0 || all.name() == null;
            if (isOpened || !isConfirmed(all)) {
                Finding finding = complaint.of(
                        all, parts, sum, arithmetic(parts, "+") + "=" + plain(sum) + " ≠ " + plain(all.value()));
                findings.add(isSure ? finding : finding.asHint("也可能没有列全"));
                wrong.add(all);
            }
        }
        return wrong;
    }

    /// Whether the score table says so, too, or the total of the paragraph leaves just that of 100 points where some
    /// lost
    /// what only their full marks tell.
    private boolean isConfirmed(Told all) {
        boolean areMore = told.stream().anyMatch(one -> one.is(Sort.FULL));
        Told total = areMore && all.name() == null ? total() : null;
        return confirmed.contains(all)
                || (total != null && total.value().add(all.value()).compareTo(HUNDRED) == 0);
    }

    /// The losses before or behind what is lost altogether, up to the next such; not those of a sentence that tells of
    /// another class.
    private static List<Told> run(List<Told> scores, int at, int step) {
        List<Told> run = new ArrayList<>();
        Told all = scores.get(at);
        for (int i = at + step; i >= 0 && i < scores.size() && !scores.get(i).is(Sort.ALL_LOST); i += step) {
            Told one = scores.get(i);
            boolean isOther = all.name() != null
                    && one.name() != null
                    && !one.name().equals(all.name())
                    && one.saying().sentence() != all.saying().sentence();
            if (isOther) {
                break;
            }
            if (one.is(Sort.LOST)) {
                run.add(step > 0 ? run.size() : 0, one);
            }
        }
        return run;
    }

    /// Of all that was lost, the parts are the classes where these are told.
    private static List<Told> classes(Told all, List<Told> parts) {
        List<Told> named = parts.stream().filter(one -> one.name() != null).toList();
        return all.name() == null && named.size() > 1 ? named : parts;
    }

    /// What several lost, `各扣1分` once for each of them.
    private static BigDecimal lost(List<Told> parts) {
        return Board.sum(parts.stream().map(one -> {
            boolean isEach = one.saying().lead().contains("各");
            long each = isEach
                    ? 1
                            + one.saying()
                                    .clause()
                                    .chars()
                                    .filter(c -> "、和与".indexOf(c) >= 0)
                                    .count()
                    : 1;
            return one.value().multiply(BigDecimal.valueOf(each));
        }));
    }

    private static boolean tellsLoss(Paragraph.Group group) {
        return !(group.all(Sort.LOST).isEmpty() && group.all(Sort.ALL_LOST).isEmpty())
                && group.told().stream().filter(InProse::isResult).count() == 1;
    }

    /// A total, or a score that is 得.
    private static boolean isResult(Told score) {
        return score.is(Sort.TOTAL)
                || (score.is(Sort.GOT) && score.saying().lead().matches(".*得分?(?:为|是)?"));
    }

    /// What is left of full marks.
    private void left(List<Told> scores) {
        List<Told> lost = scores.stream().filter(score -> score.is(Sort.LOST)).toList();
        Told all = only(scores, score -> score.is(Sort.ALL_LOST));
        Told result = only(scores, InProse::isResult);
        Told whole = only(scores, score -> score.is(Sort.FULL));
        if (result == null || (all == null && lost.isEmpty())) {
            return;
        }
        BigDecimal of = whole != null ? whole.value() : result.value().compareTo(PASS) > 0 ? HUNDRED : null;
        BigDecimal less = all == null ? lost(lost) : all.value();
        if (of == null || of.compareTo(result.value()) < 0) {
            return;
        }
        BigDecimal right = of.subtract(less);
        boolean isOneEnough = lost.stream() // the others are its parts
                .anyMatch(one -> of.subtract(one.value()).compareTo(result.value()) == 0);
        BigDecimal gap = right.subtract(result.value()).abs();
        if (isOneEnough || gap.signum() == 0 || gap.compareTo(whole == null ? FAR : of) >= 0) {
            return;
        }
        List<Told> behind = new ArrayList<>(all == null ? lost : List.of(all));
        if (whole != null) {
            behind.addFirst(whole);
        }
        Finding finding = complaint.of(
                result,
                behind,
                right,
                plain(of) + "-" + plain(less) + "=" + plain(right) + " ≠ " + plain(result.value()));
        findings.add(whole == null && all == null ? finding.asHint("也可能还扣了别的分") : finding);
    }

    /// `11个项目平均得分96.8分，其中最低的97.45分`: the scores of the others are not told.
    private boolean areMore(Told mean, int scores) {
        return Saying.of(paragraph.text()).stream()
                .filter(saying -> saying.sentence() == mean.saying().sentence()
                        && saying.figure().end() <= mean.start())
                .map(Saying::quantity)
                .filter(number -> number.unit().symbol().equals("个")
                        || number.unit().symbol().equals("项"))
                .anyMatch(number -> number.value().compareTo(BigDecimal.valueOf(scores)) != 0);
    }

    private void means(List<Told> sentence) {
        Told mean = only(sentence, score -> score.is(Sort.MEAN));
        List<Told> scores = sentence.stream()
                .filter(score -> (score.is(Sort.GOT) && !score.saying().isAside()) || score.is(Sort.TOTAL))
                .toList();
        if (mean == null || scores.size() < 2 || isOpen(told) || areMore(mean, scores.size())) {
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

    private static @Nullable Told only(List<Told> scores, Predicate<Told> which) {
        List<Told> found = scores.stream().filter(which).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static BigDecimal sum(List<Told> scores) {
        return Board.sum(scores.stream().map(Told::value));
    }
}
