package gouji.ingest.xml;

import java.io.IOException;

/// A part of a package unpacks to more than any honest one holds.
public final class SwollenException extends IOException {
    private static final long serialVersionUID = 1;

    public SwollenException(String part) {
        super(part + " unpacks to more than it may");
    }
}
