package gouji.ingest.ocr;

import java.time.Duration;

/// 文字识别: whether pictures of pages are recognised, and how long that may take.
///
/// @param perPage after which a page is given up
/// @param perFile after which no further page is begun
public record OcrSettings(Mode mode, Duration perPage, Duration perFile) {

    /// When pages are recognised.
    public enum Mode {
        /// never
        OFF,
        /// where a page has a picture and no text, or text that no font translates
        AUTO,
        /// every page, whatever text it has
        FORCE
    }

    private static final Duration PER_PAGE = Duration.ofMinutes(2);
    private static final Duration PER_FILE = Duration.ofMinutes(20); // some 400 pages

    public OcrSettings {
        if (perPage.isNegative() || perPage.isZero()) {
            throw new IllegalArgumentException("a page cannot be recognised in " + perPage);
        }
    }

    public static OcrSettings of(Mode mode) {
        return new OcrSettings(mode, PER_PAGE, PER_FILE);
    }

    public static OcrSettings standard() {
        return of(Mode.AUTO);
    }
}
