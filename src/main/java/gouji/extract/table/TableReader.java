package gouji.extract.table;

import gouji.document.Located;
import gouji.document.Table;
import gouji.extract.Draft;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads one table into a draft: facts, indicators, projects, scores, and the relations that its layout states.
public final class TableReader {
    private final Words vocabulary;

    public TableReader(RuleBook rules) {
        vocabulary = Words.of(rules.vocabulary());
    }

    /// Reads a table.
    ///
    /// @param table a block that is a [Table]
    public void read(Located table, TableContext context, Draft draft) {
        if (!(table.block() instanceof Table said)) {
            throw new IllegalArgumentException("not a table: " + table.block());
        }
        Words words = vocabulary.in(draft.about().year());
        Board board = new Board(said, words);
        if (Contents.fits(board)) {
            return;
        }
        var scribe = new Scribe(said, table.number(), context, draft);
        var scores = new Scores(scribe);
        if (BareMatrix.fits(board)) {
            Matrix.read(BareMatrix.of(board), words, scribe, scribe.title());
            new Doubts(board, scribe).note(true);
            return;
        }
        List<Segment> segments = Segments.of(board);
        String title = titles(board, segments) + " " + scribe.title();
        var pairs = new Pairs(board, words, scribe, scores);
        var blocks = new ArrayList<Block>();
        var over = new StringBuilder(); // what the rows over a block say: sheets hold several tables
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Loose loose -> {
                    pairs.read(loose);
                    if (loose.isTitle()) {
                        over.append(said(board, loose)).append(' ');
                    }
                }
                case Block block -> {
                    String own = over + scribe.title();
                    block(block, words, scribe, scores, blocks.isEmpty() || over.isEmpty() ? title : own);
                    over.setLength(0);
                    blocks.add(block);
                }
            }
        }
        pairs.finish();
        scores.finish();
        var doubts = new Doubts(board, scribe);
        doubts.note(!blocks.isEmpty());
        doubts.units(blocks);
    }

    private static void block(Block block, Words words, Scribe scribe, Scores scores, String title) {
        if (Indicators.fits(block)) {
            Indicators.read(block, words, scribe, scores);
        } else if (block.has(Role.GOAL) || block.has(Role.GOAL_DONE)) {
            Goals.read(block, words, scribe);
        } else if (Funds.fits(block, words)) {
            Funds.read(block, words, scribe, scores);
        } else {
            Matrix.read(block, words, scribe, title);
        }
    }

    private static String titles(Board board, List<Segment> segments) {
        return segments.stream()
                .takeWhile(Segment.Loose.class::isInstance)
                .map(Segment.Loose.class::cast)
                .filter(Segment.Loose::isTitle)
                .map(loose -> said(board, loose))
                .collect(Collectors.joining(" "));
    }

    private static String said(Board board, Segment.Loose title) {
        return board.said(title.row()).getFirst().text().text();
    }
}
