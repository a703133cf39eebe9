package gouji.check.claim;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 复述: a sentence that tells again, in the same order, what another paragraph tells, all but one figure:
/// `8期主体班每期5天，培训400人，56万元` and `8期主体班每期4天，培训400人，支出56万元`.
///
/// @param words `planned` in one sentence only: what was to be may differ from what came of it, unless the sentence
///     says `equal`; `apart` before a figure of another time or thing
public record RetoldPassages(RuleWords words) implements WordDemand {
    private static final int LEAST = 2; // figures that both tell
    private static final int MOST = 4; // sentences that tell the same figure; more are a habit of the report
    private static final int TELLING = 4; // digits of all that both tell
    private static final int LONGEST = 24; // figures of a sentence

    public static RetoldPassages of(RuleNode node) {
        return new RetoldPassages(RuleWords.under(node, "planned", "equal", "apart"));
    }

    /// The figures of a sentence.
    private record Sentence(Figured text, List<Worded> figures) {
        String words() {
            String all = text.text().text();
            int start = Sentences.start(all, figures.getFirst().figure().start());
            int end = all.indexOf('。', figures.getLast().figure().end());
            return all.substring(start, end < 0 ? all.length() : end);
        }
    }

    /// Two figures in the same place of two sentences.
    private record Pair(Worded one, Worded other, boolean isBetween) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Sentence> sentences = sentences(said);
        Map<String, Set<Integer>> telling = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Worded figure : sentences.get(i).figures()) {
                telling.computeIfAbsent(figure.value(), key -> new LinkedHashSet<>())
                        .add(i);
            }
        }
        Map<List<Integer>, Integer> shared = new LinkedHashMap<>();
        telling.values().stream()
                .filter(in -> in.size() > 1 && in.size() <= MOST)
                .forEach(in -> in.forEach(first -> in.stream()
                        .filter(second -> second > first)
                        .forEach(second -> shared.merge(List.of(first, second), 1, Integer::sum))));
        Map<String, Finding> findings = new LinkedHashMap<>();
        shared.forEach((pair, count) -> {
            Sentence one = sentences.get(pair.getFirst());
            Sentence other = sentences.get(pair.getLast());
            if (count >= LEAST && !one.text().equals(other.text())) {
                differing(one, other)
                        .ifPresent(found -> findings.putIfAbsent(
                                found.one().value() + found.other().value(), finding(note, found)));
            }
        });
        return findings.values().stream();
    }

    private static List<Sentence> sentences(Said said) {
        List<Sentence> sentences = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() != Texts.Sort.PARAGRAPH) {
                continue;
            }
            Map<Integer, List<Worded>> bySentence = new LinkedHashMap<>();
            text.worded(said.report().year()).stream()
                    .filter(figure -> figure.isSharp() && !figure.key().isEmpty())
                    .forEach(figure -> bySentence
                            .computeIfAbsent(figure.sentence(), key -> new ArrayList<>())
                            .add(figure));
            bySentence.values().stream()
                    .filter(figures -> figures.size() > LEAST && figures.size() <= LONGEST)
                    .forEach(figures -> sentences.add(new Sentence(text, figures)));
        }
        return sentences;
    }

    /// The only two figures that stand in the same place of both and differ.
    private Optional<Pair> differing(Sentence one, Sentence other) {
        List<int[]> same = aligned(one.figures(), other.figures());
        int digits =
                same.stream().mapToInt(at -> one.figures().get(at[0]).digits()).sum();
        if (same.size() < LEAST || digits < TELLING) {
            return Optional.empty();
        }
        List<Pair> pairs = new ArrayList<>();
        int[] last = {-1, -1};
        for (int[] next : Stream.concat(same.stream(), Stream.of(new int[] {
                    one.figures().size(), other.figures().size()
                }))
                .toList()) {
            boolean isBetween = last[0] >= 0 && next[0] < one.figures().size();
            between(
                            one.figures().subList(last[0] + 1, next[0]),
                            other.figures().subList(last[1] + 1, next[1]),
                            isBetween)
                    .ifPresent(pairs::add);
            last = next;
        }
        return pairs.size() == 1 && mayBeOne(pairs.getFirst(), one, other)
                ? Optional.of(pairs.getFirst())
                : Optional.empty();
    }

    /// Of what lies between two figures that both tell: the only one of its kind in either.
    private static Optional<Pair> between(List<Worded> left, List<Worded> right, boolean isBetween) {
        List<Pair> pairs = new ArrayList<>();
        for (Worded one : left) {
            for (Worded other : right) {
                boolean isOnly = one.key().equals(other.key())
                        && left.stream()
                                        .filter(next -> next.key().equals(one.key()))
                                        .count()
                                == 1
                        && right.stream()
                                        .filter(next -> next.key().equals(one.key()))
                                        .count()
                                == 1;
                if (isOnly && !one.span().meets(other.span())) {
                    pairs.add(new Pair(one, other, isBetween));
                }
            }
        }
        return pairs.size() == 1 ? Optional.of(pairs.getFirst()) : Optional.empty();
    }

    private boolean mayBeOne(Pair pair, Sentence one, Sentence other) {
        String first = one.words();
        String second = other.words();
        boolean isTold = Stream.of(pair.one(), pair.other())
                .noneMatch(figure -> words.says("apart", figure.gap() + figure.after()));
        boolean isTransposed = Slip.between(pair.one().quantity(), pair.other().quantity()) == Slip.TRANSPOSED;
        boolean isOfOneSort = words.says("planned", first) == words.says("planned", second);
        boolean isSaid = words.says("equal", first) || words.says("equal", second);
        boolean isNamed = Texts.shareWord(pair.one().label(), pair.other().label()) || pair.isBetween();
        return isTold && (isTransposed || (isNamed && (isOfOneSort ? isSlip(pair) : isSaid)));
    }

    private static boolean isSlip(Pair pair) {
        return Slip.between(pair.one().quantity(), pair.other().quantity()) != null;
    }

    /// The longest row of figures that both tell, in the same order, as places in either.
    private static List<int[]> aligned(List<Worded> one, List<Worded> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).value().equals(other.get(j).value())
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<int[]> aligned = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).value().equals(other.get(j).value())) {
                aligned.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return aligned;
    }

    private static Finding finding(Note note, Pair pair) {
        return note.of(
                note.rule().title() + "：“" + pair.other().label() + pair.other().quantity() + "”，前面为"
                        + pair.one().quantity() + "，同句另外的数都相同",
                List.of(pair.other().stated("stated"), pair.one().stated("other")));
    }
}
