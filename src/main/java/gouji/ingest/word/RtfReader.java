package gouji.ingest.word;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Blame;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads RTF, tables with their spans. A library tells commands and text apart; what they mean is told here.
public final class RtfReader implements Reader {
    private static final Set<String> MEDIA_TYPES = Set.of("application/rtf", "text/rtf");

    private static final String BROKEN = "RTF文件不完整或内部有错误，出错处之后的内容未读取；请用Word或WPS打开并另存后重试。";
    private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d{1,10})");
    private static final Pattern IGNORABLE = Pattern.compile("\\{\\\\\\*\\s*\\\\([a-z]{1,32})(?![a-z])");
    private static final long LARGEST_BYTES = 200L << 20;

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        if (Files.size(source.path()) > LARGEST_BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE, "RTF文件超过200兆字节，未读取。请用Word或WPS打开并另存为DOCX后导入。");
        }
        var tally = new Tally();
        var body = new RtfBody(tally);
        var parser = new StandardRtfParser();
        byte[] bytes = withoutUnknown(Files.readAllBytes(source.path()));
        int end = endOfText(bytes);
        if (end < bytes.length) {
            tally.unread.add(BROKEN);
        }
        try (InputStream in = new ByteArrayInputStream(bytes, 0, end)) {
            parser.parse(new RtfStreamSource(in), body);
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
            if (Blame.isOurs(e)) {
                throw e;
            }
            parser.processDocumentEnd(); // hands on the text that waited for its next command
            tally.unread.add(BROKEN);
        }
        var outline = new OutlineBuilder();
        body.pieces().forEach(piece -> piece.addTo(outline));
        return new Document(
                new DocumentInfo(source.name(), sha256, mediaType, null),
                outline.build(),
                body.furniture(),
                tally.remarks());
    }

    /// A group that begins with `\*` and a word that the library does not know is no text, but it does not tell us of
    /// such
    /// words: their groups get the name of one that it knows.
    private static byte[] withoutUnknown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher ignorable = IGNORABLE.matcher(text);
        String known = ignorable.replaceAll(found -> Matcher.quoteReplacement(
                Command.getInstance(found.group(1)) == null ? "{\\*\\generator " : found.group()));
        return known.equals(text) ? bytes : known.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The text ends where more binary bytes are announced than the file has; the library would make room for them all.
    private static int endOfText(byte[] bytes) {
        Matcher binary = BINARY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (binary.find()) {
            if (Long.parseLong(binary.group(1)) > bytes.length - binary.end()) {
                return binary.start();
            }
        }
        return bytes.length;
    }
}
