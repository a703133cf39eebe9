package gouji.ingest.word;

import gouji.document.Document;
import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A DOCX written from its XML, so that tests say exactly what stands in it.
public final class WordFile {
    private static final String NAMESPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
            + " xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final String body;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    public WordFile(String body) {
        this.body = body;
    }

    /// A paragraph of plain text.
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /// A cell with properties and one paragraph.
    public static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    public static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    /// Adds a Word part: `styles`, `numbering`, `footnotes`, `header`.
    public WordFile with(String kind, String root, String content) {
        String xml = "<" + root + NAMESPACES + ">" + content + "</" + root + ">";
        return with(kind, kind, kind + ".xml", WORD_TYPES + kind + "+xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds any part, by the id and kind of the relation that leads to it.
    public WordFile with(String relation, String kind, String name, String type, byte[] content) {
        parts.put("word/" + name, content);
        types.append("<Override PartName='/word/%s' ContentType='%s'/>".formatted(name, type));
        relations.append("<Relationship Id='%s' Type='%s' Target='%s'/>".formatted(relation, RELATIONS + kind, name));
        return this;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='xml' ContentType='application/xml'/>"
                            + "<Override PartName='/word/document.xml' ContentType='" + WORD_TYPES
                            + "document.main+xml'/>" + types + "</Types>");
            String main = "<Relationship Id='d' Type='" + RELATIONS + "officeDocument' Target='word/document.xml'/>";
            put(zip, "_rels/.rels", relations(main));
            put(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            put(zip, "word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static String relations(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    /// The file as read; it is written into a folder first.
    public Document read(Path folder) throws IOException {
        return switch (Ingest.standard().read(Source.of(write(folder.resolve("a.docx"))))) {
            case Ingested.Success success -> success.document();
            case Ingested.Failure failure -> throw new AssertionError(failure.toString());
        };
    }

    /// The outline of the file as read, without its first line.
    public String outline(Path folder) throws IOException {
        String outline = Outline.of(read(folder));
        return outline.substring(outline.indexOf('\n') + 1);
    }
}
