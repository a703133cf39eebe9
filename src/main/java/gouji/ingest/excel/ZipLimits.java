package gouji.ingest.excel;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/// POI's guards against zip bombs, for XLSX and DOCX. They are settings of the whole process, and Tika switches them
/// off
/// when it is loaded, so they are set again before each file.
public final class ZipLimits {
    private static final double SMALLEST_RATIO = 0.002; // sheets of empty styled cells reach 0.005, bombs 0.001
    private static final long LARGEST_ENTRY_BYTES = 200L << 20;

    private ZipLimits() {}

    public static void set() {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY_BYTES);
    }

    /// Whether a failure came from one of these guards.
    public static boolean isBomb(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }
}
