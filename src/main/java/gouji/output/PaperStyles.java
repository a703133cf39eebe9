package gouji.output;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a text document, by the names of Word's own, so that its navigation pane and its tables of contents
/// know the headings and the reader can change the looks of all at once.
final class PaperStyles {
    static final String TITLE = "Title";
    private static final String BODY = "Normal";
    private static final int[] HEADING_HALF_POINTS = {32, 28, 24};
    private static final int TITLE_HALF_POINTS = 40;
    private static final int BODY_HALF_POINTS = 21; // 五号
    private static final int SPACE = 120; // twentieths of a point

    private PaperStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    static void addTo(XWPFDocument text) {
        XWPFStyles styles = text.createStyles();
        CTStyle body = style(BODY, "Normal");
        body.setDefault(true);
        font(body.addNewRPr(), "宋体", BODY_HALF_POINTS);
        body.addNewQFormat();
        add(styles, body);
        add(styles, headed(TITLE, "Title", TITLE_HALF_POINTS));
        for (int level = 1; level <= HEADING_HALF_POINTS.length; level++) {
            CTStyle heading = headed(heading(level), "heading " + level, HEADING_HALF_POINTS[level - 1]);
            heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            add(styles, heading);
        }
    }

    private static CTStyle headed(String id, String name, int halfPoints) {
        CTStyle style = style(id, name);
        style.addNewBasedOn().setVal(BODY);
        style.addNewNext().setVal(BODY);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewKeepLines();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(2 * SPACE));
        spacing.setAfter(BigInteger.valueOf(SPACE));
        CTRPr run = style.addNewRPr();
        font(run, "黑体", halfPoints);
        return style;
    }

    private static CTStyle style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }

    private static void font(CTRPr run, String han, int halfPoints) {
        var fonts = run.addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(han);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        run.addNewLang().setEastAsia("zh-CN");
    }

    private static void add(XWPFStyles styles, CTStyle style) {
        styles.addStyle(new XWPFStyle(style, styles));
    }
}
