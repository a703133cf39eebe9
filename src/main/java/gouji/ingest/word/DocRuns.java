package gouji.ingest.word;

import gouji.ingest.outline.Look;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/// Reads the runs of a DOC paragraph: insertions in, deletions and hidden text out, fields as shown.
final class DocRuns {
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final int CENTRED = 1;

    private final Tally tally;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> charactersOfSize = new HashMap<>();
    private final Map<String, Integer> charactersOfFont = new HashMap<>();
    private boolean isAllBold = true;
    private final Deque<Boolean> fields; // those open, true where the result has begun: instructions are not shown
    private int level;
    private boolean isCentred;

    private DocRuns(Deque<Boolean> fields, Tally tally) {
        this.fields = fields;
        this.tally = tally;
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
        return text.toString();
    }

    Look look() {
        Integer halfPoints = most(charactersOfSize);
        return new Look(
                level,
                isAllBold && !text.isEmpty(),
                halfPoints == null ? 0 : halfPoints / 2f,
                isCentred,
                most(charactersOfFont));
    }

    private static <T> @Nullable T most(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void run(CharacterRun run) {
        String said = run.text();
        if (run.isMarkedDeleted()) {
            tally.deletions++;
            return;
        }
        tally.insertions += run.isMarkedInserted() ? 1 : 0;
        int before = text.length();
        for (int i = 0; i < said.length(); i++) {
            character(said.charAt(i), run);
        }
        int length = text.substring(before).strip().length();
        if (length > 0) {
            isAllBold &= run.isBold();
            charactersOfSize.merge(run.getFontSize(), length, Integer::sum);
            String font = run.getFontName();
            if (font != null) {
                charactersOfFont.merge(font, length, Integer::sum);
            }
        }
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
                shown(c, run);
            }
        }
    }

    private void shown(char c, CharacterRun run) {
        switch (c) {
            case '\r', 0x07 -> {
                // ends of paragraphs and cells
            }
            case 0x0B, 0x0C, 0x0E -> text.append('\n');
            case '\t' -> text.append('\t');
            case 0x1E -> text.append('-');
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
            text.append(c);
            return;
        }
        tally.unknownSymbols += known == null ? 1 : 0;
        text.append(known == null ? String.valueOf(c) : known);
    }
}
