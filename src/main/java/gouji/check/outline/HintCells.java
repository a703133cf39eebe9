package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// 只有填表提示的栏: a cell that holds nothing but what it tells the writer to write.
public final class HintCells {
    private HintCells() {}

    public static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            Texts.Text label = texts.get(i - 1);
            boolean isBeside = text.sort() == Texts.Sort.CELL
                    && label.sort() == Texts.Sort.CELL
                    && Objects.equals(text.place().table(), label.place().table())
                    && Objects.equals(text.place().row(), label.place().row());
            if (isBeside && words.whole("hint", text.text()).isPresent()) {
                findings.add(note.of(
                        "“" + label.text() + "”一栏只有填表提示“" + text.text() + "”，没有内容",
                        List.of(Texts.words(text, 0, text.text().length()))));
            }
        }
        return findings.stream();
    }
}
