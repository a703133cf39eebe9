package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 沿用上年的数: `2024年安排1480万元，比2023年的1420万元增加60万元` here and `2024年安排的1420万元` there. The figure of the year before
/// stands where this year's should, under words that name the same. A hint: two years may rightly have one figure.
///
/// @param neutral words that name nothing
/// @param last words that make a figure one of the year before
/// @param unless words before a figure that tell another one apart
public record StaleFigures(Search neutral, Search last, Search unless) implements WordDemand {
    private static final int DIGITS = 3; // fewer are alike by chance
    private static final int SHARED = 3; // Han characters in a row that name one thing
    private static final int MANY_DIGITS = 4; // of which two letters in a row are enough

    public static StaleFigures of(RuleNode node) {
        node.only("neutral", "last", "unless");
        return new StaleFigures(
                WordDemand.words(node, "neutral"), WordDemand.words(node, "last"), WordDemand.words(node, "unless"));
    }

    /// A figure of the year before and this year's beside it.
    private record Pair(NamedFigure before, NamedFigure now) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Integer year = said.report().year();
        if (year == null) {
            return Stream.of();
        }
        List<NamedFigure> all = NamedFigures.of(said, neutral, last)
                .filter(figure -> figure.quantity().qualifier() == null
                        && figure.quantity().upper() == null
                        && !Worded.key(figure.quantity().unit()).isEmpty())
                .toList();
        Map<String, List<Pair>> pairs = pairs(all, year);
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (NamedFigure figure : all) {
            List<Pair> same = pairs.getOrDefault(value(figure), List.of());
            if (same.isEmpty()
                    || figure.quantity().digits() < DIGITS
                    || !Integer.valueOf(year).equals(figure.year())
                    || unless.isIn(figure.before())) {
                continue;
            }
            for (Pair pair : same) {
                if (!pair.before().line().equals(figure.line()) && areOne(figure, pair)) {
                    findings.putIfAbsent(
                            value(figure) + figure.line(),
                            note.of(
                                    note.rule().title() + "：“" + figure.name() + figure.quantity() + "”是" + (year - 1)
                                            + "年的数，" + year + "年为" + pair.now().quantity(),
                                    List.of(
                                            figure.stated(),
                                            pair.now().stated(),
                                            pair.before().stated()),
                                    pair.now().quantity()));
                }
            }
        }
        return findings.values().stream();
    }

    /// Where both years' figures stand in one sentence or row, by the value of the year before.
    private static Map<String, List<Pair>> pairs(List<NamedFigure> all, int year) {
        Map<String, List<NamedFigure>> sentences = new HashMap<>();
        all.forEach(figure -> sentences
                .computeIfAbsent(figure.sentence(), any -> new ArrayList<>())
                .add(figure));
        Map<String, List<Pair>> pairs = new HashMap<>();
        for (List<NamedFigure> sentence : sentences.values()) {
            for (int i = 0; i < sentence.size(); i++) {
                NamedFigure before = sentence.get(i);
                if (Integer.valueOf(year - 1).equals(before.year())) {
                    now(sentence, i, year)
                            .ifPresent(now -> pairs.computeIfAbsent(value(before), any -> new ArrayList<>())
                                    .add(new Pair(before, now)));
                }
            }
        }
        return pairs;
    }

    /// This year's figure of the same sort: the one that the sentence tells to be so much more or less,
    /// else the nearest.
    private static Optional<NamedFigure> now(List<NamedFigure> sentence, int at, int year) {
        NamedFigure before = sentence.get(at);
        List<NamedFigure> alike = sentence.stream()
                .filter(now -> Worded.key(now.quantity().unit())
                                .equals(Worded.key(before.quantity().unit()))
                        && now.base().compareTo(before.base()) != 0)
                .toList();
        Stream<NamedFigure> beside = Stream.of(at - 1, at + 1)
                .filter(i -> i >= 0 && i < sentence.size())
                .map(sentence::get)
                .filter(alike::contains);
        return Stream.concat(alike.stream().filter(now -> isTold(before, now, alike)), beside)
                .filter(now -> Integer.valueOf(year).equals(now.year()))
                .findFirst();
    }

    /// `比2017年的16920人增加580人`: whether one of the figures is what two others are apart; rates are apart in points.
    private static boolean isTold(NamedFigure before, NamedFigure now, List<NamedFigure> figures) {
        BigDecimal apart = now.base().subtract(before.base()).abs();
        return !now.quantity().unit().isRate()
                && figures.stream().anyMatch(change -> apart.compareTo(change.base()) == 0);
    }

    private boolean areOne(NamedFigure figure, Pair pair) {
        String here = bare(figure.before());
        int letters = figure.quantity().digits() >= MANY_DIGITS ? SHARED - 1 : SHARED;
        return SameDigits.shared(here, bare(pair.now().before())) >= letters;
    }

    private String bare(String name) {
        return neutral.replacing(name, "|");
    }

    private static String value(NamedFigure figure) {
        return figure.base().toPlainString() + Worded.key(figure.quantity().unit());
    }
}
