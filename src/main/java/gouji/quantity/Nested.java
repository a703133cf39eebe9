package gouji.quantity;

import java.math.BigDecimal;
import java.util.List;

/// 层层包含: `收回476份，其中有效465份，表示满意的411份`, where each is most of the one before it, and none is a part beside
/// another one.
public final class Nested {
    private Nested() {}

    /// Whether each is no more than the one before it, and more than half of it.
    ///
    /// @param whole what the first one is of
    public static boolean are(BigDecimal whole, List<BigDecimal> parts) {
        BigDecimal before = whole;
        for (BigDecimal part : parts) {
            if (part.compareTo(before) > 0 || part.multiply(BigDecimal.TWO).compareTo(before) <= 0) {
                return false;
            }
            before = part;
        }
        return true;
    }
}
