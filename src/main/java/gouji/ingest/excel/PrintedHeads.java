package gouji.ingest.excel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// What is printed above and below each page of a sheet, without page numbers, dates and the like.
final class PrintedHeads {
    // fonts, sizes, colours, page numbers and the like; POI strips no fonts with Chinese names
    private static final Pattern FIELD =
            Pattern.compile("&(?:\"[^\"]*\"|\\d+|K[0-9A-F]{6}|K\\d\\d[+-]\\d{3}|[A-JL-Za-z])|&(?=&)");

    private static final Pattern PART = Pattern.compile("(?<!&)&[LCR]");

    private PrintedHeads() {}

    static List<String> of(Sheet sheet) {
        return heads(sheet).stream()
                .flatMap(head -> Stream.of(head.getLeft(), head.getCenter(), head.getRight()))
                .flatMap(text -> said(text).stream())
                .toList();
    }

    /// The parts of a head that say something: left, middle and right.
    static List<String> said(String head) {
        return PART.splitAsStream(head)
                .map(text -> FIELD.matcher(text).replaceAll("").strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private static List<HeaderFooter> heads(Sheet sheet) {
        return sheet instanceof XSSFSheet xssf
                ? List.of(
                        xssf.getOddHeader(),
                        xssf.getOddFooter(),
                        xssf.getEvenHeader(),
                        xssf.getEvenFooter(),
                        xssf.getFirstHeader(),
                        xssf.getFirstFooter())
                : List.of(sheet.getHeader(), sheet.getFooter());
    }
}
