package gouji.ingest.ocr;

/// A page could not be recognised; the message is a Chinese sentence that says why.
public final class OcrException extends Exception {
    private static final long serialVersionUID = 1;

    OcrException(String message) {
        super(message);
    }
}
