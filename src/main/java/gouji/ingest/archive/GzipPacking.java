package gouji.ingest.archive;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// GZIP: one file, which is called what the archive is called without its ending.
final class GzipPacking implements Packing {

    @Override
    public void open(Source archive, Taker taker) throws UnreadableException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive.path()));
                var unpacked = GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get()) {
            taker.take(Entry.of(name(archive.name()), unpacked::transferTo));
        }
    }

    static String name(String archive) {
        String lower = archive.toLowerCase(Locale.ROOT);
        String stem = archive.substring(0, Math.max(0, archive.lastIndexOf('.')));
        return lower.endsWith(".tgz") ? stem + ".tar" : lower.endsWith(".gz") ? stem : archive;
    }
}
