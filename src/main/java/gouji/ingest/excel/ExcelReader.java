package gouji.ingest.excel;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/// Reads XLSX and XLS.
public final class ExcelReader implements Reader {
    private static final long LARGEST_BYTES = 50L << 20; // takes some thirty times that in memory
    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.ms-excel.template.macroenabled.12");

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        if (Files.size(source.path()) > LARGEST_BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE, "工作簿超过50兆字节，未读取。请拆分或删去无关工作表后导入。");
        }
        try (Workbook workbook = WorkbookFactory.create(source.path().toFile(), null, true)) {
            return document(workbook, new DocumentInfo(source.name(), sha256, mediaType, null));
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "工作簿设有打开密码，无法读取。请取消密码后另存，再导入。", e);
        } catch (OldExcelFormatException e) {
            throw new UnreadableException(Reason.UNSUPPORTED, "这是Excel 95或更早的工作簿。请用Excel或WPS打开并另存为XLSX后导入。", e);
        } catch (POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException | IOException e) {
            if (PoiLimits.isBomb(e)) {
                throw new UnreadableException(Reason.TOO_LARGE, "文件内容的压缩比异常，可能是“压缩炸弹”，未读取。请确认来源。", e);
            }
            String message = e.getMessage();
            if (message != null && message.contains("Strict OOXML")) { // as POI says
                throw new UnreadableException(
                        Reason.UNSUPPORTED, "这是“严格Open XML”格式的工作簿，不支持。请用Excel打开并另存为普通的“Excel工作簿（*.xlsx）”后导入。", e);
            }
            throw new UnreadableException(Reason.DAMAGED, "工作簿不完整或已损坏，无法打开。请用Excel或WPS打开并另存后重试。", e);
        }
    }

    private static Document document(Workbook workbook, DocumentInfo info) {
        var sheets = new Sheets();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(workbook.getSheetName(i), PoiSheet.area(workbook.getSheetAt(i)), isHidden(workbook, i));
            sheets.addHeads(PrintedHeads.of(workbook.getSheetAt(i)));
        }
        return sheets.document(info, workbook.getAllPictures().size());
    }

    private static boolean isHidden(Workbook workbook, int sheet) {
        return workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet);
    }

    /// The tables, and what lies over them, of a workbook that stands inside another file, hidden sheets left out.
    public static List<Block> blocks(InputStream workbookBytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(workbookBytes)) {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!isHidden(workbook, i)) {
                    blocks.addAll(PoiSheet.area(workbook.getSheetAt(i)).blocks());
                }
            }
            return blocks;
        } catch (EncryptedDocumentException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException e) {
            throw new IOException("the embedded workbook cannot be opened", e);
        }
    }
}
