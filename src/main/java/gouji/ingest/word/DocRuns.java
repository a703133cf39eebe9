package gouji.ingest.word;

import gouji.ingest.outline.Look;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/// Reads the runs of a DOC paragraph: insertions in, deletions and hidden text out, fields as shown.
final class DocRuns {
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final int CENTRED = 1;

    private final Tally tally;
    private final SetText text;
    private final StringBuilder shown = new StringBuilder(); // of one run
    private final Deque<Boolean> fields; // those open, true where the result has begun: instructions are not shown
    private int level;
    private boolean isCentred;

    private DocRuns(Deque<Boolean> fields, Tally tally) {
        this.fields = fields;
        this.tally = tally;
        this.text = new SetText(tally);
    }

    /// @param fields those open before and, after, those open at the paragraph's end
    static DocRuns read(Paragraph paragraph, Deque<Boolean> fields, Tally tally) {
        var runs = new DocRuns(fields, tally);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            runs.run(paragraph.getCharacterRun(i));
        }
        runs.level = paragraph.getLvl() >= 0 && paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
        runs.isCentred = paragraph.getJustification() == CENTRED;
        return runs;
    }

    String text() {
        return text.said();
    }

    Look look() {
        return text.look(level, isCentred);
    }

    private void run(CharacterRun run) {
        String said = run.text();
        if (run.isMarkedDeleted()) {
            tally.deletions++;
            return;
        }
        tally.insertions += run.isMarkedInserted() ? 1 : 0;
        for (int i = 0; i < said.length(); i++) {
            character(said.charAt(i), run);
        }
        text.say(shown.toString(), new Setting(run.isBold(), run.getFontSize(), run.getFontName(), false));
        shown.setLength(0);
    }

    private void character(char c, CharacterRun run) {
        switch (c) {
            case FIELD_BEGIN -> fields.addLast(false);
            case FIELD_SEPARATOR -> {
                if (fields.pollLast() != null) {
                    fields.addLast(true);
                }
            }
            case FIELD_END -> fields.pollLast();
            default -> {
                if (fields.contains(false)) {
                    return;
                }
                if (run.isVanished()) {
                    tally.hide(String.valueOf(c));
                    return;
                }
                append(c, run);
            }
        }
    }

    private void append(char c, CharacterRun run) {
        switch (c) {
            case '\r', 0x07 -> {
                // ends of paragraphs and cells
            }
            case 0x0B, 0x0C, 0x0E -> shown.append('\n');
            case '\t' -> shown.append('\t');
            case 0x1E -> shown.append('-');
            case 0x01, 0x08 -> tally.pictures += run.isSpecialCharacter() ? 1 : 0;
            default -> {
                if (c >= ' ') {
                    symbol(c, run);
                }
            }
        }
    }

    private void symbol(char c, CharacterRun run) {
        String known = null;
        if (run.isSymbol()) {
            known = Symbols.of(
                    run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName(),
                    run.getSymbolCharacter());
        } else if (Symbols.isPrivate(c)) {
            known = Symbols.of(run.getFontName(), c);
        } else {
            shown.append(c);
            return;
        }
        tally.unknownSymbols += known == null ? 1 : 0;
        shown.append(known == null ? String.valueOf(c) : known);
    }
}
