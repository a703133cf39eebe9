package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// What a sentence without amounts says of the numbered paragraphs after it: `支出按内容分：`, then `1．甲①`, `2．乙①`.
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
    void follow(Said paragraph) {
        String said = paragraph.code().strip();
        if (!said.endsWith("：")) {
            return;
        }
        String sentence = lastSentence(said);
        if (sentence.chars().noneMatch(c -> Mention.isMoney((char) c))) {
            Measure led = words.moneyVerbs().led(sentence);
            measure = led == null && words.moneyVerbs().isOfUses(sentence) ? spent(paragraph) : led;
            rank = -1;
        }
    }

    /// `全年执行①。主要用途：`: what was spent is what has uses.
    private static @Nullable Measure spent(Said paragraph) {
        return paragraph.mentions().reversed().stream()
                .map(Mention::measure)
                .filter(told -> Said.family(told) == Said.Family.SPENT)
                .findFirst()
                .orElse(null);
    }

    static String lastSentence(String code) {
        return code.substring(Clause.sentenceStart(code, code.length()));
    }

    void end() {
        measure = null;
        isHere = false;
    }
}
