package gouji.ingest.archive;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// TAR archives.
final class TarPacking implements Packing {

    @Override
    public void open(Source archive, Taker taker) throws UnreadableException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive.path()));
                var tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
                    taker.take(Entry.of(name(entry.getName()), tar::transferTo));
                }
            }
        }
    }

    /// Names in a header of their own (PAX) are text already; the others are bytes.
    private static String name(String said) {
        boolean isBytes = said.chars().allMatch(c -> c < 256);
        return isBytes ? EntryName.decode(said.getBytes(StandardCharsets.ISO_8859_1)) : said;
    }
}
