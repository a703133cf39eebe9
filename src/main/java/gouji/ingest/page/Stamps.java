package gouji.ingest.page;

import gouji.document.Remark;
import gouji.ingest.table.Letter;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds small upright watermarks and stamps: what stands at one place on every page and is printed over the text
/// there. Running heads and the heads of forms stand clear of it.
public final class Stamps {
    private static final int FEWEST_PAGES = 3;
    private static final int MOST_LETTERS = 400; // at one place on every page; more are a form that is filled in
    private static final float OVERPRINTED = 0.3f; // of a line's letters, at least

    /// A letter and its place, to a tenth of a point.
    private record Print(String text, int left, int top) {

        static Print of(Letter letter) {
            return new Print(letter.text(), Math.round(10 * letter.left()), Math.round(10 * letter.top()));
        }
    }

    private final Set<Print> prints = new HashSet<>();
    private final List<String> said = new ArrayList<>();

    private Stamps() {}

    /// Looks at three pages only, those at a quarter, half and three quarters: a stamp is on every page.
    public static Stamps of(List<PageContent> pages) {
        var stamps = new Stamps();
        int count = pages.size();
        if (count < FEWEST_PAGES) {
            return stamps;
        }
        List<PageContent> some = List.of(pages.get(count / 4), pages.get(count / 2), pages.get(3 * count / 4));
        Set<Print> common = prints(some.getFirst());
        some.forEach(page -> common.retainAll(prints(page)));
        if (!common.isEmpty() && common.size() <= MOST_LETTERS) {
            some.forEach(page -> stamps.look(page, common));
        }
        return stamps;
    }

    private static Set<Print> prints(PageContent page) {
        Set<Print> prints = new HashSet<>();
        for (Letter letter : page.letters()) {
            if (isWritten(letter)) {
                prints.add(Print.of(letter));
            }
        }
        return prints;
    }

    private void look(PageContent page, Set<Print> common) {
        var repeated = new ArrayList<Letter>();
        var text = new ArrayList<Letter>();
        for (Letter letter : page.letters()) {
            if (isWritten(letter)) {
                (common.contains(Print.of(letter)) ? repeated : text).add(letter);
            }
        }
        for (TextLine line : TextLine.of(repeated)) {
            long over = line.letters().stream()
                    .filter(letter -> text.stream().anyMatch(other -> PaleLetters.isOver(other, letter)))
                    .count();
            if (over > 0
                    && over >= OVERPRINTED * line.letters().size()
                    && !prints.contains(Print.of(line.letters().getFirst()))) {
                line.letters().forEach(letter -> prints.add(Print.of(letter)));
                said.add(line.text().text());
            }
        }
    }

    /// Not drawn, as the line is that a form gives for a figure.
    private static boolean isWritten(Letter letter) {
        return letter.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// What to know of them.
    public List<Remark> remarks() {
        return said.stream()
                .map(text ->
                        new Remark(null, "各页同一位置都有的文字“%s”（%d个字）压在正文上，视为水印或印章，未计入正文。".formatted(text, text.length())))
                .toList();
    }

    /// The pages laid out, their stamps beside the text.
    public List<PageLayout> layouts(List<PageContent> pages) {
        var layouts = new ArrayList<PageLayout>();
        for (PageContent page : pages) {
            layouts.add(PageLayout.of(without(page), layouts.isEmpty() ? null : layouts.getLast()));
        }
        return layouts;
    }

    private PageContent without(PageContent page) {
        if (prints.isEmpty()) {
            return page;
        }
        Set<Letter> some = new HashSet<>();
        for (Letter letter : page.letters()) {
            if (prints.contains(Print.of(letter))) {
                some.add(letter);
            }
        }
        return page.withAside(some);
    }
}
