package gouji.check.claim;

import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.rule.RuleWords;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything counted or rated that a report tells under a name, in words and as an indicator. Money is left to the
/// network, for many things share its names.
public final class Mentions {
    private static final int REACH = 40; // characters: a name and more
    private static final Pattern NAME_BEFORE = Pattern.compile("[\\p{IsHan}（）]{2,24}$");
    private static final Pattern NAME_AFTER = Pattern.compile("^[\\p{IsHan}（）]{2,16}");
    private static final Pattern EACH = Pattern.compile("((?:[^、，。；：\n]{1,12}、)+)[^、，。；：\n各]{1,12}各[^、，。；：\n]{0,6}$");
    private static final String CLAUSE_ENDS = "，；。、\n";
    private static final String ENDS = "。；！？\n";
    private static final Search LEAD =
            Search.of("^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|[①-⑳])\\s*(\\p{IsHan}{3,16})[。：:]");
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）$");
    private static final Pattern PART = Pattern.compile("^.*其中");
    private static final int SHORTEST = 2;

    private final RuleWords words;
    private final String self;
    private final Map<String, String> projectOfLine = new HashMap<>();
    private final Map<String, String> indicatorOfLine = new HashMap<>();
    private final Map<String, Figured> paragraphs = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    private Mentions(RuleWords words, String self) {
        this.words = words;
        this.self = self;
    }

    public static List<Mention> of(RuleWords words, Report report, List<Figured> texts) {
        var all = new Mentions(words, report.bureau() == null ? "本单位" : report.bureau());
        all.projects(report);
        all.rows(report);
        texts.forEach(
                text -> all.paragraphs.putIfAbsent(FactIndex.line(text.text().place()), text));
        report.facts().forEach(all::indicator);
        texts.forEach(all::inWords);
        return all.mentions;
    }

    /// A line of words speaks of a project if all that was read of it is about that one.
    private void projects(Report report) {
        Set<String> names = new HashSet<>();
        report.projects().forEach(project -> names.add(project.name()));
        Map<String, Set<String>> told = new HashMap<>();
        for (Fact fact : report.facts()) {
            String of = projectOf(fact, names);
            if (of != null) {
                told.computeIfAbsent(FactIndex.line(fact), line -> new HashSet<>())
                        .add(of);
            }
        }
        told.forEach((line, projects) -> {
            if (projects.size() == 1) {
                projectOfLine.put(line, projects.iterator().next());
            }
        });
    }

    private void rows(Report report) {
        for (Indicator indicator : report.indicators()) {
            String name = indicator.level3() != null ? indicator.level3() : indicator.level2();
            if (name != null && indicator.place().table() != null) {
                indicatorOfLine.put(FactIndex.line(indicator.place()), name);
            }
        }
    }

    private static @Nullable String projectOf(Fact fact, Set<String> names) {
        return fact.project() != null ? fact.project() : names.contains(fact.subject()) ? fact.subject() : null;
    }

    private void indicator(Fact fact) {
        String indicator = fact.indicator();
        Mention.Tense tense = tense(fact);
        if (indicator == null || fact.isOfLine() || tense == null || !isComparable(fact.quantity())) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        addName(names, indicator.substring(indicator.lastIndexOf('/') + 1));
        if (names.isEmpty()) {
            return;
        }
        String project =
                fact.project() != null ? fact.project() : fact.subject().equals(self) ? null : fact.subject();
        mentions.add(new Mention(
                List.copyOf(names),
                project,
                tense,
                fact.quantity(),
                each(
                        fact.place().quote(),
                        Math.max(
                                0,
                                fact.place().quote().lastIndexOf(fact.quantity().plainValue()))),
                fact.place().table() != null,
                true,
                isPart(fact),
                lead(fact),
                Finding.Stated.of(fact)));
    }

    private boolean isPart(Fact fact) {
        Figured text = paragraph(fact);
        if (text == null) {
            return false;
        }
        String said = text.text().text();
        return text.figures().stream()
                .filter(figure -> figure.quantity().equals(fact.quantity()))
                .findFirst()
                .filter(figure -> words.says("part", said.substring(sentence(said, figure.start()), figure.start())))
                .isPresent();
    }

    private @Nullable String lead(Fact fact) {
        Figured text = paragraph(fact);
        return text == null ? null : lead(text.text().text());
    }

    private @Nullable Figured paragraph(Fact fact) {
        return fact.place().table() == null ? paragraphs.get(FactIndex.line(fact.place())) : null;
    }

    private static @Nullable String lead(String said) {
        return LEAD.leading(said).map(lead -> lead.group(1)).orElse(null);
    }

    private static Mention.@Nullable Tense tense(Fact fact) {
        return switch (fact.measure()) {
            case TARGET -> Mention.Tense.PLANNED;
            case ACTUAL, SATISFACTION -> Mention.Tense.DONE;
            case OTHER -> Mention.Tense.UNSAID;
            default -> null;
        };
    }

