package gouji.check.score;

import gouji.check.rule.WordDemand;
import gouji.check.score.Told.Sort;
import gouji.check.text.Figured;
import gouji.check.text.ListMarker;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what paragraphs and headings tell of scores. Each score is known by the words right before it; where these
/// name
/// nothing, by the score before it: `过程30分，得27.4分`.
final class ScoreReader {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,2}秒");
    private static final int LONGEST_OPENING = 16; // `过程管理情况`, before its first mark
    private static final int LONGEST_HEADING = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NEAR = 24; // between full marks and what was got of them

    private final ScoreWords words;
    private final List<String> classes;
    private final Map<String, Optional<String>> known = new HashMap<>(); // class of words: headings come again

    /// @param classes those of the score tables, by their bare names
    ScoreReader(ScoreWords words, Collection<String> classes) {
        this.words = words;
        this.classes = classes.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// The class under whose heading a paragraph stands, and how that heading is numbered.
    private record Heading(@Nullable String name, String marker) {}

    List<Paragraph> read(WordDemand.Said said) {
        List<Paragraph> paragraphs = new ArrayList<>();
        var heading = new Heading(null, "");
        for (Texts.Text text : (Iterable<Texts.Text>) said.texts().stream()::iterator) {
            if (text.sort() == Texts.Sort.CELL) {
                continue;
            }
            Heading own = heading(text, heading);
            boolean isOpening = own.name() != null && !own.equals(heading); // this text is that heading
            heading = own;
            Figured figures = said.ofText().get(text);
            if (figures != null && !figures.figures().isEmpty()) {
                List<Told> told = told(figures, isOpening ? own.name() : null);
                paragraphs.add(new Paragraph(figures, heading.name(), told));
            }
        }
        return paragraphs;
    }

    private Heading heading(Texts.Text text, Heading open) {
        String said = text.text();
        Optional<ListMarker> marker = ListMarker.before(said);
        String kind = marker.map(ListMarker::kind).orElse("");
        int begin = marker.isEmpty() ? 0 : Math.max(0, markerEnd(said));
        int end = begin;
        while (end < said.length() && "。：:（(，,；;".indexOf(said.charAt(end)) < 0) {
            end++;
        }
        boolean isHeading =
                text.sort() == Texts.Sort.HEADING || (marker.isPresent() && said.length() < LONGEST_HEADING);
        boolean isOpening =
                (isHeading || (marker.isPresent() && end < said.length())) && end - begin <= LONGEST_OPENING;
        String name = isOpening ? classOf(said.substring(begin, end)) : null;
        if (name != null) {
            return new Heading(name, kind);
        }
        boolean isAbove = isHeading && (kind.isEmpty() || kind.equals(open.marker()) || kind.equals("chapter"));
        return isAbove ? new Heading(null, "") : open;
    }

    private static int markerEnd(String said) {
        int at = 0;
        while (at < said.length() && at < 5 && "、.．）) ".indexOf(said.charAt(at)) < 0) {
            at++;
        }
        return Math.min(said.length(), at + 1);
    }

    /// The class that words name, and nothing else with it.
    @Nullable
    String classOf(String lead) {
        return known.computeIfAbsent(lead, this::read).orElse(null);
    }

    private Optional<String> read(String lead) {
        String named = words.behind().without(words.named(lead));
        String bare = named.isEmpty() ? words.named(lead) : named;
        for (String name : classes) {
            if (bare.endsWith(name)) {
                return Optional.of(name).filter(any -> isBefore(bare.substring(0, bare.length() - name.length())));
            }
        }
        MatchResult last = null;
        for (MatchResult match : words.classes().all(bare)) {
            last = match;
        }
        return last != null && last.end() == bare.length() && isBefore(bare.substring(0, last.start()))
                ? Optional.of(last.group())
                : Optional.empty();
    }

    private boolean isBefore(String before) {
        return before.isEmpty() || words.before().matches(before);
    }

    /// All classes named in some words.
    Collection<String> classesIn(String said) {
        TreeSet<String> found = new TreeSet<>();
        classes.stream().filter(said::contains).forEach(found::add);
        words.classes().all(said).forEach(match -> found.add(match.group()));
        found.removeIf(
                name -> found.stream().anyMatch(other -> other.length() > name.length() && other.contains(name)));
        return found;
    }

    /// @param opening the class that the text begins with, `过程（20分，得17.06分）`
    private List<Told> told(Figured text, @Nullable String opening) {
        List<Told> told = new ArrayList<>();
        int from = 0;
        for (Saying saying : text.sayings()) {
            if (saying.unit().equals(Unit.SCORE)) {
                told.add(told(text, saying, from));
                from = saying.figure().end();
            }
        }
        if (opening != null && !told.isEmpty() && isUnnamed(told.getFirst())) {
            Told first = told.getFirst().named(opening);
            boolean isFull = first.is(Sort.GOT) && first.saying().lead().isEmpty(); // `管理效率（40分）`
            told.set(0, isFull ? first.with(Sort.FULL) : first);
        }
        distribute(text, told);
        fullMarks(text, told);
        weights(told);
        inherit(told);
        lists(text, told);
        return told;
    }

    private static boolean isUnnamed(Told one) {
        return one.name() == null
                && one.other().isEmpty()
                && !one.is(Sort.LOST)
                && one.saying().isAside();
    }

    private Told told(Figured text, Saying saying, int from) {
        String said = text.text().text();
        int start = saying.figure().start();
        int segmentStart = Sentences.start(said, start);
        int segment = (int) said.substring(0, start)
                .chars()
                .filter(c -> "。；！\n".indexOf(c) >= 0)
                .count();
        String reach = said.substring(Math.min(start, Math.max(from, segmentStart)), start);
        String lead = saying.lead();
        String name = classOf(lead);
        String other = words.named(lead);
        boolean isReason = words.reason().isIn(other) || words.reason().isIn(saying.clause());
        return new Told(saying, sort(saying), name, name != null || isReason ? "" : other, reach, segment);
    }

    private Sort sort(Saying saying) {
        String lead = saying.lead();
        String around = saying.clause() + "#" + saying.tail();
        String all = saying.text().text().text();
        boolean isTime =
                SECONDS.matcher(all).region(saying.figure().end(), all.length()).lookingAt();
        if (isTime) {
            return Sort.APART; // 到场4分50秒
        }
        if (!saying.isSharp() || lead.startsWith("占") || words.apart().isIn(around)) {
            return words.full().isIn(lead) && saying.isSharp() ? Sort.FULL : Sort.APART;
        }
        if (words.mean().isIn(lead)) {
            return Sort.MEAN;
        }
        if (words.all().isIn(lead)) {
            return Sort.ALL_LOST;
        }
        if (words.lost().isIn(lead)) {
            return Sort.LOST;
        }
        if (words.full().isIn(lead)) {
            return Sort.FULL;
        }
        return words.total().isIn(lead) ? Sort.TOTAL : Sort.GOT;
    }

    /// `决策、过程分别得18.5分、18.6分`: each score gets the name at its place; `决策15分、过程25分，分别得13.5分、20.5分` those of
    /// the scores before.
    private void distribute(Figured text, List<Told> told) {
        String said = text.text().text();
        for (int i = 0; i < told.size(); i++) {
            Told first = told.get(i);
            String clause = first.saying().clause();
            List<MatchResult> between = words.distributed().all(clause);
            if (between.isEmpty()) {
                continue;
            }
            int end = i + 1;
            while (end < told.size()
                    && said.substring(told.get(end - 1).end(), told.get(end).start())
                            .matches("[、，和及与]{1,2}")) {
                end++;
            }
            String before = clause.substring(0, between.getLast().start());
            int size = end - i;
            List<String> names = before.isBlank() && i >= size
                    ? told.subList(i - size, i).stream()
                            .map(one -> one.name() == null ? one.other() : one.name())
                            .toList()
                    : Arrays.stream(before.split("[、和及与]")).toList();
            if (names.size() != size || size < 2) {
                continue;
            }
            for (int j = 0; j < size; j++) {
                told.set(i + j, distributed(told.get(i + j), names.get(j), first.sort()));
            }
            i = end - 1;
        }
    }

    private Told distributed(Told one, String of, Sort sort) {
        String name = classOf(of);
        return new Told(
                one.saying(),
                sort == Sort.TOTAL ? Sort.GOT : sort,
                name,
                name == null ? of : "",
                one.reach(),
                one.segment());
    }

    /// `过程30分，得27.4分`, `产出50分（50分）`, `投入15分，得满分`: which of two scores are full marks.
    private void fullMarks(Figured text, List<Told> told) {
        String said = text.text().text();
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            if (!one.is(Sort.GOT)) {
                continue;
            }
            if (words.marks()
                    .first(said.substring(one.end(), Math.min(said.length(), one.end() + NEAR)))
                    .isPresent()) {
                told.set(i, one.with(Sort.FULL));
            } else if (i + 1 < told.size()) {
                Told next = told.get(i + 1);
                String between = said.substring(one.end(), next.start());
                boolean isNear = next.segment() == one.segment() && between.length() <= NEAR;
                boolean isUnnamed = next.name() == null && next.other().isEmpty();
                if (isNear
                        && isUnnamed
                        && between.matches("[（(]")
                        && next.value().compareTo(one.value()) >= 0) {
                    told.set(i + 1, next.with(Sort.FULL).named(one.name()));
                } else if (isNear
                        && isUnnamed
                        && !words.got().isIn(one.saying().lead())
                        && (one.name() != null || !one.other().isEmpty())
                        && next.value().compareTo(one.value()) <= 0
                        && ((next.is(Sort.GOT) && words.got().isIn(next.saying().lead()))
                                || next.is(Sort.LOST)
                                || (next.is(Sort.ALL_LOST) && !goesOn(told, i)))) {
                    told.set(i, one.with(Sort.FULL));
                }
            }
        }
    }

    /// Whether a score stands in a row of such: `产出39分，效益15.82分，满意度4分，扣分合计3.28分` are lost by all of them.
    private static boolean goesOn(List<Told> told, int at) {
        return at > 0
                && told.get(at - 1).is(Sort.GOT)
                && told.get(at - 1).segment() == told.get(at).segment();
    }

    /// `决策20分、过程20分、产出35分、效益25分`: what makes up 100 points is no score.
    private void weights(List<Told> told) {
        int from = 0;
        while (from < told.size()) {
            int to = from;
            BigDecimal sum = BigDecimal.ZERO;
            while (to < told.size()
                    && told.get(to).saying().sentence()
                            == told.get(from).saying().sentence()
                    && (told.get(to).is(Sort.GOT) || told.get(to).is(Sort.FULL))
                    && sum.add(told.get(to).value()).compareTo(HUNDRED) <= 0
                    && told.get(to).value().compareTo(HUNDRED) < 0
                    && (told.get(to).name() != null
                            || told.get(to).saying().isAside()
                            || told.get(to).is(Sort.FULL))
                    && !words.got().isIn(told.get(to).saying().lead())) {
                sum = sum.add(told.get(to++).value());
            }
            if (to - from > 1 && sum.compareTo(HUNDRED) == 0) {
                for (int i = from; i < to; i++) {
                    told.set(i, told.get(i).with(Sort.FULL));
                }
            }
            from = Math.max(to, from + 1);
        }
    }

    /// A score without a name of its own has that of the score before it in the same sentence.
    private static void inherit(List<Told> told) {
        for (int i = 1; i < told.size(); i++) {
            Told before = told.get(i - 1);
            Told one = told.get(i);
            boolean isSame = one.saying().sentence() == before.saying().sentence()
                    && one.name() == null
                    && one.other().isEmpty()
                    && (one.is(Sort.GOT) || one.is(Sort.FULL))
                    && (before.is(Sort.FULL) || before.is(Sort.GOT) || before.is(Sort.ALL_LOST));
            if (isSame) {
                told.set(
                        i,
                        new Told(one.saying(), one.sort(), before.name(), before.other(), one.reach(), one.segment()));
            }
        }
    }

    /// What is lost altogether, of which a list tells the parts: `得25.92分，扣4.08分：甲扣0.5分；乙扣1分`.
    private void lists(Figured text, List<Told> told) {
        for (int i = 0; i + 1 < told.size(); i++) {
            boolean isOpened = told.get(i).is(Sort.ALL_LOST)
                    && words.opens()
                            .isIn(text.text()
                                    .text()
                                    .substring(
                                            told.get(i).end(), told.get(i + 1).start()));
            for (int j = i + 1; isOpened && j < told.size(); j++) {
                boolean isListed =
                        told.get(j).saying().sentence() == told.get(i).saying().sentence()
                                && told.get(j).is(Sort.GOT)
                                && !words.got().isIn(told.get(j).saying().lead());
                if (isListed) {
                    told.set(j, told.get(j).with(Sort.LOST)); // 扣分合计4.86分：预算执行0.36分，…
                }
            }
        }
        for (int i = 0; i + 2 < told.size(); i++) {
            Told first = told.get(i);
            Told next = told.get(i + 1);
            Told third = told.get(i + 2);
            boolean isList = first.is(Sort.LOST)
                    && next.is(Sort.LOST)
                    && third.is(Sort.LOST)
                    && next.saying().sentence() == first.saying().sentence()
                    && third.saying().sentence() == first.saying().sentence()
                    && words.opens().isIn(text.text().text().substring(first.end(), next.start()));
            if (isList) {
                told.set(i, first.with(Sort.ALL_LOST));
            }
        }
    }
}
