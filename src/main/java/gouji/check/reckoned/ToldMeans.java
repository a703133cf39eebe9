package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/// 平均: `惠及居民2346户，完成投资4457.40万元，户均投入1.90万元`: a sum by the number of those it is shared among.
final class ToldMeans implements Reckoned.Relation {
    private static final int TELLING_DIGITS = 3;

    private final RuleWords words;

    ToldMeans(RuleWords words) {
        this.words = words;
        for (String name : List.of("mean", "apart", "same")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = 0; at < items.size(); at++) {
            Worded told = items.get(at);
            Matcher mean = words.search("mean").pattern().matcher(told.label());
            boolean isUsable = !told.key().isEmpty() && !told.key().equals(Worded.RATE) && told.isSharp();
            if (isUsable && mean.find()) {
                String each = mean.group("each") == null ? mean.group("every") : mean.group("each");
                mean(window, at, each).ifPresent(findings);
            }
        }
    }

    /// 次均 is by 人次, too, and 车均 by 辆.
    private boolean isOf(Worded figure, String each) {
        return figure.key().equals(each) || words.says("same", each + figure.key());
    }

    private Optional<Finding> mean(Window window, int at, String each) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        List<Worded> sharers = items.stream()
                .filter(figure ->
                        isOf(figure, Worded.counted(each)) && figure.base().signum() > 0)
                .toList();
        List<Quotient> readings = new ArrayList<>();
        for (Worded sharer : sharers) {
            for (int i = 0; i < items.size(); i++) {
                Worded sum = items.get(i);
                boolean isSum = sum.key().equals(told.key()) && !sum.equals(told) && !words.says("apart", sum.label());
                if (isSum) {
                    var quotient = new Quotient(told, List.of(sum), sharer, BigDecimal.ZERO);
                    if (quotient.holds()) {
                        return Optional.empty();
                    }
                    boolean isBefore = i < at && told.sentence() - sum.sentence() <= 1;
                    if (isBefore && Math.abs(told.sentence() - sharer.sentence()) <= 1) {
                        readings.addFirst(quotient);
                    }
                }
            }
        }
        Sure sure = sharers.size() == 1 && (readings.size() == 1 || told.digits() >= TELLING_DIGITS)
                ? Sure.TOLD
                : Sure.SUPPOSED;
        for (Quotient quotient : readings) {
            if (Slip.between(told.quantity(), quotient.right()) != null) {
                return window.tell(quotient.arithmetic(), quotient.suspects(), quotient.all(), sure, readings.size());
            }
        }
        return Optional.empty();
    }
}
