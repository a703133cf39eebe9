package gouji.ingest.outline;

import gouji.ingest.outline.Entry.Line;
import gouji.ingest.outline.Numbering.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which lines of a document are headings: by number, by style, by look and by what stands around them, since
/// bureaus use all four ways, often in one report.
final class HeadingFinder {
    private static final int LONGEST = 42; // characters; longer lines are sentences even where they are styled
    private static final int LONGEST_WEAK = 22;
    private static final int SHORTEST_SENTENCE = 16;
    private static final float LARGER = 1.5f; // points; below that a size difference is a substituted font
    private static final Pattern SENTENCE_INSIDE = Pattern.compile("[。！？](?=.)|[；;]");
    private static final Pattern ENDS_OPEN = Pattern.compile("[，,；;、]$");
    private static final Pattern FIGURE =
            Pattern.compile("[\\d０-９][.．\\d０-９,，]*\\s*(?:[万亿千]?元|[%％])|[\\d０-９]+\\s*(?:人|次|家|个|份|台)");
    private static final Pattern BRACKETED = Pattern.compile("[（(【\\[][^（）()】\\]]*[）)】\\]]");
    private static final Pattern CONTENTS_LINE = Pattern.compile("[.…·‥．]{3,}\\s*\\d{0,4}$|[\\t ]\\d{1,3}$");
    private static final Pattern DARK_FONT = Pattern.compile("(?i)黑体|SimHei|Heiti|YaHei|雅黑|小标宋|Sans ?CJK|STZhongsong");
    private static final Pattern CONTENTS_TITLE = Pattern.compile("目\\s*录");

    private final List<Entry> entries;
    private final Look body;
    private final @Nullable Heading[] found;
    private final Set<Look> looksOfNumbered = new HashSet<>();
    private int opening; // how many short lines come before everything else, as far as was looked

    private HeadingFinder(List<Entry> entries) {
        this.entries = entries;
        this.body = bodyLook(entries);
        this.found = new @Nullable Heading[entries.size()];
    }

