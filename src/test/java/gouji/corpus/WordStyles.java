package gouji.corpus;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The heading styles and the automatic numbering 一、 （一） 1. of the samples.
final class WordStyles {
    private WordStyles() {}

    static void addTo(XWPFDocument document) {
        for (int level = 1; level <= 3; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            var run = style.addNewRPr();
            run.addNewB();
            run.addNewSz().setVal(BigInteger.valueOf(34L - 2L * level));
            document.createStyles().addStyle(new XWPFStyle(style));
        }
        CTAbstractNum abstractNumbers = CTAbstractNum.Factory.newInstance();
        abstractNumbers.setAbstractNumId(BigInteger.ONE);
        level(abstractNumbers, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
        level(abstractNumbers, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
        level(abstractNumbers, 2, STNumberFormat.DECIMAL, "%3.");
        XWPFNumbering numbering = document.createNumbering();
        numbering.addAbstractNum(new XWPFAbstractNum(abstractNumbers, numbering));
        numbering.addNum(BigInteger.ONE, BigInteger.ONE);
    }

    private static void level(CTAbstractNum numbers, int at, STNumberFormat.Enum format, String text) {
        var level = numbers.addNewLvl();
        level.setIlvl(BigInteger.valueOf(at));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }
}
