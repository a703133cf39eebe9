package gouji.ingest.pdf;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// While tests write pages of their own, PDFBox would say of each that the font is not embedded.
final class QuietPdfBox implements BeforeAllCallback, AfterAllCallback {
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    @Override
    public void beforeAll(ExtensionContext context) {
        PDFBOX.setLevel(Level.SEVERE);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        PDFBOX.setLevel(null);
    }
}
