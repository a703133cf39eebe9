package gouji.check.score;

import gouji.check.score.Told.Sort;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The scores that one paragraph or heading tells.
///
/// @param under the class of the heading that it stands under, or null
record Paragraph(Figured text, @Nullable String under, List<Told> told) {
    private static final Pattern BESIDE = Pattern.compile("[；，]?(?:另|此外)");
    /// From here on a score is one of 100 points.
    static final BigDecimal PASS = BigDecimal.valueOf(60);

    /// What is told together of one thing: its full marks, what it got and what it lost.
    ///
    /// @param name of the class, or null
    /// @param other of another thing, or empty
    record Group(@Nullable String name, String other, List<Told> told) {
        @Nullable
        Told only(Sort sort) {
            List<Told> found = told.stream().filter(one -> one.is(sort)).toList();
            return found.size() == 1 ? found.getFirst() : null;
        }

        List<Told> all(Sort sort) {
            return told.stream().filter(one -> one.is(sort)).toList();
        }
    }

    /// A new one begins with a score of another name, or with a sentence.
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        Group open = null;
        int sentence = -1;
        String before = "";
        for (Told one : told) {
            boolean isLoss = one.is(Sort.LOST) || one.is(Sort.ALL_LOST);
            boolean isOther = one.name() != null
                    ? open == null || !Objects.equals(open.name(), one.name())
                    : !isLoss
                            && !one.other().isEmpty()
                            && (open == null || !open.other().equals(one.other()));
            boolean isTotal = one.is(Sort.TOTAL)
                    && open != null
                    && (open.name() != null || !open.other().isEmpty());
            String segment = segment(one);
            boolean isBeside = BESIDE.matcher(segment).lookingAt() && !segment.equals(before); // ；另因变更扣3.2分
            before = segment;
            if (open == null || isOther || isTotal || isBeside || one.saying().sentence() != sentence) {
                open = new Group(one.name(), one.name() == null && !isLoss ? one.other() : "", new ArrayList<>());
                groups.add(open);
            }
            open.told().add(one);
            sentence = one.saying().sentence();
        }
        return groups;
    }

    /// With a total that the paragraph behind it tells.
    Paragraph with(Told total) {
        return new Paragraph(
                text, under, Stream.concat(told.stream(), Stream.of(total)).toList());
    }

    String words() {
        return text.text().text();
    }

    /// The sentence that a score is told in.
    String sentence(Told one) {
        return sentence(one.start(), one.end());
    }

    /// The sentences from one place to another.
    String sentence(int start, int end) {
        String words = words();
        int from = start;
        while (from > 0 && "。！\n".indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < words.length() && "。！\n".indexOf(words.charAt(to)) < 0) {
            to++;
        }
        return words.substring(from, to);
    }

    /// The part of a sentence, up to a semicolon, that a score is told in.
    String segment(Told one) {
        return Sentences.around(words(), one.start(), one.end());
    }

    /// Whether the sentences of some scores say that not all is listed, or that it is reckoned in another way.
    boolean isOpen(ScoreWords known, List<Told> some) {
        List<Told> own =
                some.stream().filter(one -> one.saying().text() == text).toList();
        int start = own.stream().mapToInt(Told::start).min().orElse(0);
        int end = own.stream().mapToInt(Told::end).max().orElse(0);
        return known.unless().isIn(sentence(start, end));
    }

    /// The one total: told as such, or else a score of nothing named, of a size that no part of it has.
    @Nullable
    Told total(ScoreWords known) {
        List<Told> totals = told.stream().filter(one -> one.is(Sort.TOTAL)).toList();
        if (totals.size() == 1) {
            return totals.getFirst();
        }
        List<Told> large = told.stream()
                .filter(one -> one.is(Sort.GOT)
                        && one.name() == null
                        && known.got().isIn(one.saying().lead())
                        && one.value().compareTo(PASS) >= 0)
                .toList();
        return totals.isEmpty() && large.size() == 1 ? large.getFirst() : null;
    }
}
