package gouji.check.score;

import gouji.check.rule.Note;
import gouji.check.score.Board.Group;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;

/// 得分率最高、最低: which class is said to have the highest or the lowest share of its marks, against the score table.
final class Ranks {
    private static final int LEAST = 3;
    private static final int DECIMALS = 2;

    private static final Comparator<Group> BY_RATE =
            Comparator.comparing(group -> rates(group).first());

    private final Search claim;
    private final Search unless;
    private final ScoreReader reader;
    private final Note note;
    private final Searched<Figured> figured;
    private final List<Finding> findings = new ArrayList<>();

    /// @param claim what is said of a class, with `most` or `least`, in a sentence that tells of 得分率
    /// @param unless in the sentence: something else is compared
    Ranks(Search claim, Search unless, ScoreReader reader, Note note, Searched<Figured> figured) {
        this.claim = claim;
        this.unless = unless;
        this.reader = reader;
        this.note = note;
        this.figured = figured;
    }

    List<Finding> of(Searched<Texts.Text> texts, Boards boards) {
        if (boards.all().size() == 1) {
            List<Group> groups = boards.all().getFirst().groups().values().stream()
                    .filter(group -> group.isTop())
                    .toList();
            if (groups.size() >= LEAST) {
                texts.each(claim, (text, match) -> {
                    if (text.sort() != Texts.Sort.CELL) {
                        compare(text, match, groups);
                    }
                });
            }
        }
        return findings;
    }

    private void compare(Texts.Text text, Matcher match, List<Group> groups) {
        String said = text.text();
        String sentence = said.substring(start(said, match.start(), "。！\n"), end(said, match.end(), "。！\n"));
        int from = start(said, match.start(), "，。；、！：\n");
        int to = end(said, match.end(), "，。；、！：\n");
        Collection<String> named = reader.classesIn(said.substring(from, to));
        if (!sentence.contains("得分率") || unless.isIn(sentence) || named.size() != 1) {
            return;
        }
        boolean isMost = match.group("most") != null;
        groups.stream()
                .filter(group -> group.name().equals(named.iterator().next()))
                .forEach(group -> groups.stream()
                        .filter(other -> isMost
                                ? rates(other).first().compareTo(rates(group).last()) > 0
                                : rates(other).last().compareTo(rates(group).first()) < 0)
                        .max(isMost ? BY_RATE : BY_RATE.reversed())
                        .ifPresent(right -> findings.add(finding(text, from, to, group, right))));
    }

    private Finding finding(Texts.Text text, int from, int to, Group wrong, Group right) {
        List<Finding.Stated> values = new ArrayList<>(List.of(Texts.words(text, from, to)));
        values.addAll(stated(wrong));
        values.addAll(stated(right));
        return note.of(
                "得分率的高低与评分表不符：“" + text.text().substring(from, to) + "”，评分表中“" + wrong.name() + "”为" + percent(wrong)
                        + "，“" + right.name() + "”为" + percent(right),
                values,
                percent(right));
    }

    /// The scores of a class, and its rate wherever it is told.
    private List<Finding.Stated> stated(Group group) {
        List<Finding.Stated> stated = new ArrayList<>(group.stated());
        Quantity rate = percent(group);
        for (Figured text : figured.stream().toList()) {
            for (Figure figure : text.figures()) {
                if (figure.quantity().unit().equals(Unit.PERCENT)
                        && figure.quantity().value().compareTo(rate.value()) == 0) {
                    stated.add(text.stated(figure, "rate"));
                    return stated;
                }
            }
        }
        return stated;
    }

    /// What it got of its marks, by its subtotal or by its rows, where these do not agree.
    private static SortedSet<BigDecimal> rates(Group group) {
        SortedSet<BigDecimal> rates = new TreeSet<>(List.of(rate(group.added(), group)));
        if (group.shown() != null) {
            rates.add(rate(group.shown().quantity().value(), group));
        }
        return rates;
    }

    private static BigDecimal rate(BigDecimal got, Group group) {
        return got.divide(group.full(), DECIMALS + 2, RoundingMode.HALF_UP);
    }

    private static Quantity percent(Group group) {
        BigDecimal got =
                group.shown() == null ? group.added() : group.shown().quantity().value();
        return new Quantity(rate(got, group).movePointRight(2), Unit.PERCENT, null, null);
    }

    private static int start(String text, int at, String ends) {
        int from = at;
        while (from > 0 && ends.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int end(String text, int at, String ends) {
        int to = at;
        while (to < text.length() && ends.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }
}
