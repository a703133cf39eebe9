package gouji.ingest.page;

import gouji.ingest.page.PageLayout.Part;
import gouji.ingest.page.PageLayout.Piece;
import gouji.ingest.page.PageLayout.Text;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells page numbers and running heads from the text.
final class Furniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－―~·•\\s]*(?:第?\\s*[\\d０-９]{1,4}\\s*页?|第\\s*[一二三四五六七八九十百]{1,5}\\s*页|[ivxIVX]{1,5})(?:\\s*[/／，,]?\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–－―~·•\\s]*");
    private static final Pattern CONTINUED = Pattern.compile("[（(]?(?:续表|续上表|接上页|接上表|续)\\s*\\d{0,2}[）)]?");
    private static final float NUMBER_BAND = 0.12f; // of the page's height, at either end
    private static final float HEAD_BAND = 0.085f;
    private static final float LARGEST = 14.5f; // points; titles are larger
    private static final float MARGIN = 46; // points from the page's top: what stands higher is a running head
    private static final int OUTERMOST = 2; // lines looked at on either end

    private Furniture() {}

    /// The lines that are furniture, by identity.
    static Set<Text> of(List<PageLayout> pages) {
        Map<String, Integer> repeated = new HashMap<>();
        for (PageLayout page : pages) {
            Set<String> once = new HashSet<>();
            for (Text text : outermost(page)) {
                if (isInBand(text.line(), page, HEAD_BAND) && once.add(key(text.line(), page))) {
                    repeated.merge(key(text.line(), page), 1, Integer::sum);
                }
            }
        }
        Set<Text> furniture =
                Collections.newSetFromMap(new IdentityHashMap<>()); // a page of letters is long to compare
        for (PageLayout page : pages) {
            for (Text text : outermost(page)) {
                String said = said(text.line());
                boolean isNumber = isPageNumber(text.line(), page.height());
                boolean isHead = isInBand(text.line(), page, HEAD_BAND)
                        && text.line().size() <= LARGEST
                        && !isTitleOfTable(text, page)
                        && repeated.getOrDefault(key(text.line(), page), 0) >= Math.max(3, pages.size() / 4);
                if (isNumber || isHead || CONTINUED.matcher(said).matches()) {
                    furniture.add(text);
                }
            }
        }
        return furniture;
    }

    static boolean isPageNumber(TextLine line, float height) {
        boolean isInBand = line.bottom() < NUMBER_BAND * height || line.top() > (1 - NUMBER_BAND) * height;
        return isInBand && PAGE_NUMBER.matcher(said(line)).matches();
    }

    /// Forms that begin a page each under the same title are not pages under a running head: a title is set larger than
    /// its table, and close above it.
    private static boolean isTitleOfTable(Text text, PageLayout page) {
        int index = page.pieces().indexOf(text);
        for (int i = index + 1; i < Math.min(page.pieces().size(), index + 4); i++) {
            if (page.pieces().get(i) instanceof Part part) {
                float size = part.table().lines().stream()
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> lines.getFirst().size())
                        .findFirst()
                        .orElse(0f);
                return text.line().size() >= size && text.top() > MARGIN;
            }
        }
        return false;
    }

    private static List<Text> outermost(PageLayout page) {
        List<Piece> pieces = page.pieces();
        var found = new ArrayList<Text>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean isOuter = i < OUTERMOST || i >= pieces.size() - OUTERMOST;
            if (isOuter && pieces.get(i) instanceof Text text) {
                found.add(text);
            }
        }
        return found;
    }

    private static boolean isInBand(TextLine line, PageLayout page, float band) {
        return line.bottom() < band * page.height() || line.top() > (1 - band) * page.height();
    }

    private static String key(TextLine line, PageLayout page) {
        boolean isHead = line.top() < page.height() / 2;
        return (isHead ? "^" : "_") + said(line).replaceAll("[\\d０-９]+", "#").replaceAll("\\s", "");
    }

    private static String said(TextLine line) {
        return line.text().text().strip();
    }
}
