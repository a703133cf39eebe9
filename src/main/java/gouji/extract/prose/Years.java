package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Of which year each figure of a paragraph is.
final class Years {
    private static final Search LAST_YEAR = Search.of("(?:上年|去年|上一年)度?(?:同期)?$");
    // 截至2023年6月30日, 1—9月, 上半年; December is the whole year
    private static final Search INTERIM = Search.of(
            "(?:截至|截止|至|到)(?<date>\uE006)|(?<until>(?<![\\d—－~至-])(?:0?[1-9]|1[01])月(?:底|末|\\d{1,2}日)|1[—－~至-](?:[2-9]|1[01])月|上半年|前三季度|第?[一二三]季度)|全年|年末|年底|12月");
    private static final Pattern DAY =
            Pattern.compile("(?<year>20\\d{2})年(?<day>(?:0?[1-9]|1[01])月(?:底|末|\\d{1,2}日)?)");
    private static final Search WHOLE_PLACE = Search.of("[全我本][市县区镇乡省州旗局院校馆委]$");
    private static final int LONGEST_LAST_YEAR = 6;
    /// 2.2021年度绩效目标。 at the beginning of a paragraph
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*(?:[（(]?[\\d一二三四五六七八九十]{1,2}[）).．、])?\\s*\uE006度?[^，。；：\uE001-\uE008]{0,12}(?:目标|情况|计划|安排|任务|预算|决算)[。：]");

    private static final Search OWN_TIME = Search.of("[本今当]年|年[内末底]|目前|累计|至今|截[至止]|同期|\uE006");
    private static final Search WHOLE_YEAR = Search.of("20\\d{2}\\s*年?");
    private static final Pattern BEGINS_WITH_YEAR = Pattern.compile(
            "^\\s*(?<date>\uE006)(?:度|全年|年?[底末初])?(?:，|[^，；。：\uE001-\uE008]{0,8}预算[^，；。：\uE001-\uE008]{0,3}：)");

    private final Coded coded;
    private final String code;
    private final int from;
    private final Words words;
    private final List<Mention> mentions;
    private final Comparison comparison;
    private final @Nullable Integer reported;
    private final @Nullable Integer headed;

    /// @param mentions of the paragraph; it grows while the paragraph is read
    /// @param reported the report's year, or null
    Years(Coded coded, int from, Words words, List<Mention> mentions, @Nullable Integer reported) {
        this.coded = coded;
        this.code = coded.code();
        this.from = from;
        this.words = words;
        this.mentions = mentions;
        this.comparison = new Comparison(coded);
        this.reported = reported;
        this.headed = headed();
    }

    /// The year of the heading that a paragraph begins with; null where there is none.
    private @Nullable Integer headed() {
        Matcher heading = HEADING.matcher(code).region(from, code.length());
        return heading.find()
                ? coded.figures()
                        .get(coded.figureAt(code.indexOf(Coded.DATE, from)))
                        .quantity()
                        .value()
                        .intValue()
                : null;
    }

