package gouji.check.claim;

import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.place.Place;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All figures of a report in reading order of its tables, then of its words, with what they may be called.
///
/// @param neutral words that name nothing
/// @param last words that make a figure one of the year before
record NamedFigures(WordDemand.Said said, Search neutral, Search last) {
    private static final Search YEAR = Search.of("(20\\d\\d)年(?!底?以?[前后来代])");
    private static final Pattern MONEY = Pattern.compile("[（(](?:单位：)?([千万亿]?元)[)）]");
    // a figure of the year before is told, and then one of this year's
    private static final Pattern NOW_AGAIN = Pattern.compile("(?:\\d.*|后，)(?:年末|年底|期末|本年|今年|当年)");
    private static final String ENDS = "。；！？\n";
    private static final int LABEL = 8; // characters beside a figure that is all a cell tells

    static Stream<NamedFigure> of(WordDemand.Said said, Search neutral, Search last) {
        var all = new NamedFigures(said, neutral, last);
        return Stream.of(all.rows(), all.cells(), all.inWords()).flatMap(told -> told);
    }

    /// The figures of cells of which no rule made a fact.
    private Stream<NamedFigure> cells() {
        Set<String> known = said.report().facts().stream()
                .map(Fact::place)
                .filter(place -> place.table() != null)
                .map(place -> place.table() + "," + place.row() + "," + place.column())
                .collect(Collectors.toSet());
        return said.tables().stream()
                .flatMap(table -> table.body()
                        .boxed()
                        .flatMap(row -> IntStream.range(1, table.columns())
                                .filter(column -> !known.contains(table.number() + "," + row + "," + column))
                                .mapToObj(column -> cell(table, row, column))
                                .flatMap(Optional::stream)));
    }

    private Optional<NamedFigure> cell(Columns table, int row, int column) {
        String name = table.isFigure(row, column) ? table.label(row, column) : "";
        Quantity quantity = name.isEmpty() ? null : table.quantityOrMoney(row, column);
        if (quantity == null) {
            return Optional.empty();
        }
        Integer reportYear = said.report().year();
        String all = name + "|" + table.head(column);
        return Optional.of(new NamedFigure.InTable(
                quantity, name, all, year(all, reportYear), table.stated(row, column, quantity, "stated")));
    }

    private Stream<NamedFigure> rows() {
        Integer year = said.report().year();
        return said.report().facts().stream()
                .filter(fact -> fact.place().table() != null)
                .map(fact -> row(fact, quantity(fact), year));
    }

    /// The amount with the unit that the words above its column tell, where the table was not understood.
    private Quantity quantity(Fact fact) {
        Integer table = fact.place().table();
        Integer column = fact.place().column();
        if (table == null || column == null || fact.quantity().unit().dimension() != Dimension.NONE) {
            return fact.quantity();
        }
        Matcher unit = MONEY.matcher(said.tables().get(table).header(column));
        return unit.find() ? fact.quantity().with(Unit.of(unit.group(1))) : fact.quantity();
    }

