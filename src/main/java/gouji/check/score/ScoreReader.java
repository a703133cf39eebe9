package gouji.check.score;

import gouji.check.rule.WordDemand;
import gouji.check.score.Told.Sort;
import gouji.check.text.Figured;
import gouji.check.text.ListMarker;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.quantity.Unit;
import java.util.ArrayList;
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

/// Reads what paragraphs and headings tell of scores. Each score is known by the words right before it, and by the
/// scores
/// around it (see [ToldInARow]): `过程30分，得27.4分`.
final class ScoreReader {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,2}秒");
    private static final int LONGEST_OPENING = 16; // `过程管理情况`, before its first mark
    private static final int LONGEST_HEADING = 40;

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
        ToldInARow.settle(words, this::classOf, text.text().text(), told);
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
}
