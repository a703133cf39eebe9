package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.place.Place;
import gouji.report.Indicator;
import java.util.List;

/// Indicators told in prose: after `数量指标：`, one for each `；` part.
final class IndicatorLines {
    private final Draft draft;
    private final Coded coded;
    private final List<Labels.Label> labels;
    private final Standing standing;
    private final Pairings pairings;
    private final PlaceOf placeOf;

    /// The place of a stretch of the code.
    @FunctionalInterface
    interface PlaceOf {
        Place at(int start, int end);
    }

    IndicatorLines(
            Draft draft,
            Coded coded,
            List<Labels.Label> labels,
            Standing standing,
            Pairings pairings,
            PlaceOf placeOf) {
        this.draft = draft;
        this.coded = coded;
        this.labels = labels;
        this.standing = standing;
        this.pairings = pairings;
        this.placeOf = placeOf;
    }

    void read() {
        for (int i = 0; i < labels.size(); i++) {
            Labels.Label label = labels.get(i);
            int end = i + 1 < labels.size()
                    ? labels.get(i + 1).start() - labels.get(i + 1).name().length() - 1
                    : coded.code().length();
            int start = label.start();
            for (int at = start; at <= end; at++) {
                boolean closes = at == end
                        || coded.code().charAt(at) == '；'
                        || coded.code().charAt(at) == '。';
                if (closes) {
                    item(label, start, at);
                    start = at + 1;
                }
            }
        }
    }

    /// `召开会议，1季度一次`: the name, then what is aimed at. `宣传4次`: the figure divides them.
    private void item(Labels.Label label, int start, int end) {
        String text = coded.text(start, end).strip();
        if (text.length() < 2) {
            return;
        }
        Pairings.Pair pair = pairings.pairs().stream()
                .filter(each -> start <= each.start() && each.actual() < end)
                .findFirst()
                .orElse(null);
        if (pair != null) {
            paired(label, pair, start, end);
            return;
        }
        int divide = start;
        while (divide < end
                && coded.code().charAt(divide) != '，'
                && !Coded.isFigure(coded.code().charAt(divide))) {
            divide++;
        }
        String name = coded.text(start, divide).strip();
        String value = coded.text(divide, end).replaceFirst("^，", "").strip();
        draft.add(new Indicator(
                standing.project(),
                label.level1(),
                label.indicatorLevel(),
                name.isEmpty() ? null : name,
                value.isEmpty() ? null : value,
                null,
                null,
                null,
                null,
                placeOf.at(start, end)));
    }

    private void paired(Labels.Label label, Pairings.Pair pair, int start, int end) {
        draft.add(new Indicator(
                standing.project(),
                label.level1(),
                label.indicatorLevel(),
                pair.name(),
                coded.text(pair.target(), pair.targetEnd()),
                coded.text(pair.actual(), pair.actual() + 1),
                null,
                null,
                null,
                placeOf.at(start, end)));
    }
}
