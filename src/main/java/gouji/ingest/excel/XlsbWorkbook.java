package gouji.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.binary.XSSFBParseException;
import org.apache.poi.xssf.binary.XSSFBParser;
import org.apache.poi.xssf.binary.XSSFBUtils;

/// What the main part of an XLSB tells of its sheets and dates (MS-XLSB 2.4).
final class XlsbWorkbook extends XSSFBParser {
    private static final int PROPERTIES = 153; // BrtWbProp
    private static final int SHEET = 156; // BrtBundleSh
    private static final int RELATION = 8; // where a sheet's record tells its relation and then its name

    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    private XlsbWorkbook(InputStream in) {
        super(in);
    }

    static XlsbWorkbook of(InputStream in) throws IOException {
        var workbook = new XlsbWorkbook(in);
        workbook.parse();
        return workbook;
    }

    @Override
    public void handleRecord(int type, byte[] data) throws XSSFBParseException {
        if (type == PROPERTIES) {
            from1904 = (data[0] & 1) != 0;
        } else if (type == SHEET && LittleEndian.getInt(data) != 0) {
            var relation = new StringBuilder();
            int read = XSSFBUtils.readXLWideString(data, RELATION, relation);
            var name = new StringBuilder();
            XSSFBUtils.readXLWideString(data, RELATION + read, name);
            hidden.add(name.toString());
        }
    }

    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    boolean from1904() {
        return from1904;
    }
}