    private void inWords(Figured text) {
        String said = text.text().text();
        String lead = lead(said);
        String project = projectOfLine.get(FactIndex.line(text.text().place()));
        boolean isOfGoals = isOfGoals(text.text());
        for (Figure figure : text.figures()) {
            int from = sentence(said, figure.start());
            String before = said.substring(from, figure.start());
            if (!isComparable(figure.quantity()) || words.says("elsewhere", before)) {
                continue;
            }
            boolean isPart = words.says("part", before);
            int start = nameStart(said, Math.max(from, figure.start() - REACH), figure.start());
            Matcher head = NAME_BEFORE.matcher(said).region(start, figure.start());
            Matcher tail = NAME_AFTER.matcher(said).region(figure.end(), said.length());
            String first = head.find() ? PART.matcher(head.group()).replaceFirst("") : "";
            String second = tail.find() ? words.before("breaks", tail.group()) : "";
            Set<String> names = new LinkedHashSet<>();
            addName(names, first);
            addName(names, first + second);
            addName(names, second);
            if (!names.isEmpty()) {
                addName(names, BRACKETS.matcher(first).replaceFirst(""));
                List.copyOf(names).forEach(name -> addName(names, underLead(lead, name)));
            }
            boolean isOfRow = names.isEmpty() && isBare(text, figure);
            if (isOfRow) {
                addName(names, rowName(text, figure.quantity()));
            }
            if (!names.isEmpty()) {
                boolean isPlanned = isOfGoals || words.says("planned", words.after("result", before));
                mentions.add(new Mention(
                        List.copyOf(names),
                        project,
                        isPlanned ? Mention.Tense.PLANNED : Mention.Tense.UNSAID,
                        figure.quantity(),
                        each(said, figure.start()),
                        isOfRow,
                        isOfRow,
                        isPart,
                        lead,
                        text.stated(figure, "stated")));
            }
        }
    }

    /// Whether a paragraph tells goals: by what it begins with, else by its heading.
    private boolean isOfGoals(Texts.Text text) {
        String section = text.place().section();
        int colon = text.text().indexOf('：');
        return words.says("goals", text.text().substring(0, Math.max(0, colon)))
                || (section != null && words.says("goals", section) && !words.says("results", text.text()));
    }

    /// `扫描132万页` under `1、档案数字化。` is 档案数字化扫描, `满意度92%` under `3、观众满意度。` the lead itself.
    private static String underLead(@Nullable String lead, String name) {
        return lead == null ? "" : lead.endsWith(name) ? lead : lead + name;
    }

    /// Whether a figure is all that a cell's clause tells: `完成4302户`.
    private boolean isBare(Figured text, Figure figure) {
        String said = text.text().text();
        return text.text().sort() == Texts.Sort.CELL
                && words.says("bare", said.substring(0, figure.start()))
                && (figure.end() == said.length() || CLAUSE_ENDS.indexOf(said.charAt(figure.end())) >= 0);
    }

    /// What the row is of: `完成4302户` of 煤改电, in the row of 煤改电完成率. Of other rates a count is not told.
    private String rowName(Figured text, Quantity quantity) {
        String name = indicatorOfLine.getOrDefault(FactIndex.line(text.text().place()), "");
        String counted = words.without("done-rate", name);
        return quantity.unit().dimension() == Dimension.RATE ? name : counted.endsWith("率") ? "" : counted;
    }

    private void addName(Set<String> names, String written) {
        if (written.isEmpty()) {
            return;
        }
        String name = words.without("neutral", Identity.name(written));
        if (name.length() >= SHORTEST) {
            names.add(name);
        }
    }

    private static boolean isComparable(Quantity quantity) {
        return quantity.unit().dimension() != Dimension.SCORE
                && quantity.unit().dimension() != Dimension.DATE
                && !quantity.unit().isMoney()
                && !quantity.unit().symbol().isEmpty()
                && quantity.value().signum() != 0
                && quantity.upper() == null;
    }

    /// A place at which or after which the name begins that ends before a figure.
    private static int nameStart(String said, int from, int end) {
        int start = end;
        while (start > from && Character.isWhitespace(said.charAt(start - 1))) {
            start--;
        }
        while (start > from && !Character.isWhitespace(said.charAt(start - 1)) && !isMark(said.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isMark(char c) {
        return c < 0x80 || "，；。、：！？“”".indexOf(c) >= 0;
    }

    private static int sentence(String said, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(said.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int each(String said, int end) {
        int from = Math.max(0, end - REACH);
        int each = said.lastIndexOf('各', end - 1);
        if (each < from) {
            return 1;
        }
        Matcher match = EACH.matcher(said).region(from, end);
        return match.find()
                ? 1 + (int) match.group(1).chars().filter(c -> c == '、').count()
                : 1;
    }
}
