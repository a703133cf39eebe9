package gouji.ingest.word;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import gouji.place.PlacedText;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads DOC (Word 97 to 2003) and what WPS writes as `.wps` or `.doc`, which is the same format.
public final class DocReader implements Reader {

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/msword");
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        try (var container = new POIFSFileSystem(source.path().toFile(), true);
                var file = new HWPFDocument(container)) {
            return read(file, new DocumentInfo(source.name(), sha256, mediaType, null));
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "文件设有打开密码，无法读取。请取消密码后另存，再导入。", e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableException(Reason.UNSUPPORTED, "这是Word 95或更早的文件。请用Word或WPS打开并另存为DOCX后导入。", e);
        }
    }

    private static Document read(HWPFDocument file, DocumentInfo info) {
        var tally = new Tally();
        var body = new DocBody(tally);
        var outline = new OutlineBuilder();
        body.pieces(file.getRange()).forEach(piece -> piece.addTo(outline));
        // where in the text they hang is not told reliably, so they follow it
        body.pieces(file.getMainTextboxRange()).forEach(piece -> piece.addTo(outline));
        body.pieces(file.getFootnoteRange()).forEach(piece -> piece.addTo(outline));
        body.pieces(file.getEndnoteRange()).forEach(piece -> piece.addTo(outline));
        for (Piece piece : body.pieces(file.getCommentsRange())) {
            tally.comments.add(piece.inCell());
        }
        return new Document(info, outline.build(), furniture(file, body), tally.remarks());
    }

    private static List<PlacedText> furniture(HWPFDocument file, DocBody body) {
        Set<String> said = new LinkedHashSet<>();
        for (Piece piece : body.pieces(file.getHeaderStoryRange())) {
            if (piece instanceof Piece.Line line && !line.paragraph().text().isBlank()) {
                said.add(line.paragraph().shown().strip());
            }
        }
        return said.stream().map(PlacedText::of).toList();
    }
}
