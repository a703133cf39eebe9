package gouji.quantity;

import java.math.BigDecimal;
import java.util.List;

/// 层层包含: `收回476份，其中有效465份，表示满意的411份`, where each is most of the one before it, and none is a part beside
/// another one.
public final class Nested {
    private Nested() {}

    /// `收回372份，其中有效366份，满意333份，不满意33份`: whether the first part is all that the others make, and not one beside them.
    ///
    /// @param whole what the first one is of
    public static boolean isFirstMadeOfRest(BigDecimal whole, List<BigDecimal> parts) {
        if (parts.size() < 3) {
            return false;
        }
        BigDecimal rest = parts.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
        return rest.compareTo(parts.getFirst()) == 0 && rest.add(rest).compareTo(whole) > 0;
    }

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
