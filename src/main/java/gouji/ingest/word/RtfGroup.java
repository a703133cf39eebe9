package gouji.ingest.word;

import com.rtfparserkit.rtf.Command;
import org.jspecify.annotations.Nullable;

/// How text is set in a group of an RTF file; an inner group begins as its outer one is.
final class RtfGroup {
    private boolean isPassedOver;
    private boolean isNumber;
    private boolean isHidden;
    private boolean isDeleted;
    private boolean isBold;
    private int halfPoints;
    private @Nullable Command begun; // what this group, and no outer one, is beside the text

    RtfGroup inner() {
        var inner = new RtfGroup();
        inner.isPassedOver = isPassedOver;
        inner.isNumber = isNumber;
        inner.isHidden = isHidden;
        inner.isDeleted = isDeleted;
        inner.isBold = isBold;
        inner.halfPoints = halfPoints;
        return inner;
    }

    /// Takes a command that says how text is set.
    ///
    /// @return whether it was one
    boolean set(Command command, int parameter) {
        switch (command) {
            case plain -> {
                isHidden = false;
                isDeleted = false;
                isBold = false;
                halfPoints = 0;
            }
            case v -> isHidden = parameter != 0;
            case deleted -> isDeleted = parameter != 0;
            case b -> isBold = parameter != 0;
            case fs -> halfPoints = parameter;
            default -> {
                return false;
            }
        }
        return true;
    }

    void passOver() {
        isPassedOver = true;
    }

    void number() {
        isNumber = true;
    }

    void begin(Command what) {
        begun = what;
    }

    @Nullable
    Command begun() {
        return begun;
    }

    boolean isPassedOver() {
        return isPassedOver;
    }

    boolean isNumber() {
        return isNumber;
    }

    boolean isHidden() {
        return isHidden;
    }

    boolean isDeleted() {
        return isDeleted;
    }

    boolean isBold() {
        return isBold;
    }

    int halfPoints() {
        return halfPoints;
    }
}
