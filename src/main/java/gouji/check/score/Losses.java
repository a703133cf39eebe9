package gouji.check.score;

import static gouji.check.score.Complaint.arithmetic;
import static gouji.check.score.Complaint.plain;

import gouji.check.score.Told.Sort;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether what one paragraph tells of points lost agrees: full marks and what was got and lost of them, all that was
/// lost
/// and its parts.
final class Losses {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SEVERAL = 3;

    private final ScoreWords words;
    private final Complaint complaint;
    private final Paragraph paragraph;
    private final List<Told> told;
    private final Set<Told> confirmed;
    private final List<Finding> findings = new ArrayList<>();

    private Losses(ScoreWords words, Complaint complaint, Paragraph paragraph, Set<Told> confirmed) {
        this.words = words;
        this.complaint = complaint;
        this.paragraph = paragraph;
        this.told = paragraph.told();
        this.confirmed = confirmed;
    }

    /// @param confirmed what the score table says, too
    static List<Finding> of(ScoreWords words, Complaint complaint, Paragraph paragraph, Set<Told> confirmed) {
        var losses = new Losses(words, complaint, paragraph, confirmed);
        losses.losses();
        return losses.findings;
    }

    private void losses() {
        List<Told> scores = told.stream().filter(one -> !one.is(Sort.APART)).toList();
        boolean isLost = scores.stream().anyMatch(one -> one.is(Sort.LOST) || one.is(Sort.ALL_LOST));
        if (!isLost) {
            return;
        }
        Set<Told> wrong = parts(scores);
        List<Paragraph.Group> groups = paragraph.groups();
        boolean isOfGroups = groups.stream().anyMatch(Losses::tellsLoss);
        // 该项5分，得4.7分。变更管理扣1分。: what the next sentence loses is of something else
        boolean isOfOne = scores.stream()
                        .noneMatch(one -> one.is(Sort.FULL) && one.value().compareTo(Paragraph.PASS) < 0)
                || scores.stream()
                                .map(one -> one.saying().sentence())
                                .distinct()
                                .count()
                        == 1;
        List<List<Told>> together = isOfGroups
                ? groups.stream().map(Paragraph.Group::told).toList()
                : isOfOne ? List.of(scores) : List.of();
        List<Told> ofWhole = ofWhole(groups);
        for (List<Told> some : ofWhole.isEmpty() ? together : whole(together, ofWhole)) {
            if (!paragraph.isOpen(words, some) && some.stream().noneMatch(wrong::contains)) {
                left(some);
            }
        }
    }

    /// The total, and what was lost altogether behind several classes that tell no loss of their own:
    /// `…效益满分20分得17.4分，合计扣12.8分`
    /// is no loss of the last of them. Empty where it is not told so.
    private List<Told> ofWhole(List<Paragraph.Group> groups) {
        Told total = paragraph.total(words);
        Told all = Told.only(told, one -> one.is(Sort.ALL_LOST));
        long classes = groups.stream()
                .filter(group -> group.only(Sort.FULL) != null && group.only(Sort.GOT) != null)
                .count();
        boolean isBehind = all != null
                && groups.stream()
                        .filter(group -> group.told().contains(all))
                        .anyMatch(group -> group.only(Sort.FULL) != null
                                && group.told().getLast().equals(all));
        return total != null && all != null && isBehind && classes >= SEVERAL ? List.of(total, all) : List.of();
    }

    private static List<List<Told>> whole(List<List<Told>> groups, List<Told> ofWhole) {
        List<List<Told>> all = new ArrayList<>();
        groups.forEach(group ->
                all.add(group.stream().filter(one -> !ofWhole.contains(one)).toList()));
        all.add(ofWhole);
        return all;
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
            if (isMadeOfNext(all, behind.isEmpty() ? listed.reversed() : listed)) {
                continue;
            }
            List<Told> parts = classes(all, listed);
            BigDecimal sum = lost(parts);
            boolean isLess =
                    parts.stream().anyMatch(one -> one.value().compareTo(all.value()) > 0); // then it is a part
            if (parts.size() < 2
                    || isLess
                    || sum.compareTo(all.value()) == 0
                    || paragraph.isOpen(
                            words, Stream.concat(Stream.of(all), parts.stream()).toList())) {
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

    /// Whether some next to it make it: `产出共扣3分：甲扣1分，乙扣2分；过程扣1分`.
    private static boolean isMadeOfNext(Told all, List<Told> listed) {
        return IntStream.rangeClosed(1, listed.size())
                .anyMatch(to -> lost(listed.subList(0, to)).compareTo(all.value()) == 0);
    }

    /// Whether the score table says so, too, or the total of the paragraph leaves just that of 100 points where some
    /// lost what only their full marks tell.
    private boolean isConfirmed(Told all) {
        boolean areMore = told.stream().anyMatch(one -> one.is(Sort.FULL));
        Told total = areMore && all.name() == null ? paragraph.total(words) : null;
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
                && group.told().stream().filter(Losses::isResult).count() == 1;
    }

    /// A total, or a score that is 得.
    private static boolean isResult(Told score) {
        return score.is(Sort.TOTAL)
                || (score.is(Sort.GOT) && score.saying().lead().matches(".*得分?(?:为|是)?"));
    }

    /// What is left of full marks.
    private void left(List<Told> scores) {
        List<Told> lost = scores.stream().filter(score -> score.is(Sort.LOST)).toList();
        Told all = Told.only(scores, score -> score.is(Sort.ALL_LOST));
        Told result = Told.only(scores, Losses::isResult);
        Told whole = Told.only(scores, score -> score.is(Sort.FULL));
        boolean isOfOneClass = all != null
                && result != null
                && all.name() != null
                && !all.name().equals(result.name());
        if (result == null || isOfOneClass || (all == null && lost.isEmpty())) {
            return;
        }
        BigDecimal of = whole != null ? whole.value() : result.value().compareTo(Paragraph.PASS) > 0 ? HUNDRED : null;
        BigDecimal less = all == null ? lost(lost) : all.value();
        if (of == null || of.compareTo(result.value()) < 0) {
            return;
        }
        BigDecimal right = of.subtract(less);
        boolean isOneEnough = lost.stream() // the others are its parts
                .anyMatch(one -> of.subtract(one.value()).compareTo(result.value()) == 0);
        BigDecimal gap = right.subtract(result.value()).abs();
        if (isOneEnough || gap.signum() == 0 || gap.compareTo(whole == null ? InProse.FAR : of) >= 0) {
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
}
