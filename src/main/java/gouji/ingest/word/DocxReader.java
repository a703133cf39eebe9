package gouji.ingest.word;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.office.Parts;
import gouji.ingest.outline.OutlineBuilder;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import gouji.place.PlacedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;

/// Reads DOCX and its kin (DOTX, DOCM), strict and transitional. POI opens the package; the XML is read here, because
/// the
/// order of blocks, content controls and alternatives is lost in POI's own view.
public final class DocxReader implements Reader {
    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12");

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        try (OPCPackage file = OPCPackage.open(source.path().toFile(), PackageAccess.READ)) {
            return read(mainPart(file), new DocumentInfo(source.name(), sha256, mediaType, null));
        } catch (InvalidFormatException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw new UnreadableException(Reason.DAMAGED, "DOCX文件不完整或已损坏，无法打开。请用Word或WPS打开并另存后重试。", e);
        }
    }

    private static PackagePart mainPart(OPCPackage file) throws UnreadableException, InvalidFormatException {
        for (String type : List.of(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")) {
            PackageRelationshipCollection relations = file.getRelationshipsByType(type);
            PackagePart part = relations.isEmpty() ? null : file.getPart(relations.getRelationship(0));
            if (part != null) {
                return part;
            }
        }
        throw new UnreadableException(Reason.DAMAGED, "DOCX文件中没有正文部分，文件已损坏。请用Word或WPS打开并另存后重试。");
    }

    private static Document read(PackagePart main, DocumentInfo info)
            throws UnreadableException, IOException, InvalidFormatException {
        var tally = new Tally();
        var body = new DocxBody(main, tally);
        var outline = new OutlineBuilder();
        try (InputStream in = main.getInputStream()) {
            NodeStream blocks = NodeStream.of(in);
            if (blocks.enter("w:body")) {
                for (Node block = blocks.next(); block != null; block = blocks.next()) {
                    body.block(block).forEach(piece -> piece.addTo(outline));
                }
            }
        }
        body.rest().forEach(piece -> piece.addTo(outline));
        comments(main, body, tally);
        return new Document(info, outline.build(), furniture(main, body), tally.remarks());
    }

    private static void said(List<Piece> pieces, Set<String> into) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Line line && !line.paragraph().text().isBlank()) {
                into.add(line.paragraph().shown().strip());
            }
        }
    }

    private static void comments(PackagePart main, DocxBody body, Tally tally)
            throws UnreadableException, IOException, InvalidFormatException {
        for (PackagePart part : Parts.ofKind(main, "comments")) {
            for (Node comment : Parts.root(part).children()) {
                var said = new LinkedHashSet<String>();
                said(body.beside(part, comment.children()), said);
                tally.comments.add(String.join("\n", said));
            }
        }
    }

    private static List<PlacedText> furniture(PackagePart main, DocxBody body)
            throws UnreadableException, IOException, InvalidFormatException {
        var said = new LinkedHashSet<String>();
        for (String kind : List.of("header", "footer")) {
            for (PackagePart part : Parts.ofKind(main, kind)) {
                said(body.furniture(part), said);
            }
        }
        said(body.watermarks(), said);
        return said.stream().map(PlacedText::of).toList();
    }
}
