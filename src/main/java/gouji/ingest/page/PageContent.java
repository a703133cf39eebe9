package gouji.ingest.page;

import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is drawn on a page, as a person sees it (rotation applied), in points from the upper left.
///
/// @param turn by how many degrees the page was turned to the right, beyond its own rotation, to make its text upright
/// @param letters in the order in which they are drawn
/// @param askew letters that lie aslant or are said to be behind the text: watermarks
/// @param images how many pictures are shown
/// @param unmapped how many letters have no Unicode; they are in the letters as �
/// @param hidden how many letters are not painted: the text layer below a scan
public record PageContent(
        int number,
        float width,
        float height,
        int turn,
        List<Letter> letters,
        List<Letter> askew,
        List<Ruling> rulings,
        int images,
        int unmapped,
        int hidden) {

    /// The page with some of its letters put beside its text.
    public PageContent withAside(Set<Letter> some) {
        if (some.isEmpty()) {
            return this;
        }
        var text = new ArrayList<Letter>(letters);
        text.removeIf(some::contains);
        var beside = new ArrayList<Letter>(askew);
        beside.addAll(some);
        return new PageContent(number, width, height, turn, text, beside, rulings, images, unmapped, hidden);
    }
}
