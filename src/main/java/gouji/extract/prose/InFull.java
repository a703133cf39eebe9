package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.pattern.Search;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `专家指导费已全部支出`: no figure of its own, and yet it says that what was granted was spent. The amount is the one that the
/// report gave for that name before; where it gave none or several, nothing is said.
final class InFull {
    static final String RULE = "in-full";

    private static final Pattern SAID = Pattern.compile(
            "^(?:其中|另外|目前)?(?<names>[^\uE001-\uE008]{2,60}?)(?:资金|经费)?(?:已|均已|已经|均)(?:全部|全额|足额)(?:(?<spent>支出|支付|执行|使用|兑付|发放)|(?:拨付)?(?<received>到位))(?:完毕|完成)?$");

    private static final Search IN_FULL = Search.of("全部|全额|足额");
    private static final Pattern NAMES_END = Pattern.compile("[、和及]");

    private final Draft draft;
    private final Coded coded;
    private final IndicatorLines.PlaceOf placeOf;

    InFull(Draft draft, Coded coded, IndicatorLines.PlaceOf placeOf) {
        this.draft = draft;
        this.coded = coded;
        this.placeOf = placeOf;
    }

    void read(List<Clause> clauses) {
        for (Clause clause : clauses) {
            String words = coded.code().substring(clause.start(), clause.end());
            Matcher said = SAID.matcher(words);
            if (IN_FULL.isIn(words) && said.find()) {
                Measure measure = said.group("spent") != null ? Measure.EXECUTED : Measure.RECEIVED;
                for (String name : NAMES_END.split(said.group("names"), -1)) {
                    add(Subjects.canonical(name), measure, placeOf.at(clause.start(), clause.end()));
                }
            }
        }
    }

    private void add(String name, Measure measure, Place place) {
        Fact granted = granted(name, measure);
        if (granted != null) {
            draft.add(new Fact(
                    "",
                    granted.subject(),
                    measure,
                    granted.quantity(),
                    granted.year(),
                    null,
                    granted.project(),
                    granted.scope(),
                    RULE,
                    place));
        }
    }

    /// The one amount granted to that name, or null.
    private @Nullable Fact granted(String name, Measure measure) {
        Fact found = null;
        for (Fact fact : draft.facts()) {
            boolean counts = fact.subject().equals(name)
                    && fact.indicator() == null
                    && fact.measure() != measure
                    && Said.family(fact.measure()) == Said.Family.GRANTED
                    && fact.measure() != Measure.BUDGET_CHANGE
                    && Objects.equals(fact.year(), draft.about().year());
            if (counts
                    && found != null
                    && found.quantity().inBase().compareTo(fact.quantity().inBase()) != 0) {
                return null;
            }
            found = counts ? fact : found;
        }
        return found;
    }
}
