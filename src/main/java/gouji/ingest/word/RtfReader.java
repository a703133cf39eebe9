package gouji.ingest.word;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Blame;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.NoSuchElementException;
import java.util.Set;

/// Reads RTF, tables with their spans. A library tells commands and text apart; what they mean is told here.
public final class RtfReader implements Reader {
    private static final Set<String> MEDIA_TYPES = Set.of("application/rtf", "text/rtf");

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        var tally = new Tally();
        var body = new RtfBody(tally);
        var parser = new StandardRtfParser();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source.path()))) {
            parser.parse(new RtfStreamSource(in), body);
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
            if (Blame.isOurs(e)) {
                throw e;
            }
            parser.processDocumentEnd(); // hands on the text that waited for its next command
            tally.unread.add("RTF文件不完整或内部有错误，出错处之后的内容未读取；请用Word或WPS打开并另存后重试。");
        }
        var outline = new OutlineBuilder();
        body.pieces().forEach(piece -> piece.addTo(outline));
        return new Document(
                new DocumentInfo(source.name(), sha256, mediaType, null),
                outline.build(),
                body.furniture(),
                tally.remarks());
    }
}
