package gouji.check.name;

import gouji.check.fact.Identity;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 科目编码与名称: a code of the 政府收支分类科目 beside a name that belongs to another one. Names change over the years, so
/// only a name that the list knows under another code is one too many.
///
/// The rule's words: `told` a `code` right before a `name` in a text; `code` a cell that is one; `list` the codes with
/// their names, `2210201住房公积金|…`.
public final class AccountNames {
    private static final int DIGITS = 7;

    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, String> codeOf = new HashMap<>();

    private AccountNames(RuleWords words) {
        for (String entry : words.search("list").pattern().pattern().split("\\|", -1)) {
            nameOf.put(entry.substring(0, DIGITS), entry.substring(DIGITS));
            codeOf.put(entry.substring(DIGITS), entry.substring(0, DIGITS));
        }
    }

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts) {
        var names = new AccountNames(words);
        List<Finding> findings = new ArrayList<>();
        texts.each(words.search("told"), (text, match) -> {
            String name = match.group("name");
            names.codeOf.keySet().stream()
                    .filter(name::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .filter(known -> names.isWrong(match.group("code"), known))
                    .ifPresent(known ->
                            findings.add(names.finding(note, text, match.group("code"), known, match.start("name"))));
        });
        for (int i = 1; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            Texts.Text before = texts.get(i - 1);
            boolean isBeside = text.sort() == Texts.Sort.CELL
                    && Objects.equals(text.place().table(), before.place().table())
                    && Objects.equals(text.place().row(), before.place().row());
            Matcher code = words.search("code").pattern().matcher(before.text());
            String name = isBeside && code.matches() ? Identity.name(text.text()) : "";
            if (!name.isEmpty() && names.isWrong(before.text(), name)) {
                findings.add(names.finding(note, text, before.text(), name, 0));
            }
        }
        return findings.stream();
    }

    private boolean isWrong(String code, String name) {
        String right = nameOf.get(code);
        return right != null && codeOf.containsKey(name) && !right.equals(name);
    }

    private Finding finding(Note note, Texts.Text text, String code, String name, int start) {
        int end = Math.min(text.text().length(), start + name.length());
        return note.expecting(
                "科目" + code + "应为“" + nameOf.get(code) + "”，写作“" + name + "”，那是" + codeOf.get(name),
                List.of(Texts.words(text, start, end)),
                new Finding.Expected(Objects.requireNonNull(nameOf.get(code)), ""));
    }
}
