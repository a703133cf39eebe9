package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 一笔钱两个去处: the same amount told to be given back in one place and to be carried over in another.
///
/// @param words `back`: what tells that it was given back; `over`: that it was carried over; `unless`: that both may be
public record Fates(RuleWords words) implements Net {
    private static final int LEAST = 3; // digits

    public static Fates of(RuleNode node) {
        return new Fates(RuleWords.under(node, "back", "over", "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        Map<String, Worded> back = new LinkedHashMap<>();
        Map<String, Worded> over = new LinkedHashMap<>();
        around.each((figure, at) -> {
            if (figure.isMoney() && figure.digits() >= LEAST && !words.says("unless", figure.clause())) {
                boolean isBack = words.says("back", figure.clause());
                boolean isOver = words.says("over", figure.clause());
                if (isBack != isOver) {
                    (isBack ? back : over).putIfAbsent(figure.value(), figure);
                }
            }
        });
        List<Finding> findings = new ArrayList<>();
        back.forEach((value, given) -> {
            Worded kept = over.get(value);
            if (kept != null && !kept.isInSentenceOf(given)) {
                findings.add(note.of(
                        note.rule().title() + "：“" + given.clause() + "”，“" + kept.clause() + "”",
                        List.of(given.stated("stated"), kept.stated("stated"))));
            }
        });
        return findings.stream();
    }
}