    /// For each entry the heading that it is, or null.
    static List<@Nullable Heading> find(List<Entry> entries) {
        var finder = new HeadingFinder(entries);
        for (int i = 0; i < entries.size(); i++) {
            finder.found[i] = entries.get(i) instanceof Line line ? finder.numbered(line) : null;
            if (finder.found[i] != null) {
                finder.looksOfNumbered.add(finder.found[i].look());
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            if (finder.found[i] == null && entries.get(i) instanceof Line line) {
                finder.found[i] = finder.unnumbered(i, line);
            }
        }
        finder.dropContents();
        finder.dropLists();
        var headings = new ArrayList<@Nullable Heading>();
        for (Heading heading : finder.found) {
            headings.add(heading);
        }
        return headings;
    }

    private @Nullable Heading numbered(Line line) {
        String shown = line.shown();
        Numbering numbering = Numbering.of(shown);
        if (numbering == null || shown.length() > LONGEST + 18 || isContentsLine(shown)) {
            return null;
        }
        String content = shown.substring(numbering.length()).strip();
        return isNumberedHeading(numbering, content, line.look())
                ? new Heading(line.paragraph(), line.look(), numbering, false)
                : null;
    }

    private @Nullable Heading unnumbered(int index, Line line) {
        String shown = line.shown();
        if (shown.isEmpty() || isContentsLine(shown) || Numbering.of(shown) != null) {
            return null;
        }
        if (line.look().level() > 0) {
            return shown.length() <= LONGEST && !SENTENCE_INSIDE.matcher(shown).find()
                    ? new Heading(line.paragraph(), line.look(), null, false)
                    : null;
        }
        if (!isBareTitle(shown) || index == 0 || isOpening(index)) {
            return null;
        }
        if (standsOut(line.look()) || isSetLikeNumbered(line.look())) {
            boolean isLast = index + 1 == entries.size();
            return isLast ? null : new Heading(line.paragraph(), line.look(), null, false);
        }
        return isWeakHeading(index, shown) ? new Heading(line.paragraph(), line.look(), null, true) : null;
    }

    /// Whether numbered headings are set in that look, and the text is not.
    private boolean isSetLikeNumbered(Look look) {
        boolean isBody = look.bold() == body.bold()
                && look.size() == body.size()
                && (look.font() == null || look.font().equals(body.font()));
        return !isBody && looksOfNumbered.contains(look);
    }

    private boolean isNumberedHeading(Numbering numbering, String content, Look look) {
        boolean isMarked = look.level() > 0 || (look.bold() && !body.bold());
        Family family = numbering.family();
        if (content.isEmpty()) {
            return family.rank() <= Family.CLAUSE.rank(); // 第一部分 with its title on the next line
        }
        if (content.length() > LONGEST
                || SENTENCE_INSIDE.matcher(content).find()
                || ENDS_OPEN.matcher(content).find()) {
            return false;
        }
        if (family == Family.CHAIN && !Character.isIdeographic(content.codePointAt(0))) {
            return false;
        }
        boolean isSentence = content.endsWith("。");
        if (isSentence && (content.indexOf('，') >= 0 || content.indexOf(',') >= 0)) {
            return false;
        }
        if (look.level() > 0) {
            return true;
        }
        if (isSentence && ((family.isAlsoList() && !isMarked && !standsOut(look)) || content.length() > 34)) {
            return false;
        }
        String bare = BRACKETED.matcher(content).replaceAll("");
        boolean hasFigure = FIGURE.matcher(bare).find();
        boolean hasMore = bare.matches(".*[：:].+");
        boolean mayRunOn = family.rank() <= Family.HAN_COMMA.rank() || isMarked;
        if (hasMore && (hasFigure || !mayRunOn)) {
            return false;
        }
        return !(hasFigure && family.isAlsoList() && !isMarked);
    }

    /// Short, unpunctuated, unnumbered, not a form's `联系人：…`.
    private static boolean isBareTitle(String shown) {
        return shown.length() <= LONGEST
                && !shown.matches(".*[。；;，,、！？].*|.*[：:].+|[\\d\\s.%—－-]+|.*[年月]\\s*\\d+\\s*日?")
                && shown.codePoints().filter(Character::isIdeographic).count() >= 2;
    }

    private boolean standsOut(Look look) {
        return (look.bold() && !body.bold())
                || (body.size() > 0 && look.size() >= body.size() + LARGER)
                || (isDark(look) && !isDark(body));
    }

    /// The sans-serif fonts that stand in for bold in Chinese typesetting.
    private static boolean isDark(Look look) {
        return look.font() != null && DARK_FONT.matcher(look.font()).find();
    }

    /// Whether only short lines came before: a cover or a title, not a heading. A line in smaller print than the title,
    /// with text below, is a heading even there.
    private boolean isOpening(int index) {
        while (opening < index
                && found[opening] == null
                && entries.get(opening) instanceof Line before
                && before.shown().length() <= LONGEST) {
            opening++;
        }
        return opening == index && !(isFullSentence(index + 1) && isSmallerThanBefore(index));
    }

    private boolean isSmallerThanBefore(int index) {
        return entries.get(index) instanceof Line line
                && entries.get(index - 1) instanceof Line before
                && before.look().size() > line.look().size();
    }

    /// A short line between full paragraphs.
    private boolean isWeakHeading(int index, String shown) {
        return shown.length() <= LONGEST_WEAK
                && !shown.matches(".*[\\d：:“”《》].*")
                && isFullSentence(index + 1)
                && isFullSentence(index - 1);
    }

    private boolean isFullSentence(int index) {
        return index >= 0
                && index < entries.size()
                && entries.get(index) instanceof Line line
                && line.shown().length() >= SHORTEST_SENTENCE
                && line.shown().matches("(?s).*[。；;：:]");
    }

    private static boolean isContentsLine(String shown) {
        return CONTENTS_LINE.matcher(shown).find();
    }

    /// A table of contents repeats the headings; they begin in earnest where one comes again.
    private void dropContents() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Line line
                    && CONTENTS_TITLE.matcher(line.shown()).matches()) {
                found[i] = null;
                Set<String> listed = new HashSet<>();
                int end = i + 1;
                while (end < entries.size() && entries.get(end) instanceof Line next && listed.add(title(next))) {
                    end++;
                }
                if (end < entries.size() && entries.get(end) instanceof Line) {
                    for (int k = i + 1; k < end; k++) {
                        found[k] = null;
                    }
                }
            }
        }
    }

    private static String title(Line line) {
        return CONTENTS_LINE.matcher(line.shown()).replaceAll("").replaceAll("\\s", "");
    }

    /// Numbered lines that follow each other without anything in between are a list, not headings.
    private void dropLists() {
        int i = 0;
        while (i < found.length) {
            int end = i + 1;
            while (end < found.length && continues(found[end - 1], found[end])) {
                end++;
            }
            Heading first = found[i];
            int length = end - i;
            if (first != null
                    && first.numbering() != null
                    && first.look().level() == 0
                    && !standsOut(first.look())
                    && length >= (first.numbering().family().isAlsoList() ? 2 : 3)) {
                for (int k = i; k < end; k++) {
                    found[k] = null;
                }
            }
            i = end;
        }
    }

    private static boolean continues(@Nullable Heading before, @Nullable Heading after) {
        return before != null && after != null && before.isSameFamily(after) && after.value() == before.value() + 1;
    }

    /// The look of most of the text.
    private static Look bodyLook(List<Entry> entries) {
        Map<Look, Integer> characters = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Line line) {
                Look look = line.look();
                characters.merge(
                        new Look(0, look.bold(), look.size(), false, look.font()),
                        line.shown().length(),
                        Integer::sum);
            }
        }
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Look.PLAIN);
    }
}
