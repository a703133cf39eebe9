package gouji.extract.prose;

import gouji.pattern.Alternatives;
import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of indicator levels in prose: `数量指标：…；成本指标：…`, or a line of their own before the indicators.
final class Labels {
    private final Map<String, String> level1Of = new HashMap<>();
    private final Search inText;
    private final Pattern alone;

    /// A label in a text.
    ///
    /// @param start where what it labels begins in the code
    record Label(String name, String level1, int start) {
        boolean isCost() {
            return name.contains("成本");
        }

        boolean isSatisfaction() {
            return level1.startsWith("满意度") || name.contains("满意度");
        }

        /// The contract's name of the level: always with 指标 at the end.
        String indicatorLevel() {
            return name.endsWith("指标") ? name : name + "指标";
        }
    }

    Labels(Vocabulary vocabulary) {
        vocabulary.all("indicators").forEach((level1, names) -> {
            level1Of.put(level1, level1);
            names.forEach(name -> level1Of.put(name, level1));
        });
        String names = "(?<label>" + Alternatives.of(level1Of.keySet()) + ")";
        String asides = "(?:（[^）]{1,12}）)?(?:完成)?(?:情况)?(?:分析|说明)?";
        inText = Search.of("(?<![^；。，、：\\s）\\n—.①-⑳0-9])" + names + asides + "(?:[：]|为(?=[^\uE001-\uE008，。；：]{3}))");
        alone = Pattern.compile(names + asides + "[。：；]?\\s*");
    }

    /// Every label in a code, in order.
    List<Label> in(String code, int from) {
        var found = new ArrayList<Label>();
        Search.Finds labels = inText.in(code.substring(from));
        while (labels.next()) {
            found.add(label(labels.match(), from));
        }
        return found;
    }

    /// The label that a line consists of, or null.
    @Nullable
    Label alone(String code, int from) {
        Matcher match = alone.matcher(code).region(from, code.length());
        return match.matches() ? label(match, 0) : null;
    }

    /// The label of that name, or null where no level is called so.
    @Nullable
    Label ifNamed(String name) {
        String level1 = level1Of.get(name);
        return level1 == null ? null : new Label(name, level1, 0);
    }

    /// The label of that name.
    Label named(String name) {
        return new Label(name, level1Of.getOrDefault(name, name), 0);
    }

    private Label label(Matcher match, int before) {
        String name = match.group("label");
        return new Label(name, level1Of.getOrDefault(name, name), before + match.end());
    }
}
