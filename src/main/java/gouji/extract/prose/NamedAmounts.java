package gouji.extract.prose;

import gouji.report.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The amounts that a document has stated under names of their own, for `占某某的②` to refer to.
final class NamedAmounts {
    private static final Pattern SHARE_OF = Pattern.compile("占(?<whole>[^，；。：\uE001-\uE008]{2,30})的(?:比例|比重)?");

    private final List<Fact> facts = new ArrayList<>();

    void add(Said said) {
        for (Mention mention : said.mentions()) {
            if (Said.isStock(mention) && mention.isOwnSubject()) {
                facts.add(mention.fact());
            }
        }
    }

    /// Whether a share says of what it is one.
    static boolean namesWhole(Mention share) {
        return SHARE_OF.matcher(share.between()).find();
    }

    /// The latest amount before the part of which the share is one, by its name; null where there is none.
    @Nullable
    Fact wholeOf(Mention share, Mention part) {
        Matcher of = SHARE_OF.matcher(share.between());
        if (!of.find()) {
            return null;
        }
        String name = Subjects.canonical(of.group("whole").replaceFirst("^(?:当年|同期|\uE006)+", ""));
        Fact starting = null;
        for (Fact fact : facts.reversed()) {
            if (number(fact) >= number(part.fact())) {
                continue;
            }
            if (fact.subject().equals(name)
                    || fact.subject().equals(name + "总额")
                    || (fact.subject() + "总额").equals(name)
                    || fact.subject().equals(name + "合计")) {
                return fact;
            }
            boolean near =
                    Objects.equals(fact.place().paragraph(), part.fact().place().paragraph());
            if (starting == null && name.length() >= 4 && near && fact.subject().startsWith(name)) {
                starting = fact;
            }
        }
        return starting;
    }

    private static int number(Fact fact) {
        return Integer.parseInt(fact.id().substring(1));
    }
}