    /// Up to when within the report's year a figure counts, where its sentence says so before it: `截至2023年6月30日`,
    /// `上半年`;
    /// else null.
    @Nullable
    String interim(Clause clause, int at) {
        int start = clause.start();
        while (start > from && (Clause.STOPS + '；').indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
        String until = null;
        Search.Finds finds = INTERIM.in(code.substring(start, at));
        while (finds.next()) {
            Matcher within = finds.match();
            until = within.group("until");
            if (within.start("date") >= 0) {
                int date = start + within.start("date");
                Matcher day = DAY.matcher(coded.text(date, date + 1));
                boolean isWithin =
                        day.find() && Integer.valueOf(day.group("year")).equals(reported);
                until = isWithin ? day.group("day") : null;
            }
        }
        return until;
    }

    /// The year that the clause or its sentence names for the figure; else the report's.
    @Nullable
    Integer year(int at, Clause clause, FindRule.@Nullable Naming naming) {
        if (comparison.isBase(at, clause)) {
            return comparison.year(at, clause, reported);
        }
        Integer bracketed = ofBracket(at);
        if (bracketed != null) {
            return bracketed;
        }
        String own = code.substring(clause.start(), at);
        boolean carriedIn = naming != null && naming.rule().id().equals("carried-in");
        boolean lastYear = carriedIn || (words.times().namesLastYear(own) && !own.contains("比") && !own.contains("较"));
        if (lastYear && reported != null) {
            return reported - 1;
        }
        for (int i = at - 1; i >= clause.start(); i--) {
            if (code.charAt(i) == Coded.DATE && !words.times().isCompared(code, i) && !isDeadline(i)) {
                return coded.figures().get(coded.figureAt(i)).quantity().value().intValue();
            }
        }
        // 2019年收入总计①、支出总计①: both are of that year
        boolean continues = clause.opener() == '、' && !mentions.isEmpty();
        if (continues) {
            return mentions.getLast().fact().year();
        }
        Integer explained = clause.depth() == 0 ? null : ofExplained(clause);
        if (explained != null) {
            return explained;
        }
        Integer executed =
                naming != null && naming.gives().measure() == Measure.EXECUTION_RATE ? ofSpent(clause) : null;
        if (executed != null) {
            return executed;
        }
        Integer granted =
                naming == null ? null : ofGranted(at, clause, naming.gives().measure(), own);
        if (granted != null) {
            return granted;
        }
        Integer told = ofSentence(at);
        return told != null ? told : headed == null ? reported : headed;
    }

    private boolean isWholeYear(int date) {
        return WHOLE_YEAR.matches(coded.text(date, date + 1));
    }

    /// `2020年支出①，执行率②`: the rate is of the year of what was spent.
    private @Nullable Integer ofSpent(Clause clause) {
        Mention before = mentions.isEmpty() ? null : mentions.getLast();
        boolean isSpent = before != null
                && before.clause().part() == clause.part()
                && Said.family(before.measure()) == Said.Family.SPENT;
        return isSpent && before != null ? before.fact().year() : null;
    }

    /// `上年预算①，支出①，结余①`: what came of money, or a rate of what was counted, is of the year of what stands before it,
    /// unless its clause tells a time of its own.
    private @Nullable Integer ofGranted(int at, Clause clause, Measure measure, String own) {
        Mention before = mentions.isEmpty() ? null : mentions.getLast();
        boolean isOfMoney = before != null
                && before.clause().part() == clause.part()
                && before.clause().depth() == clause.depth()
                && (Said.family(before.measure()) == Said.Family.GRANTED
                        || Said.family(before.measure()) == Said.Family.SPENT);
        boolean goesOn = Said.family(measure) == Said.Family.SPENT
                || Said.family(measure) == Said.Family.KEPT
                || measure == Measure.EXECUTION_RATE;
        boolean isRateOfCount = before != null // 2019年底有卫生厕所①座，普及率②
                && before.kind() == Coded.COUNT
                && before.clause().part() == clause.part()
                && code.charAt(at) == Coded.RATE
                && measure != Measure.GROWTH;
        if (before == null || !((isOfMoney && goesOn) || isRateOfCount) || OWN_TIME.isIn(own)) {
            return null;
        }
        String said = code.substring(before.clause().start(), before.at());
        int date = said.lastIndexOf(Coded.DATE);
        boolean isPlain = date < 0 || isWholeYear(before.clause().start() + date);
        return isPlain ? before.fact().year() : null;
    }

    /// `2020年支出①（当年预算①）`: what a bracket explains is of the year of what stands before it.
    private @Nullable Integer ofExplained(Clause clause) {
        Mention before = mentions.isEmpty() ? null : mentions.getLast();
        boolean explains = before != null
                && before.clause().sentence() == clause.sentence()
                && before.clause().depth() < clause.depth();
        return explains && before != null ? before.fact().year() : null;
    }

    /// `2021年，全县投入①，建成①`: the year that a sentence begins with, until it names another one; else null.
    private @Nullable Integer ofSentence(int at) {
        int start = Math.max(from, Clause.sentenceStart(code, at));
        Matcher year = BEGINS_WITH_YEAR.matcher(code).region(start, at);
        return year.find() && code.lastIndexOf(Coded.DATE, at) < year.end() && isWholeYear(year.end("date") - 1)
                ? coded.figures()
                        .get(coded.figureAt(year.end("date") - 1))
                        .quantity()
                        .value()
                        .intValue()
                : null;
    }

    /// `比2022年（支出①，执行率②）`: what a bracket after a year says is of that year. Null where none does.
    private @Nullable Integer ofBracket(int at) {
        int open = code.lastIndexOf('（', at);
        if (open <= from || code.indexOf('）', open) < at) {
            return null;
        }
        if (code.charAt(open - 1) == Coded.DATE) {
            return coded.figures()
                    .get(coded.figureAt(open - 1))
                    .quantity()
                    .value()
                    .intValue();
        }
        String before = code.substring(Math.max(from, open - LONGEST_LAST_YEAR), open);
        return reported != null && LAST_YEAR.isIn(before) ? reported - 1 : null;
    }

    /// 2020-2022年, 截至2021年底 are not the year of a figure; nor is a year within a name: 2019年度争取资金.
    private boolean isDeadline(int at) {
        String around = code.substring(Math.max(from, at - 2), Math.min(code.length(), at + 2));
        return around.contains("截")
                || around.contains("至")
                || around.contains("-")
                || around.contains("—")
                || !(at == from
                        || ",，。；：（、".indexOf(code.charAt(at - 1)) >= 0
                        || words.lists().opensList(code.substring(Math.max(from, at - 2), at))
                        || isAfterWholePlace(at));
    }

    /// `全镇2020年同类项目投入①`: whose, and then when.
    private boolean isAfterWholePlace(int at) {
        return WHOLE_PLACE.isIn(code.substring(Math.max(from, at - 3), at));
    }
}