    private NamedFigure row(Fact fact, Quantity quantity, @Nullable Integer reportYear) {
        String subject = fact.subject();
        String leaf = fact.indicator() == null
                ? ""
                : fact.indicator().substring(fact.indicator().lastIndexOf('/') + 1);
        String scope = Objects.toString(fact.scope(), "");
        String measure = fact.measure() == Measure.OTHER ? "" : fact.measure().label();
        String all = subject + "|" + leaf + "|" + scope + "|" + measure;
        Integer year = last.isIn(all) && reportYear != null ? Integer.valueOf(reportYear - 1) : fact.year();
        var stated = new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), "stated", fact.place());
        return new NamedFigure.InTable(quantity, leaf.isEmpty() ? subject : leaf, all, year, stated);
    }

    private Stream<NamedFigure> inWords() {
        Integer year = said.report().year();
        List<NamedFigure> all = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() == Texts.Sort.HEADING) {
                continue;
            }
            String words = text.text().text();
            boolean isBare = text.text().sort() == Texts.Sort.CELL
                    && text.figures().size() == 1
                    && words.length()
                            < LABEL
                                    + text.figures().getFirst().end()
                                    - text.figures().getFirst().start();
            if (!isBare) {
                inWords(text, words, year, all);
            }
        }
        return all.stream();
    }

    private void inWords(Figured text, String words, @Nullable Integer reportYear, List<NamedFigure> all) {
        var names = new Names(text.worded(reportYear));
        String row = row(text.text().place());
        int from = 0; // of the sentence
        int looked = 0;
        for (int i = 0; i < names.figures.size(); i++) {
            int start = names.figures.get(i).figure().start();
            for (; looked < start; looked++) {
                from = ENDS.indexOf(words.charAt(looked)) < 0 ? from : looked + 1;
            }
            all.add(new InWords(names, i, from, row));
        }
    }

    /// What the row of a cell is called: `57.60÷64.00＝90%` is of 政府采购执行率; empty in a paragraph.
    private String row(Place place) {
        Integer table = place.table();
        Integer row = place.row();
        Integer column = place.column();
        return table == null || row == null || column == null
                ? ""
                : said.tables().get(table).name(row);
    }

    /// The names of all figures of a text, each of which may go on with that of the one before; worked out when asked
    /// for.
    private final class Names {
        private final List<Worded> figures;
        private @Nullable List<String> names;

        private Names(List<Worded> figures) {
            this.figures = figures;
        }

        private String of(int at) {
            if (names == null) {
                names = new ArrayList<>(figures.size());
                String last = "";
                for (Worded figure : figures) {
                    String own = neutral.without(figure.label());
                    last = own.length() < 2 ? last + own : own;
                    names.add(last);
                }
            }
            return names.get(at);
        }
    }

    /// A figure of words. Most are never asked what they are called.
    private final class InWords implements NamedFigure {
        private final Names names;
        private final int number;
        private final int sentence; // where it begins
        private final String row;

        private InWords(Names names, int number, int sentence, String row) {
            this.names = names;
            this.number = number;
            this.sentence = sentence;
            this.row = row;
        }

        @Override
        public Worded worded() {
            return names.figures.get(number);
        }

        @Override
        public Quantity quantity() {
            return worded().quantity();
        }

        @Override
        public String name() {
            String name = names.of(number);
            return name.isEmpty() ? after() : name;
        }

        @Override
        public String before() {
            return worded().text()
                    .text()
                    .text()
                    .substring(sentence, worded().figure().start());
        }

        @Override
        public String around() {
            String around = worded().label() + "|" + names.of(number) + "|" + after();
            return row.isEmpty() ? around : around + "|" + row;
        }

        private String after() {
            return NamedFigures.after(
                    worded().text().text().text(), worded().figure().end());
        }

        @Override
        public boolean isRow() {
            return false;
        }

        @Override
        public @Nullable Integer year() {
            return NamedFigures.this.year(before(), said.report().year());
        }

        @Override
        public boolean isDated() {
            return !Objects.equals(year(), said.report().year());
        }

        @Override
        public int at() {
            return worded().sentence();
        }

        @Override
        public Place place() {
            return worded().text().text().place();
        }

        @Override
        public Finding.Stated stated() {
            return worded().stated("stated");
        }
    }

    /// The words behind a figure up to the next figure or the end of the sentence.
    private static String after(String words, int from) {
        int end = from;
        while (end < words.length() && !Character.isDigit(words.charAt(end)) && ENDS.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return words.substring(from, end);
    }

    private @Nullable Integer year(String before, @Nullable Integer reportYear) {
        Search.Finds years = YEAR.in(before);
        Integer year = null;
        int at = -1;
        while (years.next()) {
            year = Integer.valueOf(years.match().group(1));
            at = years.match().end();
        }
        Integer now = year == null ? reportYear : year;
        String since = before.substring(Math.max(0, at - 1)); // 2023年初 is the end of 2022
        Search.Finds finds = last.in(since);
        int end = -1;
        while (finds.next()) {
            end = finds.match().end();
        }
        boolean isLast = end >= 0 && !NOW_AGAIN.matcher(since.substring(end)).find();
        return now != null && isLast ? Integer.valueOf(now - 1) : now;
    }
}
