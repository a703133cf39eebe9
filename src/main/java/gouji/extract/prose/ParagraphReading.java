package gouji.extract.prose;

import gouji.document.Cell;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One paragraph to facts, figure by figure.
final class ParagraphReading {
    private static final Pattern NUMBER_AND_YEAR = Pattern.compile("^\\s*\\d{1,2}[.．、]\\s*(?=20\\d{2}\\s?年)");

    private final Prose prose;
    private final Words words;
    private final Draft draft;
    private final Standing standing;
    private final Grammar grammar;
    private final Located located;
    private final Coded coded;
    private final String code;
    private final int from;
    private final int rank;
    private final boolean isCell;
    private final List<Clause> clauses;
    private final Map<Integer, FindRule.Naming> namings;
    private final Levels levels;
    private final Places places;
    private final Pairings pairings;
    private final List<Mention> mentions = new ArrayList<>();

    /// A cell of a table, whose words are read as a paragraph.
    record CellOf(Located table, Cell cell) {}

    ParagraphReading(
            Prose prose,
            Draft draft,
            Standing standing,
            Grammar grammar,
            Located located,
            Paragraph paragraph,
            int rank,
            @Nullable CellOf cell) {
        this.prose = prose;
        this.words = prose.words();
        this.draft = draft;
        this.standing = standing;
        this.grammar = grammar;
        this.located = located;
        this.rank = rank;
        coded = Coded.of(withoutYearAfterNumber(paragraph.text()), draft::figures);
        places = cell == null ? Places.of(located, coded, null) : Places.of(cell.table(), coded, cell.cell());
        isCell = cell != null;
        code = coded.code();
        from = paragraph.number() == null ? Math.min(code.length(), Numbering.length(code)) : 0;
        clauses = Clause.of(code, from);
        namings = prose.namings(coded, located.isHeading());
        levels = new Levels(
                coded, prose.labels().in(code, from), prose.labels(), standing, namings, located.isHeading());
        pairings = new Pairings(coded, from, words);
    }

    /// `3. 2020年某资金`: the tidy form would join the list number and the year; so the number goes first.
    static PlacedText withoutYearAfterNumber(PlacedText text) {
        Matcher number = NUMBER_AND_YEAR.matcher(text.text());
        return number.find() ? text.slice(number.end(), text.length()) : text;
    }

    String code() {
        return code;
    }

    List<Mention> read() {
        // whose form a cell belongs to is for the form to say
        ProjectHeads.Head head =
                isCell ? null : new ProjectLines(prose, draft, standing).read(coded, from, rank, located);
        Labels.Label alone = prose.labels().alone(code, from);
        if (alone != null) {
            standing.level(alone.name(), true, rank);
        }
        FigureReader reader = reader(head);
        var series = new Series(coded, clauses, namings, words);
        for (Clause clause : clauses) {
            for (int at = clause.start(); at < clause.end(); at++) {
                if (Coded.isFigure(code.charAt(at)) && code.charAt(at) != Coded.DATE) {
                    read(at, clause, series.items(at), reader);
                }
            }
        }
        levels.end(rank);
        new InFull(draft, coded, places::of).read(clauses);
        new IndicatorLines(draft, coded, levels.told(), standing, pairings, places::of).read();
        return mentions;
    }

    private static void read(int at, Clause clause, List<Series.Item> items, FigureReader reader) {
        if (items.isEmpty()) {
            reader.read(at, clause, null);
        }
        for (Series.Item item : items) {
            reader.read(at, clause, item);
        }
    }

    /// What reads the figures, now that the project in effect is known.
    private FigureReader reader(ProjectHeads.@Nullable Head head) {
        Context context = Context.of(prose, draft, located, coded, from, mentions);
        var antecedent = new Antecedent(mentions);
        var changes = new ChangeMeasures(context, antecedent);
        var years = new Years(coded, from, words, mentions, draft.about().year());
        var earlier = new EarlierFigures(code, mentions, words);
        var points = new PointHeads(coded, clauses, words);
        var things = new CountedThings(coded, words);
        Referents referents = referents();
        var owner = new Owner(coded, clauses, words, points, referents, standing.sectionSubject(SectionSubject::of));
        ScoreHead scores = ScoreHead.of(coded, from, rank, prose, namings);
        return new FigureReader(
                draft,
                context,
                standing,
                namings,
                pairings,
                levels,
                new Names(prose, coded, clauses, mentions, points, things, referents),
                new Measures(prose, context, grammar, located, namings),
                changes,
                antecedent,
                earlier,
                referents,
                new IndicatorStep(prose, context, standing, referents, earlier, scores),
                new SubjectStep(context, standing, referents, earlier, owner, head),
                new ThingStep(changes, referents, earlier, things, words),
                years,
                new Scopes(prose, code, years, mentions, located),
                places,
                from,
                head);
    }

    private Referents referents() {
        String project = standing.project();
        return new Referents(
                words,
                draft.about().self(),
                project,
                project != null && standing.isTold(),
                ParagraphHead.of(coded, clauses, words, rank != Numbering.NONE));
    }
}
