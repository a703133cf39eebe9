package gouji.check.score;

import static gouji.check.score.Complaint.arithmetic;
import static gouji.check.score.Complaint.plain;

import gouji.check.score.Told.Sort;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 分项得分: a score and the list of its parts behind it: `产出指标得49.2分，其中数量20分、质量12分、时效9.2分、成本8分`. The parts of one
/// stand in its own part of the sentence, or make up the next sentence; semicolons in that divide those that have
/// parts of their own.
final class ClassParts {
    private static final int SURELY_LISTED = 3;

    private final ScoreWords words;
    private final Complaint complaint;
    private final Paragraph paragraph;
    private final List<Told> told;

    private ClassParts(ScoreWords words, Complaint complaint, Paragraph paragraph) {
        this.words = words;
        this.complaint = complaint;
        this.paragraph = paragraph;
        this.told = paragraph.told();
    }

    static List<Finding> of(ScoreWords words, Complaint complaint, Paragraph paragraph) {
        var lists = new ClassParts(words, complaint, paragraph);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 2 < lists.told.size(); i++) {
            lists.list(i).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> list(int at) {
        Told whole = told.get(at);
        boolean isWhole =
                (whole.is(Sort.GOT) || whole.is(Sort.TOTAL)) && !whole.saying().isAside();
        int first = isWhole ? next(at) : told.size();
        if (first == told.size() || !opens(whole, told.get(first))) {
            return Optional.empty();
        }
        List<Told> parts = parts(whole, first);
        BigDecimal sum = Board.sum(parts.stream().map(Told::value));
        BigDecimal over = sum.subtract(whole.value());
        boolean isOpen = parts.size() < 2
                || Board.isRounded(sum, whole.value())
                || paragraph.isOpen(
                        words, Stream.concat(Stream.of(whole), parts.stream()).toList());
        if (isOpen) {
            return Optional.empty(); // of none there is no last one
        }
        boolean areLosses = told.subList(first, told.indexOf(parts.getLast()) + 1).stream()
                .anyMatch(one -> one.is(Sort.LOST) || one.is(Sort.ALL_LOST));
        if (areLosses && over.signum() < 0) {
            return Optional.empty();
        }
        Finding finding = complaint.of(
                whole, parts, sum, arithmetic(parts, "+") + "=" + plain(sum) + " ≠ " + plain(whole.value()));
        boolean isNear = over.abs().compareTo(InProse.FAR) < 0;
        boolean isSure = isNear && (over.signum() > 0 || parts.size() >= SURELY_LISTED);
        return Optional.of(isSure ? finding : finding.asHint("也可能没有列全，或说的是别的得分"));
    }

    /// The next score that is got.
    private int next(int at) {
        int next = at + 1;
        while (next < told.size() && !told.get(next).is(Sort.GOT)) {
            next++;
        }
        return next;
    }

    /// Whether the words between the two open a list, those of a sentence that ends between them left out.
    private boolean opens(Told whole, Told first) {
        String between = paragraph.words().substring(whole.end(), first.start());
        int ends = (int) between.chars().filter(c -> c == '。').count();
        String own = between.substring(between.lastIndexOf('。') + 1);
        return ends == 0
                ? words.opens().isIn(between) || words.opens().isIn(between.substring(between.lastIndexOf('，') + 1))
                : ends == 1 && words.opens().isIn(own);
    }

    private List<Told> parts(Told whole, int first) {
        Told one = told.get(first);
        List<Told> got = told.subList(first, told.size()).stream()
                .filter(next -> next.is(Sort.GOT)
                        && !next.saying().isAside()
                        && next.saying().sentence() == one.saying().sentence())
                .toList();
        List<Told> own =
                got.stream().filter(next -> next.segment() == one.segment()).toList();
        boolean isOwn = own.size() > 1 && (one.segment() == whole.segment() || own.size() == got.size());
        if (isOwn) {
            return own;
        }
        List<Told> heads = new ArrayList<>();
        for (Told next : got) {
            if (heads.isEmpty() || heads.getLast().segment() != next.segment()) {
                heads.add(next);
            }
        }
        return heads;
    }
}
