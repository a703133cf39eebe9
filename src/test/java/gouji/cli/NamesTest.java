package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void filesOfOneNameAreToldApartByTheirFoldersAndOthersKeepTheirs() {
        Path water = Path.of("/县/2023/水务局/自评.docx");
        Path housing = Path.of("/县/2023/住建局/自评.docx");
        Path earlier = Path.of("/县/2022/住建局/自评.docx");
        Path alone = Path.of("/县/2022/住建局/决算.docx");
        Path packed = Path.of("/县/2022/各单位.zip!/自评.docx");
        Path packedLater = Path.of("/县/2023/各单位.zip!/自评.docx");
        assertEquals(
                Map.of(
                        water, "水务局/自评.docx",
                        housing, "2023/住建局/自评.docx",
                        earlier, "2022/住建局/自评.docx",
                        alone, "决算.docx",
                        packed, "2022/各单位.zip!/自评.docx",
                        packedLater, "2023/各单位.zip!/自评.docx"),
                Names.toldApart(Map.of(
                        water, "自评.docx",
                        housing, "自评.docx",
                        earlier, "自评.docx",
                        alone, "决算.docx",
                        packed, "各单位.zip!/自评.docx",
                        packedLater, "各单位.zip!/自评.docx")));
    }

    @Test
    void namesThatNoFolderTellsApartAreLeftAlike() {
        Path one = Path.of("/a.zip!/1/x.docx");
        Path other = Path.of("/a.zip!/2/x.docx");
        assertEquals(
                Map.of(one, "a.zip!/x.docx", other, "a.zip!/x.docx"),
                Names.toldApart(Map.of(one, "a.zip!/x.docx", other, "a.zip!/x.docx")));
    }
}
