package gouji.check;

import gouji.check.claim.EvaluatedProjects;
import gouji.check.claim.FiguresInWords;
import gouji.check.claim.Mentions;
import gouji.check.claim.OpeningBalances;
import gouji.check.claim.PartsInWords;
import gouji.check.claim.Products;
import gouji.check.claim.SaidToBeNone;
import gouji.check.claim.ToldTwice;
import gouji.check.date.Closings;
import gouji.check.date.DateClaims;
import gouji.check.date.Dates;
import gouji.check.date.DatesInOrder;
import gouji.check.date.DueDates;
import gouji.check.date.LateDates;
import gouji.check.date.RowDates;
import gouji.check.date.StaleHeadings;
import gouji.check.date.StaleSentences;
import gouji.check.date.StaleYears;
import gouji.check.fact.FactIndex;
import gouji.check.name.AccountNames;
import gouji.check.name.AccountPaths;
import gouji.check.name.Doubles;
import gouji.check.name.OtherBureaus;
import gouji.check.name.ProjectCodes;
import gouji.check.name.SelfNames;
import gouji.check.name.Spellings;
import gouji.check.outline.BlankCells;
import gouji.check.outline.Copies;
import gouji.check.outline.Goals;
import gouji.check.outline.HintCells;
import gouji.check.outline.ListedThings;
import gouji.check.outline.Outlines;
import gouji.check.outline.PromisedBelow;
import gouji.check.outline.Repeats;
import gouji.check.outline.SameSentences;
import gouji.check.outline.SerialNumbers;
import gouji.check.outline.TablesBelow;
import gouji.check.row.AverageScores;
import gouji.check.row.BareRates;
import gouji.check.row.IndicatorUnits;
import gouji.check.row.LostPoints;
import gouji.check.row.Remainders;
import gouji.check.rule.CheckRule;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Printed;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What can be seen in a report's words.
final class WordInspections {
    private static final String TOLD_OF_TABLE = "按表中名称推断，所指也可能不同";

    private final FactIndex index;
    private final Report report;
    private final Searched<Texts.Text> texts;
    private final Searched<Figured> figured;
    private final WordDemand.Said said;
    private final Printed printed;

    /// @param printed what figures the report prints
    WordInspections(FactIndex index, WordDemand.Said said, Printed printed) {
        this.printed = printed;
        this.index = index;
        this.report = said.report();
        this.texts = said.texts();
        this.figured = said.figured();
        this.said = said;
    }

    Stream<Finding> of(CheckRule rule) {
        var note = new Note(report.document().name(), rule);
        return switch (rule.demand()) {
            case CheckRule.Says says -> says(note, says);
            case CheckRule.Figures figures -> figures(note, figures);
            case CheckRule.InOrder order -> DatesInOrder.of(note, texts, order, report.year());
            case CheckRule.Told told -> told.demand().of(note, said);
            case CheckRule.Seen seen -> seen(note, seen);
            default -> Stream.of();
        };
    }

    /// In the texts; and in tables told as sentences, of which it is less sure.
    private Stream<Finding> figures(Note note, CheckRule.Figures rule) {
        return Stream.concat(
                FiguresInWords.of(note, rule, figured, printed),
                FiguresInWords.of(note, rule, said.tablesTold(), printed)
                        .map(finding -> finding.asHint(TOLD_OF_TABLE)));
    }

