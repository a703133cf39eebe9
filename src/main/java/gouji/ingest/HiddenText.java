package gouji.ingest;

import gouji.document.Remark;
import java.util.Optional;

/// Text that is in a file and not shown: told, but no part of what the file says.
public final class HiddenText {
    private static final int MOST_QUOTED = 100;

    private HiddenText() {}

    public static Optional<Remark> remark(String hidden) {
        String unseen = hidden.replaceAll("\\s+|\\p{Cntrl}+", "");
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        String begin = unseen.length() > MOST_QUOTED ? unseen.substring(0, MOST_QUOTED) + "……" : unseen;
        return Optional.of(new Remark(null, "文件含隐藏文字%d个字，未计入正文：“%s”。".formatted(unseen.length(), begin)));
    }
}
