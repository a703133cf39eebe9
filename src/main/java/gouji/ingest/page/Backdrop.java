package gouji.ingest.page;

import gouji.ingest.table.Letter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds large letters that others are printed over: an upright watermark. Nothing that is meant to be read is.
final class Backdrop {
    private static final float LARGE = 1.8f; // of the usual size
    private static final float USUAL = 1.4f;
    private static final int MOST = 400; // large letters; a page of more is a poster
    private static final float OVERPRINTED = 0.3f; // of the letters of a size, at least
    private static final float INSIDE = 0.15f; // of a letter's square at each edge: there letters may touch

    private Backdrop() {}

    static Set<Letter> of(List<Letter> letters) {
        List<Letter> written =
                letters.stream().filter(letter -> !letter.text().isBlank()).toList();
        if (written.isEmpty()) {
            return Set.of();
        }
        float usual = written.stream()
                .sorted(Comparator.comparingDouble(Letter::size))
                .skip(written.size() / 2)
                .findFirst()
                .map(Letter::size)
                .orElse(0f);
        List<Letter> large = written.stream()
                .filter(letter -> letter.size() >= LARGE * usual)
                .toList();
        if (large.isEmpty() || large.size() > MOST) {
            return Set.of();
        }
        List<Letter> text =
                written.stream().filter(letter -> letter.size() < USUAL * usual).toList();
        Set<Letter> found = new HashSet<>();
        for (float size : large.stream().map(Letter::size).distinct().toList()) {
            var alike = new ArrayList<Letter>(large);
            alike.removeIf(letter -> letter.size() != size);
            long overprinted = alike.stream()
                    .filter(letter -> text.stream().anyMatch(other -> isOver(other, letter)))
                    .count();
            if (overprinted > 0 && overprinted >= OVERPRINTED * alike.size()) {
                found.addAll(alike);
            }
        }
        return found;
    }

    private static boolean isOver(Letter letter, Letter large) {
        float edge = INSIDE * large.size();
        return letter.middleX() > large.left() + edge
                && letter.middleX() < large.right() - edge
                && letter.middleY() > large.top() + edge
                && letter.middleY() < large.bottom() - edge;
    }
}
