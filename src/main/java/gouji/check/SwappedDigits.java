package gouji.check;

import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 数字颠倒: `接待观众27.84万人次` in the words and 27.48万人次 for the indicator 接待观众. Two figures of one unit that stand
/// by the same name and differ by two neighbouring digits; money is left to the network, for many things share its
/// names.
final class SwappedDigits {
    private static final int SHARED_NAME = 4;
    private static final int TELLING_DIGITS = 4;
    private static final int REACH = 40; // characters: a name and more
    private static final Pattern NAME_BEFORE = Pattern.compile("[\\p{IsHan}]{2,16}$");
    private static final Pattern NAME_AFTER = Pattern.compile("^[\\p{IsHan}]{2,16}");
    private static final Pattern FILLING = Pattern.compile("实际|完成|达到|情况|共计|累计|项目|数量|全年|全县|全市|全区");
    private static final Pattern OTHERWISE = Pattern.compile("上年|去年|同期|计划|目标|任务|预计|不少于|不低于|应[^急]|\\d年");
    private static final String ENDS = "。；！？\n";

    private SwappedDigits() {}

    /// A figure and the words it is known by.
    private record Named(String name, Finding.Stated stated, Quantity quantity) {}

    static Stream<Finding> of(Note note, List<Figured> texts, Report report) {
        List<Named> results = report.facts().stream()
                .filter(SwappedDigits::isResult)
                .map(SwappedDigits::named)
                .toList();
        List<Named> all = new ArrayList<>(results);
        texts.forEach(text -> inWords(text, all));
        boolean isOneProject = report.projects().size() <= 1;
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = Math.max(i + 1, results.size()); j < all.size(); j++) {
                Named one = all.get(i);
                Named other = all.get(j);
                if (isSwapped(one, other, isOneProject) && told.add(key(one, other))) {
                    findings.add(note.of(
                            "“" + other.name() + "”" + other.quantity() + "与“" + one.name() + "”" + one.quantity()
                                    + "疑为同一数，相邻数字颠倒",
                            List.of(other.stated(), one.stated())));
                }
            }
        }
        return findings.stream();
    }

    private static boolean isResult(Fact fact) {
        return fact.indicator() != null
                && (fact.measure() == Measure.ACTUAL || fact.measure() == Measure.SATISFACTION)
                && isComparable(fact.quantity());
    }

    private static Named named(Fact fact) {
        String indicator = String.valueOf(fact.indicator());
        Quantity quantity = fact.quantity();
        return new Named(indicator.substring(indicator.lastIndexOf('/') + 1), Finding.Stated.of(fact), quantity);
    }

    private static void inWords(Figured text, List<Named> all) {
        String words = text.text().text();
        for (Figure figure : text.figures()) {
            if (!isComparable(figure.quantity()) || isOfElse(words, figure.start())) {
                continue;
            }
            Matcher before = NAME_BEFORE.matcher(words).region(Math.max(0, figure.start() - REACH), figure.start());
            Matcher after = NAME_AFTER.matcher(words).region(figure.end(), words.length());
            String name = before.find() ? before.group() : after.find() ? after.group() : "";
            if (name.length() >= SHARED_NAME) {
                Quantity quantity = figure.quantity();
                all.add(new Named(name, text.stated(figure, "stated"), quantity));
            }
        }
    }

    private static boolean isComparable(Quantity quantity) {
        return !quantity.unit().isMoney()
                && !quantity.unit().symbol().isEmpty()
                && quantity.qualifier() == null
                && quantity.upper() == null;
    }

    /// Whether the sentence so far speaks of another year or of what was wanted.
    private static boolean isOfElse(String words, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return OTHERWISE.matcher(words.substring(from, at)).find();
    }

    private static boolean isSwapped(Named one, Named other, boolean isOneProject) {
        Quantity first = one.quantity();
        boolean isTelling = isOneProject
                || (!first.unit().isRate()
                        && first.value().unscaledValue().toString().length() >= TELLING_DIGITS);
        return isTelling
                && first.unit().equals(other.quantity().unit())
                && Slip.between(other.quantity(), first) == Slip.TRANSPOSED
                && !block(one).equals(block(other))
                && shared(bare(one), bare(other)) >= SHARED_NAME;
    }

    private static String bare(Named named) {
        return FILLING.matcher(named.name()).replaceAll("，");
    }

    /// How many characters in a row two names share.
    private static int shared(String one, String other) {
        int most = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int end = i + most + 1; end <= one.length(); end++) {
                String part = one.substring(i, end);
                if (part.contains("，") || !other.contains(part)) {
                    break;
                }
                most = part.length();
            }
        }
        return most;
    }

    private static String block(Named named) {
        var place = named.stated().place();
        return place.table() == null ? "p" + place.paragraph() : "t" + place.table() + "," + place.row();
    }

    private static String key(Named one, Named other) {
        String first = one.quantity().plainValue();
        String second = other.quantity().plainValue();
        return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
    }
}
