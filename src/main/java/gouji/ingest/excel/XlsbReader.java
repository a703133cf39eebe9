package gouji.ingest.excel;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Blame;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.binary.XSSFBSharedStringsTable;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.apache.poi.xssf.eventusermodel.XSSFBReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/// Reads XLSB, which holds what an XLSX does in binary records. POI only tells its cells one by one.
public final class XlsbReader implements Reader {
    private static final Pattern PICTURES = Pattern.compile("/xl/media/.*");

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/vnd.ms-excel.sheet.binary.macroenabled.12");
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        try (OPCPackage file = OPCPackage.open(source.path().toFile(), PackageAccess.READ)) {
            return sheets(file)
                    .document(
                            new DocumentInfo(source.name(), sha256, mediaType, null),
                            file.getPartsByName(PICTURES).size());
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | IOException e) {
            if (PoiLimits.isBomb(e)) {
                throw new UnreadableException(Reason.TOO_LARGE, "文件内容的压缩比异常，可能是“压缩炸弹”，未读取。请确认来源。", e);
            }
            throw damaged(e);
        } catch (RuntimeException e) {
            if (Blame.isOurs(e)) {
                throw e;
            }
            throw damaged(e);
        }
    }

    private static UnreadableException damaged(Exception e) {
        return new UnreadableException(
                Reason.DAMAGED, "这是二进制格式的Excel工作簿（XLSB），内容不完整或已损坏，无法打开。请用Excel或WPS打开并另存为XLSX后导入。", e);
    }

    private static Sheets sheets(OPCPackage file)
            throws UnreadableException, IOException, OpenXML4JException, SAXException {
        var reader = new XSSFBReader(file);
        var strings = new XSSFBSharedStringsTable(file);
        XSSFBStylesTable styles = reader.getXSSFBStylesTable();
        XlsbWorkbook workbook;
        try (InputStream in = reader.getWorkbookData()) {
            workbook = XlsbWorkbook.of(in);
        }
        if (styles == null) {
            throw damaged(new IOException("no styles"));
        }
        var sheets = new Sheets();
        XSSFReader.SheetIterator each = reader.getSheetIterator();
        while (each.hasNext()) {
            try (InputStream in = each.next()) {
                var sheet = new XlsbSheet(each.getSheetName(), new Shown(workbook.from1904()));
                var comments = each instanceof XSSFBReader.SheetIterator binary ? binary.getXSSFBSheetComments() : null;
                sheet.read(in, styles, comments, strings);
                XlsxDrawings.read(each.getSheetPart(), sheet.area().over());
                sheets.add(each.getSheetName(), sheet.area(), workbook.isHidden(each.getSheetName()));
                sheets.addHeads(sheet.heads());
            }
        }
        return sheets;
    }
}
