package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Cell;
import gouji.corpus.Sample.Grid;
import gouji.corpus.Sample.Holds;
import gouji.corpus.Sample.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// One slip of the pen in one figure of a sample report.
///
/// @param site where the figure stands
/// @param how what went wrong with it
/// @param wrong what stands there now
record Slip(Sample sample, Site site, How how, String wrong) {

    /// Ways in which a figure goes wrong between a bureau's books and its report.
    enum How {
        /// 24.5 for 42.5.
        TRANSPOSED,
        /// 43.5 for 42.5.
        OTHER_DIGIT,
        /// 42.5 for 442.5.
        LOST_DIGIT,
        /// 4.25 for 42.5.
        SHIFTED_POINT,
        /// The figure of a neighbour.
        COPIED
    }

    /// A printed figure of a sample: the block, the cell of it or −1 twice, and from where to where in its text.
    ///
    /// @param relation one that it takes part in
    /// @param relations how many relations that the source names it takes part in, and how many other places state it
    record Site(int block, int row, int column, int start, int end, String right, Holds relation, int relations) {

        BigDecimal value() {
            return number(right);
        }

        String text(Sample sample) {
            return switch (sample.blocks().get(block)) {
                case Line line -> line.text();
                case Grid grid -> grid.rows().get(row).get(column).text();
                case Sample.Break ignored -> "";
            };
        }
    }

    BigDecimal value() {
        return number(wrong);
    }

    static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", ""));
    }

    /// The report with the slip in it.
    Sample slipped() {
        List<Block> blocks = new ArrayList<>(sample.blocks());
        String before = site.text(sample);
        String after = before.substring(0, site.start()) + wrong + before.substring(site.end());
        blocks.set(
                site.block(),
                switch (blocks.get(site.block())) {
                    case Line line -> new Line(line.style(), line.level(), after);
                    case Grid grid -> with(grid, after);
                    case Sample.Break none -> none;
                });
        return new Sample(sample.folder(), sample.name(), sample.meta(), blocks, sample.facts(), sample.notes());
    }

    private Grid with(Grid grid, String after) {
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        List<Cell> cells = new ArrayList<>(rows.get(site.row()));
        cells.set(site.column(), new Cell(after, cells.get(site.column()).part()));
        rows.set(site.row(), cells);
        return new Grid(grid.widths(), grid.headerRows(), rows);
    }

    @Override
    public String toString() {
        String text = site.text(sample);
        String around = text.substring(Math.max(0, site.start() - 14), Math.min(text.length(), site.end() + 6));
        return sample.name() + " " + how + " " + site.right() + " → " + wrong + " in “" + around.replace('\n', ' ')
                + "” (" + site.relation() + ", " + site.relations() + " relations)";
    }
}
