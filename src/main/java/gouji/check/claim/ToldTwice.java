package gouji.check.claim;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一数两说: one number of things told in two places, `接待观众27.84万人次` in the words and 27.48万人次 for the indicator
/// 接待观众. Two digits exchanged are a mistake.
public final class ToldTwice {
    private static final int SHARED_NAME = 4;
    private static final int TELLING_DIGITS = 3;
    private static final int CERTAIN_DIGITS = 4;

    private final Note note;
    private final List<Mention> mentions;
    private final Predicate<String> isVague;
    private final Set<String> told = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ToldTwice(Note note, List<Mention> mentions, Predicate<String> isVague) {
        this.note = note;
        this.isVague = isVague;
        this.mentions = mentions;
    }

    /// Figures of one name that are told twice and differently.
    ///
    /// @param isVague whether a name is that of many things, which rightly differ
    public static Stream<Finding> of(Note note, List<Mention> mentions, Predicate<String> isVague) {
        var all = new ToldTwice(note, mentions, isVague);
        all.exchangedDigits();
        return all.findings.stream();
    }

    /// Only figures of the same digits, whatever their order, need be compared.
    private void exchangedDigits() {
        Map<String, List<Mention>> alike = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            alike.computeIfAbsent(digits(mention), key -> new ArrayList<>()).add(mention);
        }
        for (List<Mention> group : alike.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    exchanged(group.get(i), group.get(j));
                }
            }
        }
    }

    private static String digits(Mention mention) {
        char[] digits = mention.quantity().value().abs().toPlainString().toCharArray();
        Arrays.sort(digits);
        int first = 0; // behind the point and zeros
        while (first < digits.length && digits[first] <= '0') {
            first++;
        }
        return mention.quantity().unit()
                + (mention.tense() == Mention.Tense.PLANNED
                        ? ""
                        : Objects.toString(mention.quantity().qualifier()))
                + new String(digits, first, digits.length - first);
    }

    private void exchanged(Mention one, Mention other) {
        if (Slip.between(other.quantity(), one.quantity()) == Slip.TRANSPOSED
                && one.isComparable(other)
                && !(isVague.test(one.name()) && isVague.test(other.name())) // 完成年初预算的① of two accounts
                && !(one.isIndicator() && other.isIndicator() && one.isOfAnother(other))
                && !one.isUnderAnotherLead(other)
                && areNamedAlike(one, other)) {
            tell(one, other, "疑为同一数，相邻数字颠倒");
        }
    }

    /// The fewer the digits, the more alike the names must be.
    private boolean areNamedAlike(Mention one, Mention other) {
        if (one.isPart() || other.isPart()) {
            return one.sharesKey(other)
                    && (isOfIndicatorRow(one) || isOfIndicatorRow(other))
                    && one.quantity().digits() >= CERTAIN_DIGITS;
        }
        if (one.sharesKey(other)) {
            return true;
        }
        if (one.isRow() && other.isRow()) {
            return false; // rows of a table are what they are called
        }
        int count = Math.min(one.quantity().digits(), other.quantity().digits());
        boolean areWhole = one.names().stream()
                .anyMatch(name -> other.names().stream().anyMatch(next -> shared(name, next) == shorter(name, next)));
        boolean isBrief =
                one.names().stream().anyMatch(name -> other.names().stream().anyMatch(next -> isAbridged(name, next)));
        if (isBrief) {
            return true;
        }
        int most = one.names().stream()
                .flatMapToInt(name -> other.names().stream().mapToInt(next -> shared(name, next)))
                .max()
                .orElse(0);
        if (areWhole && most == SHARED_NAME - 1 && isOnlyPair(one, other)) {
            return true;
        }
        boolean isTelling = count >= CERTAIN_DIGITS || (count >= TELLING_DIGITS && areWhole);
        return most >= SHARED_NAME ? isTelling || areWhole : count >= TELLING_DIGITS && isOfProject(one, other);
    }

    /// Whether the report tells nothing else of the name that both share: `专职网格员68名`, `86名网格员`.
    private boolean isOnlyPair(Mention one, Mention other) {
        String brief = one.names().stream()
                .flatMap(name -> other.names().stream()
                        .filter(next -> shared(name, next) == shorter(name, next))
                        .map(next -> name.length() < next.length() ? name : next))
                .findFirst()
                .orElse("");
        return mentions.stream()
                        .filter(mention ->
                                mention.quantity().unit().equals(one.quantity().unit())
                                        && mention.names().stream().anyMatch(name -> name.endsWith(brief)))
                        .count()
                == 2;
    }

    private static boolean isOfIndicatorRow(Mention mention) {
        return mention.isRow() && mention.isIndicator();
    }

    /// `就业培训108人次` is told of the project 残疾人就业培训 and its indicator.
    private static boolean isOfProject(Mention one, Mention other) {
        return isNamedAs(one, other.project()) || isNamedAs(other, one.project());
    }

    private static boolean isNamedAs(Mention mention, @Nullable String project) {
        return project != null
                && !mention.isIndicator()
                && mention.names().stream().anyMatch(name -> name.length() >= SHARED_NAME && project.contains(name));
    }

    private static int shorter(String one, String other) {
        return Math.min(one.length(), other.length());
    }

    /// `维修点位` for `维修健身设施点位`: the same beginning and the same end.
    private static boolean isAbridged(String one, String other) {
        String brief = one.length() < other.length() ? one : other;
        String full = brief.equals(one) ? other : one;
        return brief.length() == SHARED_NAME
                && full.startsWith(brief.substring(0, SHARED_NAME / 2))
                && full.endsWith(brief.substring(SHARED_NAME / 2));
    }

    /// How many characters in a row two names share.
    private static int shared(String one, String other) {
        int most = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int end = i + most + 1; end <= one.length(); end++) {
                if (!other.contains(one.substring(i, end))) {
                    break;
                }
                most = end - i;
            }
        }
        return most;
    }

    private void tell(Mention one, Mention other, String how) {
        if (told.add(key(one, other))) {
            findings.add(finding(one, other, how));
        }
    }

    private Finding finding(Mention one, Mention other, String how) {
        Quantity worked = one.each() > 1 ? one.total() : other.each() > 1 ? other.total() : null;
        return note.of(other.told() + "与" + one.told() + how, List.of(other.stated(), one.stated()), worked);
    }

    private static String key(Mention one, Mention other) {
        String first = one.quantity().toString();
        String second = other.quantity().toString();
        return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
    }
}
