package gouji.ingest.excel;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// POI's guards against files that claim to be larger than they are or swell when they are unpacked. They are settings
/// of
/// the whole process, and Tika switches some off when it is loaded, so they are set again before each file.
public final class PoiLimits {
    private static final double SMALLEST_RATIO = 0.002; // sheets of empty styled cells reach 0.005, bombs 0.001
    private static final long LARGEST_ENTRY_BYTES = 200L << 20;

    private static final int LARGEST_ROOM_BYTES = 1 << 20; // made before anything is read; more is made as it comes

    private PoiLimits() {}

    public static void set() {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY_BYTES);
        IOUtils.setMaxByteArrayInitSize(LARGEST_ROOM_BYTES);
    }

    /// Whether a failure came from a guard against what swells.
    public static boolean isBomb(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }
}
