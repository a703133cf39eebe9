package gouji.check.row;

import gouji.check.fact.Wording;
import gouji.check.rule.CheckRule;
import gouji.check.rule.Note;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 数值范围: figures that can be no less than one value and no more than another, as facts and in words.
///
/// @param document the file's name
/// @param rule that says so
/// @param range what it says
/// @param tables whose heads tell what a share is of
public record Ranges(String document, CheckRule rule, CheckRule.InRange range, List<Columns> tables) {
    /// So far above the whole a figure has a digit too many; nearer to it the fraction itself is wrong.
    private static final BigDecimal FAR = new BigDecimal("1.2");

    private static final Search LISTED = Figured.search(
            "(?<names>[\\p{IsHan}\\d]{2,20}(?:[、和与及][\\p{IsHan}\\d]{2,20}){1,5})分别(?:为|达到了?|达|是|：)?(?<rates>\\uE000(?:[、和与及，]\\uE000){1,5})");
    private static final Pattern MARK = Pattern.compile("[，。；：、]");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^）)]*[）)]");

    public Stream<Finding> of(List<Fact> facts, Searched<Figured> texts) {
        Set<String> told = new HashSet<>(); // one figure under two names
        // few figures are outside: what they are called is asked only of these
        Stream<Finding> ofFacts = facts.stream()
                .filter(fact -> isOutside(fact.quantity()))
                .filter(this::isMeant)
                .filter(fact -> !isOfExceeded(fact, texts))
                .map(fact -> finding(Wording.label(fact), fact.quantity(), Finding.Stated.of(fact), texts));
        List<Figured> outside = texts.stream()
                .filter(text -> text.figures().stream().anyMatch(figure -> isOutside(figure.quantity())))
                .toList();
        return Stream.of(ofFacts, inWords(outside), inLists(outside))
                .flatMap(findings -> findings)
                .filter(finding -> told.add(figure(finding.values().getFirst())));
    }

    private static String figure(Finding.Stated stated) {
        Place place = stated.place();
        return stated.value() + "," + place.paragraph() + "," + place.table() + "," + place.row();
    }

    /// `合格率（按季抽检）为104%`
    public static Search namesBeforeRate(List<String> names) {
        return Figured.search("(?<name>" + String.join("|", names)
                + ")(?:（[^（）。]{0,16}）)?(?:均|已)?(?:达到了?|达|为|是|[：:])?(?:了)?{rate:rate}");
    }

    private boolean isMeant(Fact fact) {
        String name = fact.measure() == Measure.ACTUAL ? fact.indicator() : null;
        if (fact.measure() == Measure.OTHER) {
            name = isOfRow(fact) ? fact.subject() : "";
        }
        if (name == null) {
            return range.measures().contains(fact.measure());
        }
        String bare = BRACKETS.matcher(name).replaceAll("").strip();
        return range.names() != null && range.names().matcher(bare).find();
    }

    /// Whether it is the share of what may be exceeded: 占中期目标、占计划的.
    private boolean isOfExceeded(Fact fact, Searched<Figured> texts) {
        Search exceeded = range.exceeded();
        Integer table = fact.place().table();
        Integer column = fact.place().column();
        if (exceeded == null || (table != null && column == null)) {
            return false;
        }
        return table == null
                ? texts.stream().anyMatch(text -> isOfExceeded(fact, text, exceeded))
                : tables.stream()
                        .filter(columns -> columns.number() == table)
                        .anyMatch(columns -> exceeded.isIn(columns.head(Objects.requireNonNull(column))));
    }

    private static boolean isOfExceeded(Fact fact, Figured text, Search exceeded) {
        return text.text().place().table() == null
                && Objects.equals(text.text().place().paragraph(), fact.place().paragraph())
                && text.figures().stream()
                        .filter(figure -> figure.quantity().equals(fact.quantity()))
                        .map(figure -> MARK.split(text.text().text().substring(0, figure.start()), -1))
                        .anyMatch(clauses -> exceeded.isIn(clauses[clauses.length - 1]));
    }

    /// Whether a figure of a table is what its row is called, and not by how much that is off: 偏差率, 增长率.
    private static boolean isOfRow(Fact fact) {
        String column = fact.scope();
        return column == null || fact.place().table() == null || !column.endsWith("率") || column.equals(fact.subject());
    }

    private Stream<Finding> inWords(List<Figured> texts) {
        if (range.words() == null) {
            return Stream.of();
        }
        Stream.Builder<Finding> findings = Stream.builder();
        each(texts, range.words(), (text, match) -> {
            Figure rate = text.figure(match, "rate");
            if (isOutside(rate.quantity())) {
                findings.add(finding(
                        "“" + match.group("name") + "”", rate.quantity(), text.stated(rate, "stated"), List.of(text)));
            }
        });
        return findings.build();
    }

    /// `管理率、签约率分别为192.4%和93.1%`
    private Stream<Finding> inLists(List<Figured> texts) {
        Pattern names = range.names();
        if (names == null) {
            return Stream.of();
        }
        Stream.Builder<Finding> findings = Stream.builder();
        each(texts, LISTED, (text, match) -> {
            String[] listed = match.group("names").split("[、和与及]", -1);
            List<Figure> rates = text.figures(match, "rates");
            for (int i = 0; i < listed.length && listed.length == rates.size(); i++) {
                Quantity rate = rates.get(i).quantity();
                if (isOutside(rate) && names.matcher(listed[i]).find()) {
                    findings.add(
                            finding("“" + listed[i] + "”", rate, text.stated(rates.get(i), "stated"), List.of(text)));
                }
            }
        });
        return findings.build();
    }

    private static void each(List<Figured> texts, Search search, BiConsumer<Figured, Matcher> taken) {
        for (Figured text : texts) {
            Search.Finds finds = text.finds(search);
            while (finds.next()) {
                taken.accept(text, finds.match());
            }
        }
    }

    private Finding finding(String label, Quantity stated, Finding.Stated value, List<Figured> texts) {
        Inverted inverted = Inverted.of(stated, value, texts);
        if (inverted != null) {
            return new Note(document, rule)
                    .of(label + "写作" + stated + "，" + inverted.arithmetic(), inverted.values(value), inverted.right());
        }
        boolean isAbove = stated.inBase().compareTo(range.most().inBase()) > 0;
        Quantity meant = isAbove ? withPoint(stated) : withoutSign(stated);
        Quantity limit = isAbove ? range.most() : range.least();
        return new Note(document, rule)
                .of(
                        label + "写作" + stated + "，应在" + range.least() + "至" + range.most() + "之间",
                        List.of(value, limit(limit, value)),
                        meant != null ? meant : limit);
    }

    private static Finding.Stated limit(Quantity limit, Finding.Stated of) {
        return new Finding.Stated(limit.plainValue(), limit.unit().symbol(), "limit", of.place());
    }

    /// A sign too many is what makes a rate negative.
    private @Nullable Quantity withoutSign(Quantity quantity) {
        Quantity meant = quantity.negated();
        return isOutside(meant) ? null : meant;
    }

    /// `950%` for `95.0%`: what it would be with the point that was left out; `128.4%` without the digit too many.
    private @Nullable Quantity withPoint(Quantity quantity) {
        BigDecimal full = range.most().value();
        boolean isDoubled = quantity.value().scale() > 0
                && quantity.value().compareTo(full.add(full)) < 0
                && quantity.value().compareTo(full.multiply(FAR)) > 0;
        if (isDoubled) {
            return new Quantity(quantity.value().subtract(full), quantity.unit(), null, null);
        }
        BigDecimal pointed = quantity.value().movePointLeft(1).stripTrailingZeros();
        var meant = new Quantity(pointed.setScale(Math.max(0, pointed.scale())), quantity.unit(), null, null);
        boolean isNear = quantity.value().compareTo(full.multiply(FAR)) <= 0;
        return quantity.value().scale() > 0 || isNear || isOutside(meant) ? null : meant;
    }

    private boolean isOutside(Quantity quantity) {
        return quantity.unit().dimension() == range.least().unit().dimension()
                && quantity.qualifier() == null
                && quantity.upper() == null
                && (quantity.inBase().compareTo(range.least().inBase()) < 0
                        || quantity.inBase().compareTo(range.most().inBase()) > 0);
    }
}
