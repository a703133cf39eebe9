package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The amounts of a list: of one measure, each with a name of its own, at one level of `；` or `，、`.
record ListedAmounts(Words words) {
    /// The amounts that are listed: of one measure, each with a name of its own, at one level of `；` or `，、`.
    List<Mention> from(List<Mention> mentions, int first, Mention like) {
        int sentence = mentions.get(first).clause().sentence();
        boolean semicolons = dividedBySemicolons(mentions, first, like) && !dividesWholes(mentions, first);
        boolean isDivided = words.lists().dividesWhole(mentions.get(first).between());
        var parts = new ArrayList<Mention>();
        int nestedUntilPart = -1;
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != sentence
                    || (!semicolons && mention.clause().part() != like.clause().part())
                    || (i > first && words.lists().endsList(mention.between()))) {
                break;
            }
            if (i > first && words.lists().opensList(mention.between())) {
                if (!semicolons) {
                    break;
                }
                nestedUntilPart = mention.clause().part();
            }
            boolean newPart = parts.isEmpty()
                    || !semicolons
                    || parts.getLast().clause().part() != mention.clause().part()
                    || isDistributed(parts.getLast(), mention);
            boolean isOtherwiseKept = Said.isKeptOtherwise(mention, like);
            if (Said.isStock(mention)
                    && (mention.measure() == like.measure() || isOtherwiseKept)
                    && Objects.equals(mention.fact().year(), like.fact().year())
                    && mention.clause().depth() == like.clause().depth()
                    && mention.clause().part() != nestedUntilPart
                    && newPart
                    && (mention.isOwnSubject()
                            || isOtherwiseKept
                            || mention.is(like)
                            || semicolons
                            || (isDivided && !mention.own().isEmpty()))) {
                parts.add(mention);
            }
        }
        return parts;
    }

    static @Nullable Mention firstMoney(List<Mention> mentions, int first) {
        int sentence = mentions.get(first).clause().sentence();
        for (int i = first; i < mentions.size() && mentions.get(i).clause().sentence() == sentence; i++) {
            if (Said.isStock(mentions.get(i))) {
                return mentions.get(i);
            }
        }
        return null;
    }

    /// `甲、乙分别支出①和①`: two parts, though of one clause.
    private static boolean isDistributed(Mention one, Mention other) {
        return List.of("、", "和", "与", "及").contains(other.between().strip())
                && !one.fact().subject().equals(other.fact().subject());
    }

    /// `甲①，其中子①；乙①，其中丑①`: the semicolons divide what has parts, not the parts.
    private boolean dividesWholes(List<Mention> mentions, int first) {
        Mention opening = mentions.get(first);
        if (first == 0
                || opening.between().contains("：")
                || mentions.get(first - 1).clause().part() != opening.clause().part()) {
            return false;
        }
        for (int i = first + 1;
                i < mentions.size()
                        && mentions.get(i).clause().sentence()
                                == opening.clause().sentence();
                i++) {
            Mention next = mentions.get(i);
            if (words.lists().opensList(next.between())
                    && next.clause().part() != opening.clause().part()
                    && mentions.get(i - 1).clause().part() == next.clause().part()) {
                return true;
            }
        }
        return false;
    }

    private static boolean dividedBySemicolons(List<Mention> mentions, int first, Mention like) {
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != like.clause().sentence()) {
                return false;
            }
            if ((!mention.is(like)
                            && Said.isStock(mention)
                            && mention.measure() == like.measure()
                            && mention.isOwnSubject())
                    || mention.clause().part() != like.clause().part()) {
                return mention.clause().part() != like.clause().part();
            }
        }
        return false;
    }
}
