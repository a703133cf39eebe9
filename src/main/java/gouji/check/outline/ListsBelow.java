package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 项数与下面所列: `2019年共实施四个项目：` and numbered paragraphs below it, `抓好以下八个方面` and headings （一） （二）.
final class ListsBelow {
    private static final String UNIT = "(?<unit>个方面|方面|个项目|项目|个问题|项工作|项措施|条措施|大类|个|项|点|类)";
    private static final Search ANNOUNCED =
            Search.of("(?:以下|如下|下列|下面)?" + ListedThings.NUMBER + UNIT + "[^。；：\\d]{0,14}(?:[：:]|如下。?|以下。?)$");
    private static final Search COUNTED = Search.of(ListedThings.NUMBER + UNIT);
    private static final String ANNOUNCED_BY = "：:。下"; // the last of it
    private static final Search TOLD = Search.of("(?:共|安排|实施|涉及|开展|承担|管理|批复|下达)[^。；，：\\d]{0,10}" + ListedThings.NUMBER
            + "(?<unit>个|项)(?<noun>[^。；，：\\d]{0,6}(?:项目|专项|子项|任务))");
    private static final Search FOLLOWING =
            Search.of("(?:以下|如下|下列)" + ListedThings.NUMBER + "(?<unit>个方面|方面|项工作|个问题|个|项|点)[^。；\\d]{0,12}[。：:]?$");
    /// One of them is in every paragraph that promises a list below.
    static final List<Search> PROMISES = List.of(ANNOUNCED, TOLD, FOLLOWING);
    private static final Pattern PROJECT = Pattern.compile("\\d[\\d,.]*(?:亿|万|千)?元|[十百千万亿]元|^[^：，。]{4,24}[；。]?$");
    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final int REACH = 3; // how far below the announcement a list of headings begins

    private final Note note;
    private final List<Texts.Text> texts;
    private final int at;

    private ListsBelow(Note note, List<Texts.Text> texts, int at) {
        this.note = note;
        this.texts = texts;
        this.at = at;
    }

    /// What the paragraph at a place promises and the ones below it do not keep.
    static Optional<Finding> of(Note note, List<Texts.Text> texts, int at) {
        return texts.get(at).sort() == Texts.Sort.PARAGRAPH
                ? new ListsBelow(note, texts, at).finding()
                : Optional.empty();
    }

    private Optional<Finding> finding() {
        String words = texts.get(at).text();
        boolean mayAnnounce = !words.isEmpty() && ANNOUNCED_BY.indexOf(words.charAt(words.length() - 1)) >= 0;
        Matcher announced = mayAnnounce ? ANNOUNCED.first(words).orElse(null) : null;
        if (announced != null) {
            int listed = rightBelow(true);
            if (listed >= 2 && isToldBefore(words.substring(0, announced.start()), listed)) {
                return Optional.empty(); // 共8个项目，分布在4个乡镇7个村：
            }
            if (listed >= 2) {
                return compared(announced, listed, Severity.WARNING);
            }
        }
        Matcher told = TOLD.first(words).orElse(null);
        if (told != null) {
            int listed = rightBelow(false);
            boolean isTwice = isToldElsewhere(listed, told.group("noun"));
            return listed < 2 ? Optional.empty() : compared(told, listed, isTwice ? Severity.ERROR : Severity.INFO);
        }
        Matcher following = FOLLOWING.first(words).orElse(null);
        if (following != null) {
            int listed = headings();
            int stated = ListedThings.stated(following.group("n"));
            return listed < 2 || stated == listed
                    ? Optional.empty()
                    : Optional.of(ListedThings.finding(note, texts.get(at), following, listed, Severity.INFO));
        }
        return Optional.empty();
    }

    /// Whether the paragraph counts as many things as are listed before it counts others.
    private static boolean isToldBefore(String words, int listed) {
        return COUNTED.all(words).stream().anyMatch(count -> ListedThings.stated(count.group("n")) == listed);
    }

    private Optional<Finding> compared(Matcher stated, int listed, Severity severity) {
        int number = ListedThings.stated(stated.group("n"));
        boolean isNear = Math.abs(number - listed) <= Math.max(2, number / 2);
        return number < 2 || number == listed || !isNear
                ? Optional.empty()
                : Optional.of(ListedThings.finding(note, texts.get(at), stated, listed, severity));
    }

    /// The last number of the paragraphs right below that count on from 1.
    private int rightBelow(boolean inOneKind) {
        int last = 0;
        String kind = null;
        for (Texts.Text below : texts.subList(at + 1, texts.size())) {
            Optional<ListMarker> marker =
                    below.sort() == Texts.Sort.PARAGRAPH ? ListMarker.before(below.text()) : Optional.empty();
            boolean isNext = marker.isPresent()
                    && marker.get().number() == last + 1
                    && (inOneKind
                            ? kind == null || kind.equals(marker.get().kind())
                            : PROJECT.matcher(below.text()).find());
            if (!isNext) {
                break;
            }
            kind = marker.orElseThrow().kind();
            last++;
        }
        return last;
    }

    /// The last number of the headings below, whatever stands between them, up to one of another kind.
    private int headings() {
        int last = 0;
        String kind = "";
        for (int i = at + 1; i < texts.size(); i++) {
            Texts.Text below = texts.get(i);
            Optional<ListMarker> marker =
                    below.sort() == Texts.Sort.HEADING ? ListMarker.before(below.text()) : Optional.empty();
            boolean isNext = marker.isPresent()
                    && marker.get().number() == last + 1
                    && (last == 0 || kind.equals(marker.get().kind()));
            boolean isDeeper = marker.isPresent() && last == 1 && marker.get().number() == 1;
            if (isDeeper) {
                kind = marker.orElseThrow().kind();
            } else if (isNext) {
                kind = marker.orElseThrow().kind();
                last++;
            } else if (last == 0 ? i - at > REACH : marker.isPresent()) {
                break;
            }
        }
        return last;
    }

    private boolean isToldElsewhere(int listed, String noun) {
        String numeral = listed < NUMERALS.length() ? "|" + NUMERALS.charAt(listed) : "";
        Pattern same = Pattern.compile("(?<![第\\d十])(?:" + listed + numeral + ")个" + Pattern.quote(noun));
        return texts.stream().anyMatch(text -> same.matcher(text.text()).find());
    }
}