    private Stream<Finding> seen(Note note, CheckRule.Seen seen) {
        return switch (seen.what()) {
            case IMPOSSIBLE_DATE -> Dates.impossible(note, texts);
            case LAST_YEARS_END -> StaleYears.ends(note, texts, report);
            case HEADING_YEAR -> StaleHeadings.of(note, seen.words(), texts, report);
            case SENTENCE_YEAR -> StaleSentences.of(note, seen.words(), texts, figured, said.tables(), report);
            case ROW_DATE -> RowDates.of(note, seen.words(), texts, report);
            case DUE_DATE -> DueDates.of(note, seen.words(), texts, report);
            case AFTER_SIGNED -> LateDates.of(note, texts, report.year());
            case FORM_YEAR -> Dates.formYear(note, texts, report);
            case SIGNED_TOO_EARLY -> Dates.signedTooEarly(note, seen.words(), texts, report);
            case DUE_BEFORE -> Dates.dueBefore(note, report);
            case LEFT_IN_WORDS -> Remainders.of(note, report);
            case CLOSED_BEFORE_YEAR_END -> Closings.of(note, texts, seen.words(), report.year());
            case COMPARED_YEAR -> Dates.comparedYear(note, texts, report.year());
            case PARTS_IN_WORDS -> PartsInWords.of(note, figured);
            case LISTED_THINGS -> ListedThings.of(note, texts);
            case TOLD_TWICE ->
                ToldTwice.of(
                        note,
                        Mentions.of(seen.words(), report, figured),
                        name -> seen.words().says("vague", name));
            case SAID_TO_BE_NONE -> SaidToBeNone.of(note, seen.words(), texts, report);
            case OPENING_IN_WORDS -> OpeningBalances.of(note, seen.words(), figured, report);
            case ACCOUNT_PATH -> AccountPaths.of(note, seen.words(), texts, report.tables());
            case DOUBLED_WORDS -> Repeats.doubled(note, seen.words(), texts);
            case LISTED_TWICE -> Repeats.listed(note, seen.words(), texts);
            case SAME_POINT -> Repeats.points(note, texts);
            case SAME_SEGMENT -> Copies.segments(note, texts);
            case SAME_BODY -> Copies.bodies(note, texts);
            case SAME_HEADING -> Copies.headings(note, texts);
            case SAME_ROW -> Copies.rows(note, report, said.tables());
            case SELF_NAME -> SelfNames.selves(note, seen.words(), texts, report);
            case OTHER_NAME -> SelfNames.others(note, seen.words(), texts, report);
            case ACCOUNT_NAME -> AccountNames.of(note, seen.words(), texts);
            case SPELT_TWICE ->
                Spellings.of(note, seen.words(), texts, said.report().bureau());
            case TABLE_BELOW -> TablesBelow.of(note, texts, report);
            case ONLY_HINT -> HintCells.of(note, seen.words(), texts);
            case OTHER_BUREAU -> OtherBureaus.of(note, seen.words(), texts, report);
            case SAME_SENTENCE -> SameSentences.of(note, seen.words(), texts);
            case EVALUATED_PROJECTS -> EvaluatedProjects.of(note, seen.words(), figured, texts);
            case INDICATOR_UNIT -> IndicatorUnits.wrong(note, report, seen.words());
            case TARGET_WITHOUT_FIGURE -> IndicatorUnits.withoutFigure(note, report, seen.words());
            case GOAL_WITHOUT_RESULT -> Goals.withoutResult(note, texts, report);
            case PRICE_TIMES_COUNT -> Products.of(note, figured);
            case NUMBERING_GAP -> Outlines.gaps(note, texts);
            case ABSENT_PART -> Outlines.absentParts(note, texts);
            case SAME_INDICATOR -> Doubles.indicators(note, report);
            case SAME_NUMBER -> SerialNumbers.of(note, seen.words(), texts, said.tables());
            case BLANK_CELL -> BlankCells.of(note, seen.words(), said.tables());
            case PROMISED_BELOW -> PromisedBelow.of(note, seen.words(), texts, report);
            case DATES_AS_TOLD -> DateClaims.of(note, seen.words(), texts, report.year());
            case SAME_CODE -> ProjectCodes.of(note, texts);
            case SIMILAR_NAMES -> Doubles.names(note, seen.words(), texts, report);
            case OPENING_BALANCE, QUOTED_YEAR -> Stream.of(); // seen across reports
            case TABLE_ALGEBRA -> Stream.of(); // seen in the network
            case AVERAGE_SCORE -> AverageScores.of(note, figured, report);
            case UNEXPLAINED_LOSS -> LostPoints.of(note, report);
            case SCORE_AS_RATE -> BareRates.of(note, report, index);
        };
    }

    private Stream<Finding> says(Note note, CheckRule.Says says) {
        List<Finding> findings = new ArrayList<>();
        texts.each(says.find(), (text, match) -> {
            if (!Sentences.isExcused(says.unless(), text.text(), match.start(), match.end())) {
                findings.add(note.of(
                        note.rule().title() + "：“" + text.words().quote(match.start(), match.end()) + "”",
                        List.of(Texts.words(text, match.start(), match.end()))));
            }
        });
        return findings.stream();
    }
}
