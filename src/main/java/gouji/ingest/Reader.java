package gouji.ingest;

import gouji.document.Document;
import java.io.IOException;

/// Reads one family of formats. Stateless, so that one instance serves all threads.
public interface Reader {

    /// Whether this reader takes files of that media type, as detected from the bytes.
    boolean reads(String mediaType);

    /// Reads a file.
    ///
    /// @param mediaType as detected
    /// @param sha256 of the file's bytes
    /// @throws UnreadableException if the file as a whole cannot be read, with the reason
    /// @throws IOException if its bytes cannot be had
    Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException;
}
