package gouji.ingest.page;

import gouji.ingest.table.Frame;
import gouji.ingest.table.FrameFinder;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells text on its side from the text of a page: a person turns the sheet for it, and reads it as a page of its own.
/// A label in the margin, or in a table beside upright cells, is none.
public final class Directions {
    private static final int FEWEST_LETTERS = 12;
    private static final int FEWEST_LINES = 3; // of text on its side; one or two are a label, or a running head
    private static final float BESIDE = 12; // points from letters to a line of their table

    private final PageContent page;
    private final List<Frame> frames;

    private Directions(PageContent page) {
        this.page = page;
        this.frames = FrameFinder.find(page.rulings()).stream()
                .filter(frame -> frame.columns() > 1 && frame.rows() > 1)
                .toList();
    }

    /// The page, and what lies on its side there, turned. What is upright on the sheet comes first.
    public static List<PageContent> of(PageContent page) {
        int lying = 0;
        for (Letter letter : page.letters()) {
            lying += letter.turn() == 0 || letter.text().isBlank() ? 0 : 1;
        }
        return lying < FEWEST_LETTERS ? List.of(page) : new Directions(page).parts();
    }

    /// What to know of places on a page of which something was turned, or null.
    public static @Nullable String remark(List<PageContent> parts) {
        if (parts.stream().allMatch(part -> part.turn() == 0)) {
            return null;
        }
        String said =
                parts.size() == 1 ? "第%d页的文字是横放的，已按转正后的页面读取，出处位置以转正后的页面为准。" : "第%d页有部分文字是横放的，这部分已转正后读取，出处位置以转正后的页面为准。";
        return said.formatted(parts.getFirst().number());
    }

    private List<PageContent> parts() {
        var parts = new ArrayList<PageContent>();
        PageContent rest = page;
        for (int turn : new int[] {90, 180, 270}) {
            Set<Letter> lying = lying(turn);
            List<Letter> turned =
                    lying.stream().map(letter -> turned(letter, turn)).toList();
            if (lying.size() >= FEWEST_LETTERS && TextLine.of(turned).size() >= FEWEST_LINES) {
                List<Ruling> rulings = rulings(lying);
                rest = without(rest, lying, rulings);
                parts.add(part(turn, turned, rulings));
            }
        }
        boolean isUprightOnSheet = !parts.isEmpty() && parts.getFirst().turn() == 0;
        parts.add(isUprightOnSheet ? 1 : 0, rest);
        return parts;
    }

    /// The letters that are turned alike, outside tables and in those that have no others.
    private Set<Letter> lying(int turn) {
        var lying = new HashSet<Letter>();
        Set<Frame> mixed = new HashSet<>();
        for (Letter letter : page.letters()) {
            Frame frame = frameOf(letter);
            if (letter.turn() == turn) {
                lying.add(letter);
            } else if (frame != null && !letter.text().isBlank()) {
                mixed.add(frame);
            }
        }
        lying.removeIf(letter -> letter.text().isBlank() || mixed.contains(frameOf(letter)));
        return lying;
    }

    private @Nullable Frame frameOf(Letter letter) {
        for (Frame frame : frames) {
            if (frame.holds(letter.middleX(), letter.middleY())) {
                return frame;
            }
        }
        return null;
    }

    /// The lines around letters and between them.
    private List<Ruling> rulings(Set<Letter> letters) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        for (Letter letter : letters) {
            Frame frame = frameOf(letter);
            left = Math.min(left, frame == null ? letter.left() - BESIDE : frame.left() - 1);
            top = Math.min(top, frame == null ? letter.top() - BESIDE : frame.top() - 1);
            right = Math.max(right, frame == null ? letter.right() + BESIDE : frame.right() + 1);
            bottom = Math.max(bottom, frame == null ? letter.bottom() + BESIDE : frame.bottom() + 1);
        }
        var found = new ArrayList<Ruling>();
        for (Ruling ruling : page.rulings()) {
            float across = ruling.isHorizontal() ? left : top;
            float acrossEnd = ruling.isHorizontal() ? right : bottom;
            float at = ruling.isHorizontal() ? top : left;
            float atEnd = ruling.isHorizontal() ? bottom : right;
            if (ruling.at() >= at && ruling.at() <= atEnd && ruling.from() >= across && ruling.to() <= acrossEnd) {
                found.add(ruling);
            }
        }
        return found;
    }

    private static PageContent without(PageContent page, Set<Letter> letters, List<Ruling> rulings) {
        var others = new ArrayList<Letter>(page.letters());
        others.removeIf(letters::contains);
        var lines = new ArrayList<Ruling>(page.rulings());
        lines.removeAll(new HashSet<>(rulings));
        return new PageContent(
                page.number(),
                page.width(),
                page.height(),
                page.turn(),
                others,
                page.askew(),
                lines,
                page.images(),
                page.unmapped(),
                page.hidden());
    }

    private PageContent part(int turn, List<Letter> letters, List<Ruling> rulings) {
        boolean isOnSide = turn % 180 == 90;
        return new PageContent(
                page.number(),
                isOnSide ? page.height() : page.width(),
                isOnSide ? page.width() : page.height(),
                Math.floorMod(page.turn() + turn, 360),
                letters,
                List.of(),
                rulings.stream().map(ruling -> turned(ruling, turn)).toList(),
                0,
                0,
                0);
    }

    private Letter turned(Letter letter, int turn) {
        float fromRight = page.width() - letter.right();
        float fromBottom = page.height() - letter.bottom();
        float left = turn == 90 ? fromBottom : turn == 180 ? fromRight : letter.top();
        float top = turn == 90 ? letter.left() : turn == 180 ? fromBottom : fromRight;
        boolean isOnSide = turn != 180;
        return new Letter(
                letter.text(),
                letter.page(),
                left,
                top,
                isOnSide ? letter.height() : letter.width(),
                isOnSide ? letter.width() : letter.height(),
                letter.size(),
                letter.font(),
                0);
    }

    private Ruling turned(Ruling ruling, int turn) {
        float width = page.width();
        float height = page.height();
        boolean isHorizontal = ruling.isHorizontal();
        return switch (turn) {
            case 90 ->
                isHorizontal
                        ? Ruling.vertical(height - ruling.at(), ruling.from(), ruling.to())
                        : Ruling.horizontal(ruling.at(), height - ruling.from(), height - ruling.to());
            case 180 ->
                isHorizontal
                        ? Ruling.horizontal(height - ruling.at(), width - ruling.from(), width - ruling.to())
                        : Ruling.vertical(width - ruling.at(), height - ruling.from(), height - ruling.to());
            default ->
                isHorizontal
                        ? Ruling.vertical(ruling.at(), width - ruling.from(), width - ruling.to())
                        : Ruling.horizontal(width - ruling.at(), ruling.from(), ruling.to());
        };
    }
}
