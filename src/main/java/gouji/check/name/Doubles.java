package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Project;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 重复和重名: one thing twice, one thing under two names.
public final class Doubles {
    private static final int TELLING_NAME = 4;
    private static final int LONG_NAME = 7;
    private static final int NEAR_ROWS = 3;
    private static final int NAMED = 4; // of a key: what it is called and where it stands
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final Pattern EXPLAINS = Pattern.compile("原因|说明|备注|措施|依据|来源|完成|情况");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[^\\d%]{1,19}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern NAME_ENDS = Pattern.compile("[^\\p{IsHan}]|$|项目|资金|经费|专项|补助|工作");
    private static final Pattern SUFFIX = Pattern.compile("(?:项目|资金|经费|专项|补助|[及或和与])+$");
    private static final String TELLING_APART = "一二三四五六七八九十甲乙丙丁东西南北中上下前后左右大小新旧省市县区乡镇村城农男女老幼人物水电气路0123456789";

    private Doubles() {}

    /// The same row twice in one table, or the same sentence under one project.
    public static Stream<Finding> indicators(Note note, Report report) {
        Map<List<@Nullable String>, Indicator> first = new HashMap<>();
        Map<List<@Nullable String>, Indicator> named = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : report.indicators()) {
            String name = indicator.level3();
            boolean isTold = name != null && name.length() >= TELLING_NAME && indicator.target() != null;
            if (!isTold) {
                continue;
            }
            Indicator like = named.putIfAbsent(nameKey(indicator), indicator);
            if (like != null && isOtherTarget(like, indicator, report.tables())) {
                findings.add(note.of(
                                "指标“" + name + "”列了两次，目标值一次是" + like.target() + "，一次是" + indicator.target(),
                                List.of(bare(indicator), bare(like)))
                        .with(Severity.INFO)); // two works may be counted by one name
            }
            Indicator other = first.putIfAbsent(key(indicator), indicator);
            if (other != null
                    && areNeighbours(other.place(), indicator.place())
                    && !areToldApart(other.place(), indicator.place(), report.tables())) {
                findings.add(note.of(
                        "指标“" + name + "”重复：目标值" + indicator.target() + "，列了两次",
                        List.of(stated(other), stated(indicator))));
            }
        }
        return findings.stream();
    }

    /// Elsewhere in a report an indicator is rightly told again.
    private static boolean areNeighbours(Place one, Place other) {
        Integer first = one.table() == null ? one.paragraph() : one.row();
        Integer second = other.table() == null ? other.paragraph() : other.row();
        int most = one.table() == null ? 1 : NEAR_ROWS;
        return first != null && second != null && second > first && second - first <= most;
    }

    /// Whether a cell of one row names something else than the other row's: 城市低保 and 农村低保 both have 发放及时率.
    private static boolean areToldApart(Place one, Place other, List<Table> tables) {
        Integer number = one.table();
        Integer row = one.row();
        Integer next = other.row();
        if (number == null || row == null || next == null || number >= tables.size()) {
            return false;
        }
        Grid grid = tables.get(number).grid();
        int header = Math.max(0, tables.get(number).headerRows() - 1);
        return IntStream.range(0, grid.columns())
                .filter(column -> !EXPLAINS.matcher(text(grid, header, column)).find())
                .anyMatch(column -> NAME.matcher(text(grid, row, column)).matches()
                        && NAME.matcher(text(grid, next, column)).matches()
                        && !text(grid, row, column).equals(text(grid, next, column)));
    }

    private static String text(Grid grid, int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null ? "" : cell.text().text().strip();
    }

    /// Two rows of one table, a few rows apart, that differ in the target and in no name.
    private static boolean isOtherTarget(Indicator one, Indicator other, List<Table> tables) {
        return one.place().table() != null
                && !Objects.equals(one.target(), other.target())
                && areNeighbours(one.place(), other.place())
                && !areToldApart(one.place(), other.place(), tables);
    }

    private static List<@Nullable String> nameKey(Indicator indicator) {
        return key(indicator).subList(0, NAMED);
    }

    private static List<@Nullable String> key(Indicator indicator) {
        List<@Nullable String> key = new ArrayList<>();
        key.add(indicator.project());
        key.add(Objects.toString(indicator.place().table()));
        key.add(indicator.level2());
        key.add(indicator.level3());
        key.add(indicator.target());
        key.add(indicator.actual());
        key.add(indicator.weight());
        return key;
    }

    /// Its target without ≥.
    private static Finding.Stated bare(Indicator indicator) {
        String target = Objects.toString(indicator.target(), "").replaceFirst("^[≥≤><=]+", "");
        return new Finding.Stated(target, "", "stated", indicator.place());
    }

    private static Finding.Stated stated(Indicator indicator) {
        return new Finding.Stated(Objects.toString(indicator.target(), ""), "", "stated", indicator.place());
    }

    /// Names of the same characters in another order, or but one character apart. Where these two look or sound alike,
    /// as
    /// the rule's words `alike` tell in groups, and only one place has the other, it is surely a slip.
    public static Stream<Finding> names(Note note, RuleWords words, List<Texts.Text> texts, Report report) {
        Set<String> names = new LinkedHashSet<>();
        Map<String, Texts.Text> places = new HashMap<>();
        for (Project project : report.projects()) {
            names.add(bare(project.name()));
            project.aliases().forEach(alias -> names.add(bare(alias)));
        }
        report.facts().stream() // what the title says that the report is about
                .map(Fact::subject)
                .distinct()
                .filter(subject -> report.document().name().contains(subject) && !subject.equals(report.bureau()))
                .map(Doubles::bare)
                .filter(subject -> subject.length() >= LONG_NAME)
                .forEach(names::add);
        List<String> all = List.copyOf(names);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (areLike(all.get(i), all.get(j))) {
                    for (String name : List.of(all.get(i), all.get(j))) {
                        texts.stream()
                                .filter(text -> text.text().contains(name))
                                .findFirst()
                                .ifPresent(text -> places.put(name, text));
                    }
                    List<Finding.Stated> values = Stream.of(all.get(i), all.get(j))
                            .filter(places::containsKey)
                            .map(name -> named(Objects.requireNonNull(places.get(name)), name))
                            .toList();
                    findings.add(note.of("项目名称疑不一致：“" + all.get(i) + "”与“" + all.get(j) + "”", values));
                }
            }
        }
        all.forEach(name -> written(note, texts, name, all).ifPresent(findings::add));
        return findings.stream().map(finding -> isSlip(words, texts, finding) ? finding : finding.with(Severity.INFO));
    }

    private static boolean isSlip(RuleWords words, List<Texts.Text> texts, Finding finding) {
        if (finding.values().size() != 2) {
            return false;
        }
        String one = finding.values().getFirst().value();
        String other = finding.values().getLast().value();
        if (one.length() != other.length()) {
            return false;
        }
        List<Integer> differ = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .boxed()
                .toList();
        return differ.size() == 1
                && Arrays.stream(words.search("alike").written().split("\\|"))
                        .anyMatch(group -> group.indexOf(one.charAt(differ.getFirst())) >= 0
                                && group.indexOf(other.charAt(differ.getFirst())) >= 0)
                && Math.min(told(texts, one), told(texts, other)) == 1
                && Math.max(told(texts, one), told(texts, other)) > 1;
    }

    private static long told(List<Texts.Text> texts, String name) {
        return texts.stream().filter(text -> text.text().contains(name)).count();
    }

    /// The first place where words almost like a project's name stand, which are no other project's: found by what they
    /// begin with, or end with.
    private static Optional<Finding> written(Note note, List<Texts.Text> texts, String name, List<String> names) {
        if (name.length() < LONG_NAME) {
            return Optional.empty();
        }
        String head = name.substring(0, HEAD);
        int behind = name.length() - TAIL;
        String tail = name.substring(behind);
        for (Texts.Text text : texts) {
            String said = text.text();
            for (int at = said.indexOf(head); at >= 0; at = said.indexOf(head, at + 1)) {
                if (isLike(said, at, name, names)) {
                    return Optional.of(finding(note, texts, text, at, name));
                }
            }
            for (int at = said.indexOf(tail, behind); at >= 0; at = said.indexOf(tail, at + 1)) {
                int from = at - behind;
                if (said.charAt(from) == name.charAt(0) && isLike(said, from, name, names)) {
                    return Optional.of(finding(note, texts, text, from, name));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLike(String said, int at, String name, List<String> names) {
        int end = at + name.length();
        String other = end > said.length() ? "" : said.substring(at, end);
        boolean isCut = name.regionMatches(0, other, 0, name.length() - 1)
                && !NAME_ENDS
                        .matcher(said)
                        .region(Math.min(end, said.length()), said.length())
                        .lookingAt();
        return areLike(name, other)
                && !isCut
                && HAN.matcher(other).matches()
                && names.stream().noneMatch(project -> project.contains(other) || other.contains(project));
    }

    private static Finding finding(Note note, List<Texts.Text> texts, Texts.Text text, int at, String name) {
        int end = at + name.length();
        Texts.Text first = texts.stream()
                .filter(one -> one.text().contains(name))
                .findFirst()
                .orElse(text);
        List<Finding.Stated> values = first.equals(text)
                ? List.of(Texts.words(text, at, end))
                : List.of(Texts.words(text, at, end), named(first, name));
        return note.of("项目名称疑不一致：“" + text.text().substring(at, end) + "”与“" + name + "”", values);
    }

    private static Finding.Stated named(Texts.Text text, String name) {
        int start = text.text().indexOf(name);
        return Texts.words(text, start, start + name.length());
    }

    static boolean areLike(String one, String other) {
        if (one.length() != other.length() || one.length() < LONG_NAME || one.equals(other)) {
            return false;
        }
        List<Integer> differ = new ArrayList<>();
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differ.add(i);
            }
        }
        if (differ.size() == 1) {
            int at = differ.getFirst();
            return TELLING_APART.indexOf(one.charAt(at)) < 0 && TELLING_APART.indexOf(other.charAt(at)) < 0;
        }
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    static String bare(String name) {
        String tidy = name.replaceAll("[\\s“”\"《》（）()]", "").replaceFirst("^(?:[0-9A-Z]{15,})?[-—]?", "");
        return SUFFIX.matcher(tidy).replaceFirst("");
    }
}
