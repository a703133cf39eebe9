package gouji.extract.prose;

import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// What a sentence without figures says of the numbered paragraphs after it: `支出按内容分：`, then `1．甲①`, `2．乙①`.
final class Lead {
    private final Words words;
    private @Nullable Measure measure;
    private int rank; // of the paragraphs that it leads, negative until the first one comes
    private boolean isHere;

    Lead(Words words) {
        this.words = words;
    }

    /// The kind of amounts that the paragraph being read was said to list, or null.
    @Nullable
    Measure measure() {
        return isHere ? measure : null;
    }

    /// A paragraph begins.
    void enter(int next) {
        rank = rank < 0 ? next : rank;
        isHere = measure != null && next == rank && rank != Numbering.NONE;
        if (next < rank || rank == Numbering.NONE) {
            end();
        }
    }

    /// A paragraph has been read; perhaps it leads the next ones.
    void follow(String code) {
        String said = code.strip();
        if (!said.endsWith("：")) {
            return;
        }
        int start = said.length();
        while (start > 0 && Clause.STOPS.indexOf(said.charAt(start - 1)) < 0) {
            start--;
        }
        String sentence = said.substring(start);
        if (sentence.chars().noneMatch(c -> Coded.isFigure((char) c))) {
            measure = words.led(sentence);
            rank = -1;
        }
    }

    void end() {
        measure = null;
        isHere = false;
    }
}
