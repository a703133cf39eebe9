package gouji.ingest.word;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.extractor.EmbeddedData;
import org.apache.poi.ss.extractor.EmbeddedExtractor;

/// The files that somebody put into a document, a workbook or slides, of the old kind (OLE2), the new (OOXML) and
/// LibreOffice's (ODF).
///
/// Workbooks in a DOCX are none: they are read where they stand, or are the data of its charts.
public final class OfficeAttachments implements Packing {
    private static final Pattern EMBEDDED = Pattern.compile("/\\w+/embeddings/.*");
    private static final Pattern WORKBOOK_IN_TEXT = Pattern.compile("/word/.*\\.xls[xm]?");
    // where DOC and XLS keep what is put into them
    private static final Pattern FOLDER = Pattern.compile("ObjectPool|MBD[0-9A-F]+|_\\d+");
    // streams that make an object a file; formulas and controls have none of them
    private static final List<String> FILES =
            List.of(Ole10Native.OLE10_NATIVE, "Package", "CONTENTS", "WordDocument", "Workbook", "PowerPoint Document");
    private static final Pattern IN_ODF = Pattern.compile("Obj(?:ect )?\\d+");
    private static final long LARGEST_PART = 200L << 20; // bytes
    private static final String NOTHING_KNOWN = "binary/octet-stream";

    @Override
    public void open(Source host, Taker taker) throws UnreadableException, IOException {
        if (FileMagic.valueOf(host.path().toFile()) == FileMagic.OLE2) {
            try (var file = new POIFSFileSystem(host.path().toFile(), true)) {
                folder(file.getRoot(), taker);
            }
            return;
        }
        try (ZipParts parts = ZipParts.open(host.path(), LARGEST_PART)) {
            if (parts.has("content.xml")) {
                odf(parts, taker);
                return;
            }
        }
        try (OPCPackage file = OPCPackage.open(host.path().toFile(), PackageAccess.READ)) {
            for (PackagePart part : file.getPartsByName(EMBEDDED)) {
                String path = part.getPartName().getName();
                if (!WORKBOOK_IN_TEXT.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
                    part(part, decoded(path.substring(path.lastIndexOf('/') + 1)), taker);
                }
            }
        } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
            throw new IOException("the document is broken", e);
        }
    }

    private static void odf(ZipParts parts, Taker taker) throws UnreadableException, IOException {
        for (String path : parts.paths()) {
            try (InputStream part = IN_ODF.matcher(path).matches() ? parts.stream(path) : null) {
                if (part == null) {
                    continue;
                }
                InputStream bytes = FileMagic.prepareToCheckMagic(part);
                if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
                    try (var object = new POIFSFileSystem(bytes)) {
                        object(path, object.getRoot(), taker);
                    }
                }
            }
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static void folder(DirectoryNode folder, Taker taker) throws UnreadableException, IOException {
        for (String name : folder.getEntryNames()) {
            if (FOLDER.matcher(name).matches() && folder.getEntryCaseInsensitive(name) instanceof DirectoryNode inner) {
                object(name, inner, taker);
                folder(inner, taker);
            }
        }
    }

    private static void part(PackagePart part, String name, Taker taker) throws UnreadableException, IOException {
        try (InputStream bytes = FileMagic.prepareToCheckMagic(part.getInputStream())) {
            if (name.endsWith(".bin") && FileMagic.valueOf(bytes) == FileMagic.OLE2) {
                try (var object = new POIFSFileSystem(bytes)) {
                    object(name.substring(0, name.length() - ".bin".length()), object.getRoot(), taker);
                }
            } else {
                taker.take(Entry.of(name, bytes::transferTo));
            }
        }
    }

    static void object(String name, DirectoryNode object, Taker taker) throws UnreadableException, IOException {
        if (object.getEntryNames().stream().noneMatch(FILES::contains)) {
            return;
        }
        if (object.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            PackagedFile file;
            try (InputStream packed = object.createDocumentInputStream(Ole10Native.OLE10_NATIVE)) {
                file = PackagedFile.of(packed.readAllBytes());
            }
            taker.take(
                    file == null ? new Entry(name, Refusal.DAMAGED, out -> {}) : Entry.of(file.name(), file.content()));
            return;
        }
        EmbeddedData file = new EmbeddedExtractor().extractOne(object);
        String told = file.getFilename();
        if (told != null && !NOTHING_KNOWN.equals(file.getContentType())) {
            taker.take(Entry.of(
                    name + told.substring(Math.max(0, told.lastIndexOf('.'))),
                    out -> out.write(file.getEmbeddedData())));
        }
    }
}
