package gouji.check.score;

import static gouji.check.score.Complaint.plain;

import gouji.check.fact.Identity;
import gouji.check.score.Board.Group;
import gouji.check.score.Board.Row;
import gouji.check.score.Told.Sort;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// 正文里的得分、扣分与评分表: what a class or an indicator is said to have got or lost, against its rows.
final class AgainstBoard {
    private static final BigDecimal NEAR = new BigDecimal("0.25");
    private static final int FAR = 40; // between an indicator's name and its score

    private final ScoreWords words;
    private final ScoreReader reader;
    private final Complaint complaint;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Told> confirmed = new HashSet<>();
    private final Map<Row, List<Loss>> losses = new HashMap<>();

    AgainstBoard(ScoreWords words, ScoreReader reader, Complaint complaint) {
        this.words = words;
        this.reader = reader;
        this.complaint = complaint;
    }

    private record Loss(Paragraph paragraph, Told told) {}

    List<Finding> of(List<Paragraph> paragraphs, Boards boards) {
        for (Paragraph paragraph : paragraphs) {
            List<Board> own = boards.of(paragraph);
            for (Paragraph.Group group : own.isEmpty() ? List.<Paragraph.Group>of() : paragraph.groups()) {
                for (Told one : group.told()) {
                    if (!words.other().isIn(paragraph.sentence(one))) {
                        compare(paragraph, group, one, own);
                    }
                }
            }
        }
        boards.all().forEach(board -> board.rows().forEach(this::losses));
        return findings.stream().map(AgainstBoard::ifNear).toList();
    }

    /// What is far from the row was hardly meant for it: `效益各1分` beside 24 of 25.
    private static Finding ifNear(Finding finding) {
        if (finding.expected() == null) {
            return finding;
        }
        BigDecimal told = new BigDecimal(finding.values().getFirst().value());
        BigDecimal right = new BigDecimal(finding.expected().value());
        boolean isNear = told.subtract(right).abs().compareTo(told.max(right).multiply(NEAR)) <= 0;
        return isNear ? finding : finding.asHint("相差较大，说的也可能不是这一项");
    }

    /// What the score table says, too.
    Set<Told> confirmed() {
        return confirmed;
    }

    private void compare(Paragraph paragraph, Paragraph.Group group, Told one, List<Board> boards) {
        switch (one.sort()) {
            case GOT -> {
                if (one.name() != null) {
                    classGot(paragraph, group, one, boards);
                } else {
                    rowGot(group, one, boards);
                }
            }
            case LOST -> {
                if (one.name() != null) {
                    classLost(paragraph, one, one.name(), boards);
                } else {
                    rowsLost(paragraph, one, boards);
                }
            }
            case ALL_LOST -> allLost(paragraph, group, one, boards);
            default -> {}
        }
    }

    private static List<Group> groups(List<Board> boards, String name) {
        return boards.stream()
                .flatMap(board -> Stream.ofNullable(board.groups().get(name)))
                .toList();
    }

    private void classGot(Paragraph paragraph, Paragraph.Group told, Told one, List<Board> boards) {
        List<Group> groups = groups(boards, Objects.requireNonNull(one.name()));
        if (groups.size() != 1) {
            return; // of which of them is told nowhere
        }
        Group group = groups.getFirst();
        BigDecimal got = group.got();
        Told full = told.only(Sort.FULL);
        boolean isSame = Stream.concat(
                        Stream.of(one),
                        paragraph.told().stream()
                                .filter(other -> other.is(Sort.GOT) && Objects.equals(other.name(), one.name())))
                .anyMatch(other -> got == null
                        || other.value().compareTo(got) == 0
                        || other.value().compareTo(group.full()) > 0);
        boolean isFull = one.value().compareTo(group.full()) == 0
                && !words.got().isIn(one.saying().lead()); // `产出30分` may be its full marks
        boolean isOfOther = isFull || (full != null && full.value().compareTo(group.full()) != 0);
        if (got != null && !isSame && !isOfOther) {
            findings.add(complaint.of(
                    one,
                    group.stated(),
                    Complaint.tidy(got),
                    "评分表中“" + group.name() + "”" + plain(group.full()) + "分得" + plain(got) + "分"));
        }
    }

    private void classLost(Paragraph paragraph, Told one, String name, List<Board> boards) {
        List<Group> groups = groups(boards, name);
        if (groups.size() != 1 || groups.getFirst().got() == null) {
            return;
        }
        Group group = groups.getFirst();
        BigDecimal lost = group.full().subtract(group.added());
        int compared = one.value().compareTo(lost);
        if (compared == 0 || one.value().compareTo(group.full()) > 0) {
            if (compared == 0) {
                confirmed.add(one);
            }
            return;
        }
        List<Finding.Stated> stated = new ArrayList<>(group.stated());
        Finding finding = complaint.of(
                one,
                stated,
                Complaint.tidy(lost),
                "评分表中“" + group.name() + "”" + plain(group.full()) + "分得" + plain(group.added()) + "分，扣" + plain(lost)
                        + "分");
        boolean isPart = compared < 0
                && (!one.is(Sort.ALL_LOST) || isSumOfSome(group, one.value()) || tellsMore(paragraph, one));
        findings.add(isPart ? finding.asHint("说的也可能只是其中几项") : finding);
    }

