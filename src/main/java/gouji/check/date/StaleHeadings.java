package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 标题的年度: the year of a chapter's heading or a table's title, left over from the report of the year before.
///
/// The rule's words: `title` the title of a table or form, in a line of its own; `two` what tells that two years are
/// spoken of; `compared` last year as what this one is compared with; `closing` a heading over what was done in the
/// report's year, `this` how its chapter calls that year.
public final class StaleHeadings {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]{1,2}[部章]");
    /// From the widest to the narrowest.
    private static final List<String> LEVELS = List.of("part", "chapter", "numeral", "digit", "bracketed", "circled");
    private static final int LONGEST_TITLE = 40;

    private static final Pattern NUMBER =
            Pattern.compile("^(?:附?表\\s*\\d*|第?[（(]?[一二三四五六七八九十\\d]{1,2}[）)]?(?:部分)?)[、．.\\s　]*");

    private final Note note;
    private final RuleWords words;
    private final List<Texts.Text> texts;
    private final int year;

    private StaleHeadings(Note note, RuleWords words, List<Texts.Text> texts, int year) {
        this.note = note;
        this.words = words;
        this.texts = texts;
        this.year = year;
    }

    public static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts, Report report) {
        Integer year = report.year();
        return year == null ? Stream.of() : new StaleHeadings(note, words, texts, year).findings();
    }

    private Stream<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Texts.Text heading = texts.get(i);
            if (heading.text().length() > LONGEST_TITLE) {
                continue;
            }
            Matcher named = YEAR.matcher(heading.text());
            boolean isOfLast = named.find()
                    && named.group(1).equals(Integer.toString(year - 1))
                    && !words.says("two", heading.text())
                    && !isOneOfSome(heading.text());
            if (isOfLast && (isOverThisYear(i) || isTitleOfTable(i))) {
                findings.add(StaleYears.wrongYear(note, texts, heading, named.start(), named.end(), year));
            }
        }
        return findings.stream();
    }

    /// Whether the same is told of the report's year, too.
    private boolean isOneOfSome(String heading) {
        String own = YEAR.matcher(heading).replaceFirst(year + "年");
        String bare = bare(own);
        return texts.stream()
                .map(Texts.Text::text)
                .anyMatch(other -> other.length() <= LONGEST_TITLE
                        && other.contains(year + "年")
                        && bare(other).equals(bare));
    }

    private static String bare(String heading) {
        return NUMBER.matcher(heading).replaceFirst("");
    }

    private static int level(String heading) {
        return PART.matcher(heading).find()
                ? 0
                : ListMarker.before(heading)
                        .map(marker -> LEVELS.indexOf(marker.kind()))
                        .orElse(-1);
    }

    /// A heading over a chapter that speaks of the report's year only.
    private boolean isOverThisYear(int heading) {
        String title = texts.get(heading).text();
        int level = level(title);
        if (texts.get(heading).sort() != Texts.Sort.HEADING || level < 0) {
            return false;
        }
        boolean isClosing = words.says("closing", title);
        boolean isOfYear = false;
        for (int i = heading + 1; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            int other = text.sort() == Texts.Sort.HEADING ? level(text.text()) : LEVELS.size();
            boolean isPast = other >= 0 && other <= level; // a heading without a number may be anything
            if (text.sort() == Texts.Sort.CELL || isPast) {
                break;
            }
            String said = words.without("compared", text.text());
            if (said.contains((year - 1) + "年") || Objects.equals(text.text(), title)) {
                return false;
            }
            isOfYear |= said.contains(year + "年") || (isClosing && words.says("this", said));
        }
        return isOfYear;
    }

    /// The title of a table beside others that are of the report's year, where no cell of it names the year before.
    private boolean isTitleOfTable(int title) {
        String said = texts.get(title).text();
        boolean isTitle = words.whole("title", said).isPresent();
        return isTitle
                && texts.stream()
                        .anyMatch(other -> other.text().contains(year + "年")
                                && words.whole("title", other.text()).isPresent());
    }
}
