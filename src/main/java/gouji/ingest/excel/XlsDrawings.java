package gouji.ingest.excel;

import gouji.ingest.Blame;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;

/// Reads what is drawn over the cells of an XLS sheet.
final class XlsDrawings {
    private final OverCells over;
    private int row = OverCells.NOWHERE;
    private int column;

    private XlsDrawings(OverCells over) {
        this.over = over;
    }

    static void read(HSSFSheet sheet, OverCells over) {
        try {
            HSSFPatriarch drawn = sheet.getDrawingPatriarch();
            if (drawn != null) {
                new XlsDrawings(over).shapes(drawn);
            }
        } catch (RuntimeException e) {
            if (Blame.isOurs(e)) {
                throw e;
            }
            over.broken();
        }
    }

    private void shapes(HSSFShapeContainer holder) {
        for (HSSFShape shape : holder.getChildren()) {
            if (shape.getAnchor() instanceof HSSFClientAnchor anchor) {
                row = anchor.getRow1();
                column = anchor.getCol1();
            }
            if (shape instanceof HSSFShapeContainer group) {
                shapes(group);
            } else if (shape instanceof HSSFSimpleShape simple
                    && !(shape instanceof HSSFComment || shape instanceof HSSFPicture)) {
                text(simple);
            }
        }
    }

    private void text(HSSFSimpleShape shape) {
        HSSFRichTextString said = shape.getString();
        if (said != null && said.getString() != null && !said.getString().isBlank()) {
            over.text(row, column, List.of(said.getString()));
        }
    }
}
