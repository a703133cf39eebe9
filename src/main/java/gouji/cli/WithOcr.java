package gouji.cli;

import gouji.ingest.ocr.OcrSettings;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;

/// The option that says whether scanned pages are recognised.
final class WithOcr {
    // a PDF of 2,000 pages takes seconds, a scan takes what the recognition of its pages may take besides
    private static final Duration LONGEST_READING = Duration.ofMinutes(3);

    @Option(names = "--ocr", paramLabel = "${label.when}", descriptionKey = "ocr", defaultValue = "auto")
    private OcrSettings.Mode mode = OcrSettings.Mode.AUTO;

    /// How long one file may take to be read, its scanned pages included.
    Duration longestReading() {
        return mode == OcrSettings.Mode.OFF
                ? LONGEST_READING
                : LONGEST_READING.plus(settings().perFile());
    }

    /// The option as it is written.
    String written() {
        return "--ocr=" + mode.name().toLowerCase(Locale.ROOT);
    }

    OcrSettings settings() {
        return OcrSettings.of(mode);
    }
}
