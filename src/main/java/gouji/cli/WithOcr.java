package gouji.cli;

import gouji.ingest.ocr.OcrSettings;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;

/// The option that says whether scanned pages are recognised.
final class WithOcr {
    @Option(names = "--ocr", paramLabel = "WHEN", descriptionKey = "ocr", defaultValue = "auto")
    private OcrSettings.Mode mode = OcrSettings.Mode.AUTO;

    /// How long recognition may take for one file.
    Duration longest() {
        return mode == OcrSettings.Mode.OFF ? Duration.ZERO : settings().perFile();
    }

    /// The option as it is written.
    String written() {
        return "--ocr=" + mode.name().toLowerCase(Locale.ROOT);
    }

    OcrSettings settings() {
        return OcrSettings.of(mode);
    }
}
