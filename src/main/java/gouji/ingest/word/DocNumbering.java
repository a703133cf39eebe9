package gouji.ingest.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/// Counts the automatic lists of a DOC.
final class DocNumbering {
    private static final int LEVELS = 9;
    private static final int BULLET = 23;
    private static final int NO_SUFFIX = 2;
    // the binary format's codes are the places of DOCX's names
    private static final String[] FORMATS = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "cardinalText",
        "ordinalText",
        "hex",
        "chicago",
        "ideographDigital",
        "japaneseCounting",
        "aiueo",
        "iroha",
        "decimalFullWidth",
        "decimalHalfWidth",
        "japaneseLegal",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimalFullWidth2",
        "aiueoFullWidth",
        "irohaFullWidth",
        "decimalZero",
        "bullet",
        "ganada",
        "chosung",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "ideographEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiacTraditional",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand"
    };

    private final Map<Integer, Counts> counts = new HashMap<>(); // by list definition
    private final Set<Integer> begun = new HashSet<>(); // lists whose start overrides are spent

    /// The number that is shown before the next paragraph, or null where it has none.
    @Nullable
    String next(Paragraph paragraph) {
        HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
        int level = paragraph.getIlvl();
        if (list == null || level < 0 || level >= LEVELS) {
            return null;
        }
        Counts counted = counts.computeIfAbsent(list.getLsid(), id -> new Counts());
        int start = list.getStartAt((char) level);
        if (begun.add(paragraph.getIlfo() * LEVELS + level) && list.isStartAtOverridden((char) level)) {
            counted.restart(level, start);
        }
        counted.count(level, start, deeper -> false);
        return shown(list, level, counted);
    }

    private static String shown(HWPFList list, int level, Counts counted) {
        String pattern = list.getNumberText((char) level);
        if (list.getNumberFormat((char) level) == BULLET) {
            return pattern == null || pattern.isBlank() || Symbols.isPrivate(pattern.charAt(0)) ? "•" : pattern;
        }
        var shown = new StringBuilder();
        for (int i = 0; pattern != null && i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= LEVELS) {
                shown.append(c);
            } else if (c <= level) {
                int format = list.getNumberFormat(c);
                shown.append(NumberFormat.write(
                        counted.at(c, list.getStartAt(c)),
                        format >= 0 && format < FORMATS.length ? FORMATS[format] : "none"));
            }
        }
        return Counts.before(shown.toString(), list.getTypeOfCharFollowingTheNumber((char) level) == NO_SUFFIX);
    }
}
