package gouji.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameFinderTest {

    @Test
    void crossingLinesMakeCells() {
        Frame frame = only(grid(100, 100, 3, 2));
        assertEquals(
                List.of(
                        new Field(0, 0, 1, 1),
                        new Field(0, 1, 1, 1),
                        new Field(1, 0, 1, 1),
                        new Field(1, 1, 1, 1),
                        new Field(2, 0, 1, 1),
                        new Field(2, 1, 1, 1)),
                frame.fields());
        assertEquals(Edges.of(100, 150, 200), frame.xs());
        assertEquals(Edges.of(100, 120, 140, 160), frame.ys());
    }

    @Test
    void aMissingPieceOfBorderMakesOneCellAcross() {
        var drawn = new ArrayList<Ruling>();
        for (int r = 0; r <= 2; r++) {
            drawn.add(Ruling.horizontal(100 + 20 * r, 100, 200));
        }
        drawn.add(Ruling.vertical(100, 100, 140));
        drawn.add(Ruling.vertical(200, 100, 140));
        drawn.add(Ruling.vertical(150, 120, 140));
        assertEquals(
                List.of(new Field(0, 0, 1, 2), new Field(1, 0, 1, 1), new Field(1, 1, 1, 1)),
                only(drawn).fields());
    }

    @Test
    void aMissingPieceOfBorderMakesOneCellDown() {
        var drawn = new ArrayList<Ruling>();
        drawn.add(Ruling.horizontal(100, 100, 200));
        drawn.add(Ruling.horizontal(120, 150, 200));
        drawn.add(Ruling.horizontal(140, 100, 200));
        for (int c = 0; c <= 2; c++) {
            drawn.add(Ruling.vertical(100 + 50 * c, 100, 140));
        }
        assertEquals(
                List.of(new Field(0, 0, 2, 1), new Field(0, 1, 1, 1), new Field(1, 1, 1, 1)),
                only(drawn).fields());
    }

    @Test
    void aCellWithoutALeftSideGoesOnFromTheOneAbove() {
        var drawn = grid(100, 100, 3, 2);
        drawn.removeIf(line -> !line.isHorizontal() && line.at() == 100);
        drawn.add(Ruling.vertical(100, 100, 120));
        drawn.add(Ruling.vertical(100, 140, 160));
        assertEquals(
                List.of(
                        new Field(0, 0, 2, 1),
                        new Field(0, 1, 1, 1),
                        new Field(1, 1, 1, 1),
                        new Field(2, 0, 1, 1),
                        new Field(2, 1, 1, 1)),
                only(drawn).fields());
    }

    @Test
    void aRowOfTwoCellsOpenAtItsSidesIsATable() {
        assertEquals(
                2,
                only(List.of(
                                Ruling.horizontal(100, 100, 250),
                                Ruling.horizontal(140, 100, 250),
                                Ruling.vertical(150, 100, 140)))
                        .fields()
                        .size());
    }

    @Test
    void tablesThatDoNotTouchAreTwo() {
        var drawn = grid(100, 100, 2, 2);
        drawn.addAll(grid(100, 300, 1, 3));
        List<Frame> frames = FrameFinder.find(drawn);
        assertEquals(List.of(4, 3), frames.stream().map(f -> f.fields().size()).toList());
    }

    @Test
    void doubleLinesAreOne() {
        var drawn = grid(100, 100, 2, 2);
        grid(100, 100, 2, 2)
                .forEach(r -> drawn.add(new Ruling(r.isHorizontal(), r.at() + 2, r.from() + 2, r.to() + 2)));
        assertEquals(4, only(drawn).fields().size());
    }

    @Test
    void dashesAndDotsInARowAreALine() {
        var drawn = new ArrayList<Ruling>();
        for (Ruling whole : grid(100, 100, 2, 2)) {
            for (float at = whole.from(); at < whole.to(); at += 6) {
                drawn.add(new Ruling(whole.isHorizontal(), whole.at(), at, Math.min(at + 3, whole.to())));
            }
        }
        assertEquals(4, only(drawn).fields().size());
    }

    @Test
    void sidesWithoutBorderAreClosedWhereTheOtherLinesEnd() {
        var drawn = new ArrayList<Ruling>();
        for (int r = 0; r <= 2; r++) {
            drawn.add(Ruling.horizontal(100 + 20 * r, 100, 250));
        }
        drawn.add(Ruling.vertical(150, 100, 140));
        drawn.add(Ruling.vertical(200, 100, 140));
        assertEquals(Edges.of(100, 150, 200, 250), only(drawn).xs());
    }

    @Test
    void aBoxAroundTextIsNoTable() {
        assertEquals(List.of(), FrameFinder.find(grid(100, 100, 1, 1)));
    }

    @Test
    void underlinesAreNoTable() {
        assertEquals(
                List.of(), FrameFinder.find(List.of(Ruling.horizontal(100, 50, 90), Ruling.horizontal(130, 50, 90))));
    }

    @Test
    void aTableInACellBelongsToThatCell() {
        var drawn = new ArrayList<Ruling>();
        for (Ruling r : grid(0, 0, 2, 2)) {
            drawn.add(new Ruling(r.isHorizontal(), r.at() * 10, r.from() * 10, r.to() * 10));
        }
        drawn.addAll(grid(30, 30, 2, 2));
        assertEquals(1, FrameFinder.find(drawn).size());
    }

    private static Frame only(List<Ruling> drawn) {
        List<Frame> frames = FrameFinder.find(drawn);
        assertEquals(1, frames.size());
        return frames.getFirst();
    }

    /// Fields of 50 × 20 points.
    private static List<Ruling> grid(float left, float top, int rows, int columns) {
        var drawn = new ArrayList<Ruling>();
        for (int r = 0; r <= rows; r++) {
            drawn.add(Ruling.horizontal(top + 20 * r, left, left + 50 * columns));
        }
        for (int c = 0; c <= columns; c++) {
            drawn.add(Ruling.vertical(left + 50 * c, top, top + 20 * rows));
        }
        return drawn;
    }
}
