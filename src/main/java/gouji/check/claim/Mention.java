package gouji.check.claim;

import gouji.check.fact.FactIndex;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure and what it is known by, so that it can be recognised where it is told again.
///
/// @param names what it may be called, the neutral words (`完成`, `数量`) left out; at least one
/// @param project whose indicator it is; null where that is not known
/// @param each how many things a figure with 各 counts for: 3 in `春节、中秋、国庆各慰问1次`, else 1
/// @param isRow whether it stands in a row of a table, or else in words
/// @param isIndicator whether it was read as an indicator's figure, or stands in words only
/// @param isPart whether it is told of a part, after 其中: of what, is not known
/// @param lead what its paragraph begins with, `档案修复` of `1、档案修复。`; null without
record Mention(
        List<String> names,
        @Nullable String project,
        Tense tense,
        Quantity quantity,
        int each,
        boolean isRow,
        boolean isIndicator,
        boolean isPart,
        @Nullable String lead,
        Finding.Stated stated) {

    private static final int TELLING = 4; // characters: a name, not only what is done

    /// What sort of truth is claimed.
    enum Tense {
        PLANNED,
        DONE,
        UNSAID
    }

    Mention {
        names = List.copyOf(names);
    }

    String name() {
        return names.getFirst();
    }

    /// The same characters in whatever order: `采编播设备购置` is `购置采编播设备`.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            keys.add(name.chars()
                    .sorted()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        return keys;
    }

    boolean sharesKey(Mention other) {
        return keys().stream().anyMatch(other.keys()::contains);
    }

    /// The paragraph or table row.
    String line() {
        return FactIndex.line(stated.place());
    }

    /// Whether both may speak of one time: not of a plan and what came of it.
    boolean isComparable(Mention other) {
        return (tense == Tense.PLANNED) == (other.tense == Tense.PLANNED)
                && quantity.unit().equals(other.quantity.unit())
                && !line().equals(other.line());
    }

    /// Whether these are indicators of two projects.
    boolean isOfAnother(Mention other) {
        return project != null && other.project != null && !project.equals(other.project);
    }

    /// Whether all that they share is a word such as 整理, told under two leads: two things were done.
    boolean isUnderAnotherLead(Mention other) {
        return lead != null
                && other.lead != null
                && !lead.equals(other.lead)
                && keys().stream()
                        .noneMatch(
                                key -> key.length() >= TELLING && other.keys().contains(key));
    }

    /// The value with 各 worked out.
    Quantity total() {
        return each == 1
                ? quantity
                : new Quantity(
                        quantity.value().multiply(java.math.BigDecimal.valueOf(each)),
                        quantity.unit(),
                        quantity.qualifier(),
                        null);
    }

    String told() {
        return "“" + name() + "”" + (each == 1 ? "" : "各") + quantity
                + (each == 1 ? "" : "（" + each + "项，共" + total() + "）");
    }
}