    private static boolean tellsMore(Paragraph paragraph, Told one) {
        return paragraph.told().stream()
                .anyMatch(other -> !other.equals(one) && (other.is(Sort.LOST) || other.is(Sort.ALL_LOST)));
    }

    /// Whether some of the rows together lost just that.
    private static boolean isSumOfSome(Group group, BigDecimal lost) {
        List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO));
        for (Row row : group.rows()) {
            if (!row.isFull() && sums.size() <= 4096) {
                sums.addAll(sums.stream().map(sum -> sum.add(row.lost())).toList());
            }
        }
        return sums.stream().anyMatch(sum -> sum.compareTo(lost) == 0);
    }

    private void allLost(Paragraph paragraph, Paragraph.Group told, Told one, List<Board> boards) {
        if (boards.size() != 1) {
            return;
        }
        if (one.name() != null) {
            classLost(paragraph, one, one.name(), boards);
            return;
        }
        boolean areMoreClasses = reader.classesIn(one.reach()).size() > 1;
        List<Row> rows = boards.getFirst().named(one.reach());
        long classes = paragraph.told().stream()
                .filter(other -> other.segment() == one.segment() && other.start() < one.start())
                .flatMap(other -> Stream.ofNullable(other.name()))
                .distinct()
                .count();
        boolean isTotal = classes > 1 || told.told().stream().anyMatch(other -> other.is(Sort.TOTAL));
        if (rows.size() > 1 || areMoreClasses || isTotal || !one.other().isEmpty()) {
            return; // of some indicators or classes together
        }
        String name = told.name() == null ? paragraph.under() : told.name();
        if (rows.size() == 1
                && (name == null || one.value().compareTo(rows.getFirst().lost()) == 0)) {
            add(paragraph, one, rows);
        } else if (name != null) {
            classLost(paragraph, one, name, boards);
        }
    }

    private void rowGot(Paragraph.Group told, Told one, List<Board> boards) {
        List<Row> rows = boards.stream()
                .flatMap(board -> board.named(one.reach()).stream())
                .toList();
        boolean isSure = rows.size() == 1
                && words.got().isIn(one.saying().lead())
                && one.reach().length() <= FAR
                && one.reach()
                        .contains(rows.getFirst().aim().indicator().level3() == null ? "\n" : name(rows.getFirst()));
        if (!isSure) {
            return;
        }
        Row row = rows.getFirst();
        Told full = told.only(Sort.FULL);
        boolean isOfOther = full != null && full.value().compareTo(row.full()) != 0;
        if (one.value().compareTo(row.got()) != 0 && one.value().compareTo(row.full()) <= 0 && !isOfOther) {
            findings.add(complaint.of(
                    one,
                    row.stated(),
                    Complaint.tidy(row.got()),
                    "评分表中“" + row.name() + "”" + plain(row.full()) + "分得" + plain(row.got()) + "分"));
        }
    }

    private static String name(Row row) {
        return Objects.toString(row.aim().indicator().level3(), "");
    }

    private void rowsLost(Paragraph paragraph, Told one, List<Board> boards) {
        List<Row> rows = boards.stream()
                .flatMap(board -> board.named(one.reach()).stream())
                .toList();
        if (rows.size() == 1 || one.saying().lead().contains("各")) {
            add(paragraph, one, rows);
        }
    }

    private void add(Paragraph paragraph, Told one, List<Row> rows) {
        rows.forEach(
                row -> losses.computeIfAbsent(row, key -> new ArrayList<>()).add(new Loss(paragraph, one)));
    }

    /// What all the report says that an indicator has lost.
    private void losses(Row row) {
        List<Loss> told = losses.getOrDefault(row, List.of());
        BigDecimal sum = Board.sum(told.stream().map(loss -> loss.told().value()));
        boolean isTold = told.isEmpty()
                || sum.compareTo(row.lost()) == 0
                || told.stream().anyMatch(loss -> loss.told().value().compareTo(row.lost()) == 0)
                || told.stream().anyMatch(loss -> loss.told().value().compareTo(row.full()) > 0);
        if (isTold) {
            return;
        }
        Loss loss = told.getFirst();
        Told one = loss.told();
        boolean isExact = Identity.name(one.reach()).contains(row.name());
        boolean isBeside = Identity.name(words.named(one.saying().lead())).endsWith(row.name());
        boolean isMore = one.value().compareTo(row.lost()) > 0;
        boolean isProved = isProved(loss, row);
        if (row.isFull() && !isBeside && !isProved) {
            return;
        }
        Finding finding = complaint.of(
                one,
                row.stated(),
                Complaint.tidy(row.lost()),
                "评分表中“" + row.name() + "”" + plain(row.full()) + "分得" + plain(row.got()) + "分，扣" + plain(row.lost())
                        + "分");
        boolean isSure = isProved || (isExact && isMore && told.size() == 1);
        findings.add(isSure ? finding : finding.asHint("说的也可能只是其中一处扣分"));
    }

    /// Whether what the paragraph says was lost altogether is right only with what the table says.
    private static boolean isProved(Loss loss, Row row) {
        List<Told> all = loss.paragraph().told();
        BigDecimal parts =
                Board.sum(all.stream().filter(one -> one.is(Sort.LOST)).map(Told::value));
        BigDecimal gap = row.lost().subtract(loss.told().value());
        return all.stream()
                .filter(one -> one.is(Sort.ALL_LOST))
                .anyMatch(one -> one.value().subtract(parts).compareTo(gap) == 0);
    }
}
