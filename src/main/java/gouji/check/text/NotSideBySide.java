package gouji.check.text;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// 不是并列的各项: figures listed behind a whole of which the sum proves nothing.
public final class NotSideBySide {
    private static final int LEAST = 3;

    private NotSideBySide() {}

    /// `指标18个，其中一级3个、二级8个、三级18个`: one as many as the whole contains the others.
    public static boolean areLevels(BigDecimal whole, List<BigDecimal> parts) {
        return parts.size() >= LEAST && parts.stream().anyMatch(part -> part.compareTo(whole) == 0);
    }

    /// Whether one more figure of the list makes the whole, which is in no known unit as its own is misspelt.
    ///
    /// @param passedOver figures of the list that are none of the parts
    public static boolean isCompleted(Quantity whole, BigDecimal sum, Stream<Quantity> passedOver) {
        return passedOver
                .filter(other -> other.unit().equals(Unit.NONE))
                .map(other -> other.value().multiply(whole.unit().factor()))
                .anyMatch(other -> other.add(sum).compareTo(whole.inBase()) == 0);
    }
}
