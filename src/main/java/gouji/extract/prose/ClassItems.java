package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.report.Fact;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 类＝Σ项: the items of a list that each name their class, `…（类）…（款）…（项）`, add to what was said of the class before.
final class ClassItems {
    private static final Pattern CLASS = Pattern.compile("[一-龥、]+（类）(?:支出)?");

    private final Draft draft;
    private final Map<String, List<Fact>> items = new LinkedHashMap<>();

    ClassItems(Draft draft) {
        this.draft = draft;
    }

    /// @param paragraph the text that names the item and its class
    void add(Mention item, String paragraph) {
        Matcher named = CLASS.matcher(paragraph);
        if (named.find()) {
            items.computeIfAbsent(Subjects.canonical(named.group()), key -> new ArrayList<>())
                    .add(item.fact());
        }
    }

    /// The list is complete.
    void relate() {
        items.forEach((name, parts) -> draft.facts().stream()
                .filter(fact -> fact.subject().equals(name) && isOfTheSameMoney(fact, parts.getFirst()))
                .findFirst()
                .ifPresent(total -> draft.add(new Relation.Sum(
                        "items-of-class",
                        total.id(),
                        parts.stream().map(Fact::id).toList(),
                        false))));
        items.clear();
    }

    void forget() {
        items.clear();
    }

    private static boolean isOfTheSameMoney(Fact total, Fact part) {
        return total.measure() == part.measure()
                && Objects.equals(total.year(), part.year())
                && Objects.equals(total.scope(), part.scope());
    }
}
