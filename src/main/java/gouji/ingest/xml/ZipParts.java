package gouji.ingest.xml;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The parts of a package that is a ZIP archive (OFD, ODT). They name each other by path, from the package's root
/// (`/Doc_0/Res.xml`) or from the folder of the part that speaks; some writers do not keep to upper and lower case.
public final class ZipParts implements Closeable {
    private static final int MOST_ENTRIES = 200_000;
    private static final long LARGEST_ALL = 1L << 30;

    private final ZipFile zip;
    private final long largestPart;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long read;

    private ZipParts(ZipFile zip, long largestPart) {
        this.zip = zip;
        this.largestPart = largestPart;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            entries.putIfAbsent(key(resolved("", entry.getName())), entry);
        }
    }

    /// Opens a package.
    ///
    /// @param largestPart how many bytes a part may unpack to
    public static ZipParts open(Path file, long largestPart) throws IOException, UnreadableException {
        var zip = new ZipFile(file.toFile(), Charset.forName("GB18030"));
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new UnreadableException(Reason.TOO_LARGE, "文件内部的条目超过%d个，未读取。请确认来源。".formatted(MOST_ENTRIES));
        }
        return new ZipParts(zip, largestPart);
    }

    public boolean has(String path) {
        return entries.containsKey(key(path));
    }

    /// The paths of all parts.
    public List<String> paths() {
        return entries.values().stream().map(ZipEntry::getName).sorted().toList();
    }

    /// The root element of an XML part, or null where the part is not there.
    ///
    /// @throws UnreadableException if it is not XML, or too much of it
    public @Nullable Node xml(String path) throws UnreadableException, IOException {
        try (InputStream in = stream(path)) {
            return in == null ? null : NodeStream.whole(in);
        }
    }

    /// The bytes of a part, or null where it is not there.
    public @Nullable InputStream stream(String path) throws IOException {
        ZipEntry entry = entries.get(key(path));
        return entry == null ? null : new Bounded(zip.getInputStream(entry), path);
    }

    /// The path in the package that a location means.
    ///
    /// @param from the path of the part that says it
    public static String resolved(String from, String location) {
        String said = location.strip().replace('\\', '/');
        String folder = said.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + said).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Ends with an exception where a part, or all parts together, unpack to more than they may.
    private final class Bounded extends FilterInputStream {
        private final String path;
        private long ofThis;

        Bounded(InputStream in, String path) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int count = super.read(buffer, start, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws SwollenException {
            read += bytes;
            ofThis += bytes;
            if (ofThis > largestPart || read > LARGEST_ALL) {
                throw new SwollenException(path);
            }
        }
    }
}
