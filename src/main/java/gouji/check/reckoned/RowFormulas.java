package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 表中一行印着比率的算式（`在职人数÷编制数`）: its rate against the two figures that the report tells under those names.
///
/// @param words `formula` with the groups `part` and `whole`; `filler` of such names; `apart` before figures that are
/// not meant
public record RowFormulas(RuleWords words) implements WordDemand {
    private static final int MOST = 6; // pairs of figures; more are called alike by chance

    public static RowFormulas of(RuleNode node) {
        node.only("words");
        var words = RuleWords.of(node);
        List.of("formula", "filler", "apart").forEach(words::search);
        return new RowFormulas(words);
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.figured().stream()
                .filter(text -> text.figures().size() == 1
                        && text.figures().getFirst().quantity().unit().isRate())
                .flatMap(text -> rate(note, said, text).stream());
    }

    private Optional<Finding> rate(Note note, Said said, Figured text) {
        Integer number = text.text().place().table();
        Integer row = text.text().place().row();
        Integer column = text.text().place().column();
        if (number == null || row == null || column == null) {
            return Optional.empty();
        }
        Columns table = said.tables().get(number);
        if (!table.isFigure(row, column)) {
            return Optional.empty();
        }
        Worded told = text.worded(said.report().year()).getFirst();
        return formula(table, row)
                .filter(formula -> told.isSharp())
                .flatMap(formula -> broken(note, said, told, formula.group("part"), formula.group("whole")));
    }

    /// The only formula of a row.
    private Optional<Matcher> formula(Columns table, int row) {
        List<Matcher> found = IntStream.range(0, table.columns())
                .filter(column -> column == 0
                        || !Objects.equals(
                                table.grid().at(row, column), table.grid().at(row, column - 1)))
                .mapToObj(column -> words.search("formula").pattern().matcher(table.text(row, column)))
                .filter(Matcher::find)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<Finding> broken(Note note, Said said, Worded told, String part, String whole) {
        List<Working> workings = new ArrayList<>();
        List<Worded> wholes = called(said, whole);
        for (Worded one : called(said, part)) {
            for (Worded other : wholes) {
                boolean isPair = one.key().equals(other.key()) && !one.equals(other);
                if (isPair) {
                    workings.add(new Working(told, List.of(one, other), Arithmetic.QUOTIENT));
                }
            }
        }
        if (workings.isEmpty() || workings.size() > MOST || workings.stream().anyMatch(Working::holds)) {
            return Optional.empty();
        }
        List<Finding> found = workings.stream()
                .flatMap(working -> new Window(note, working.all(), 0, said.amounts(), false, said.once())
                                .tell(
                                        working.arithmetic(),
                                        working.suspects(),
                                        working.all(),
                                        workings.size() == 1 ? Sure.TOLD : Sure.SUPPOSED,
                                        workings.size())
                                .stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Figures of the report that share two characters with a name, each value once.
    private List<Worded> called(Said said, String name) {
        String own = words.without("filler", name);
        return said.amounts()
                .where(figure -> !words.says("apart", figure.label()) && Texts.shareWord(own, figure.label()));
    }
}
