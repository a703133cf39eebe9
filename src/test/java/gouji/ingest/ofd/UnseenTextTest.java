package gouji.ingest.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text in an OFD that nobody sees is told and not read.
class UnseenTextTest {
    private static final String SEEN = OfdFile.text(20, 20, "预算12万元，执行11万元。");
    private static final String TOLD = "说明 第1页 第1页有不显示的文字3个字，未计入正文。\n预算12万元，执行11万元。\n";
    private static final String ALL = "预算12万元，执行11万元。\n另一行\n";

    @TempDir
    private Path folder;

    private String outline(OfdFile file) throws IOException {
        Path written = file.write(folder.resolve("a.ofd"));
        String outline = switch (Ingest.standard().read(Source.of(written))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> throw new AssertionError(failure);
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    private String page(String objects) throws IOException {
        return outline(new OfdFile().page(SEEN + objects));
    }

    private static String other() {
        return OfdFile.text(20, 40, "另一行");
    }

    private static String coloured(String text, String colour) {
        return text.replace("<ofd:TextCode", "<ofd:FillColor Value=\"" + colour + "\"/><ofd:TextCode");
    }

    /// A box around the other line.
    private static String filled(String colour) {
        return "<ofd:PathObject ID=\"3\" Boundary=\"15 35 60 15\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\""
                + colour
                + "\"/><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 15 L 0 15 C</ofd:AbbreviatedData></ofd:PathObject>";
    }

    @Test
    void textOfTheColourOfItsGroundIsUnseen() throws IOException {
        assertEquals(TOLD, page(coloured(other(), "255 255 255")));
        assertEquals(TOLD, page(coloured(other(), "255")));
        assertEquals(TOLD, page(filled("0 0 128") + coloured(other(), "0 0 128")));
        assertEquals(ALL, page(coloured(other(), "255 0 0")));
    }

    @Test
    void lightTextOnADarkGroundIsSeen() throws IOException {
        assertEquals(ALL, page(filled("0 0 128") + coloured(other(), "255 255 255")));
    }

    @Test
    void textUnderAnOpaqueBoxIsUnseen() throws IOException {
        assertEquals(TOLD, page(other() + filled("255 255 255")));
        String clear = filled("255 255 255").replace("<ofd:FillColor", "<ofd:FillColor Alpha=\"90\"");
        assertEquals(ALL, page(other() + clear));
    }

    @Test
    void coloursAreThoseOfParametersWhereTheObjectSaysNone() throws IOException {
        String resources = OfdFile.element(
                "Res",
                "<ofd:DrawParams><ofd:DrawParam ID=\"31\"><ofd:FillColor Value=\"255 255 255\"/></ofd:DrawParam>"
                        + "<ofd:DrawParam ID=\"32\" Relative=\"31\"/></ofd:DrawParams>");
        String said = outline(new OfdFile()
                .commonData("<ofd:DocumentRes>Res.xml</ofd:DocumentRes>")
                .part("Doc_0/Res.xml", resources)
                .page(SEEN + other().replace("<ofd:TextObject", "<ofd:TextObject DrawParam=\"32\"")));
        assertEquals(TOLD, said);
    }

    private static String clipped(String area) {
        return other().replace(
                        "<ofd:TextCode",
                        "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"0 0 60 15\"><ofd:AbbreviatedData>" + area
                                + "</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:TextCode");
    }

    @Test
    void textBesideWhatMayBeDrawnOnIsUnseen() throws IOException {
        assertEquals(TOLD, page(clipped("M 40 0 L 60 0 L 60 15 L 40 15 C")));
        assertEquals(ALL, page(clipped("M 0 0 L 60 0 L 60 15 L 0 15 C")));
    }

    @Test
    void textFarOutsideItsOwnBoundsIsUnseen() throws IOException {
        String outside = "X=\"60\" Y=\"3.5\" DeltaX=\"4 4\"";
        assertEquals(TOLD, page(OfdFile.object(20, 40, 12, "", outside, "另一行")));
        assertEquals(ALL, page(OfdFile.object(20, 40, 2, "", "X=\"0\" Y=\"3.5\" DeltaX=\"3 3\"", "另一行")));
    }

    @Test
    void textOffThePageIsUnseen() throws IOException {
        assertEquals(TOLD, page(OfdFile.text(20, 400, "另一行")));
    }

    @Test
    void textUnderAPictureIsTheLayerOfAScan() throws IOException {
        String resources = OfdFile.element(
                "Res",
                "<ofd:MultiMedias><ofd:MultiMedia ID=\"11\" Type=\"Image\"><ofd:MediaFile>scan.JPG</ofd:MediaFile></ofd:MultiMedia>"
                        + "</ofd:MultiMedias>");
        String picture =
                "<ofd:ImageObject ID=\"4\" ResourceID=\"11\" Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\"/>";
        assertEquals(
                "说明 第1页 第1页是扫描图像，文字取自其下的识别层，可能有误，请核对原件。\n" + ALL,
                outline(new OfdFile()
                        .commonData("<ofd:DocumentRes>Res.xml</ofd:DocumentRes>")
                        .part("Doc_0/Res.xml", resources)
                        .page(SEEN + other() + picture)));
    }

    @Test
    void paleWordsOverTheTextAreAWatermarkThoughOnOnePageOnly() throws IOException {
        String over = OfdFile.text(22, 21, "送审稿");
        assertEquals("页眉页脚 送审稿\n预算12万元，执行11万元。\n", page(coloured(over, "200 200 200")));
        String clear = over.replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 0 0\" Alpha=\"80\"/><ofd:TextCode");
        assertEquals("页眉页脚 送审稿\n预算12万元，执行11万元。\n", page(clear));
        assertEquals(ALL, page(coloured(other(), "200 200 200")));
    }
}
