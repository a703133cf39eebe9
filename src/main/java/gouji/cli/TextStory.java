package gouji.cli;

import gouji.document.Cell;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.extract.prose.Trial;
import gouji.output.Headers;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Passage;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was made of the paragraphs and cells that hold a text: facts, figures left over, and what each rule said.
final class TextStory {
    private static final int PLACES = 5;
    private static final int NEAREST = 5;

    private final Messages messages;
    private final RuleBook rules;
    private final Report report;
    private final FactStory facts;
    private final StringBuilder told = new StringBuilder();

    TextStory(Messages messages, RuleBook rules, Report report) {
        this.messages = messages;
        this.rules = rules;
        this.report = report;
        this.facts = new FactStory(messages, rules, report);
    }

    /// The story of a text; empty where no paragraph or cell holds it.
    String of(String text) {
        String wanted = FactStory.flat(text);
        List<Runnable> places = new ArrayList<>();
        for (Passage passage : report.passages()) {
            if (FactStory.flat(passage.text()).contains(wanted)) {
                places.add(() -> passage(passage));
            }
        }
        for (int i = 0; i < report.tables().size(); i++) {
            int number = i;
            Table table = report.tables().get(i);
            for (Cell cell : table.cells()) {
                if (FactStory.flat(cell.text().original()).contains(wanted)) {
                    places.add(() -> cell(number, cell));
                }
            }
        }
        places.stream().limit(PLACES).forEach(Runnable::run);
        if (places.size() > PLACES) {
            told.append(messages.text("explain.more-places", places.size() - PLACES))
                    .append('\n');
        }
        return told.toString();
    }

    private void passage(Passage passage) {
        line("", "place", facts.place(passage.place()));
        line("", "quote", passage.text().strip());
        List<Fact> stated = report.facts().stream()
                .filter(fact ->
                        Objects.equals(fact.place().paragraph(), passage.place().paragraph())
                                && fact.place().table() == null)
                .toList();
        Trial trial = Trial.of(rules, Paragraph.of(passage.text()), passage.isHeading());
        stated(stated);
        left(trial.figures(), stated);
        tried(trial);
    }

    private void cell(int number, Cell cell) {
        var place = new Place(null, null, null, number, cell.row(), cell.column(), null, "");
        line("", "place", facts.place(place));
        line("", "quote", cell.text().original().strip());
        Headers headers = Headers.of(report, place);
        line(
                "",
                "headers",
                messages.text(
                        "explain.cell",
                        Optional.ofNullable(headers.left()).orElse(messages.text("explain.none")),
                        Optional.ofNullable(headers.above()).orElse(messages.text("explain.none"))));
        List<Fact> stated = report.facts().stream()
                .filter(fact -> Objects.equals(fact.place().table(), number)
                        && Objects.equals(fact.place().row(), cell.row())
                        && Objects.equals(fact.place().column(), cell.column()))
                .toList();
        stated(stated);
        left(Trial.figuresOf(new Paragraph(null, cell.text())), stated);
        told.append(messages.text("explain.table-rules")).append('\n');
    }

    private void stated(List<Fact> stated) {
        told.append(messages.text(stated.isEmpty() ? "explain.no-facts" : "explain.facts"))
                .append('\n');
        stated.forEach(fact -> told.append("  ")
                .append(FactStory.headline(fact))
                .append(fact.year() == null ? "" : " · " + fact.year())
                .append("  [")
                .append(facts.rule(fact.rule()))
                .append("]\n"));
    }

    /// The figures that are in no fact.
    private void left(List<Trial.Seen> figures, List<Fact> stated) {
        List<Fact> unused = new ArrayList<>(stated);
        List<Trial.Seen> left = new ArrayList<>();
        for (Trial.Seen seen : figures) {
            Optional<Fact> fact = unused.stream()
                    .filter(one -> one.quantity()
                                    .value()
                                    .abs()
                                    .compareTo(seen.figure().quantity().value().abs())
                            == 0)
                    .findFirst();
            fact.ifPresentOrElse(unused::remove, () -> left.add(seen));
        }
        if (left.isEmpty()) {
            return;
        }
        told.append(messages.text("explain.left")).append('\n');
        for (Trial.Seen seen : left) {
            String key = seen.isDate()
                    ? "explain.left-date"
                    : seen.figure().quantity().unit().symbol().isEmpty() ? "explain.left-bare" : "explain.left-other";
            told.append("  ").append(messages.text(key, seen.written())).append('\n');
        }
    }

    private void tried(Trial trial) {
        told.append(messages.text(
                        "explain.tried", String.valueOf(trial.outcomes().size())))
                .append('\n');
        List<Trial.Outcome> missed = new ArrayList<>();
        for (Trial.Outcome outcome : trial.outcomes()) {
            if (outcome.matched().isEmpty()) {
                missed.add(outcome);
                continue;
            }
            String lost = written(
                    trial,
                    outcome.matched().stream()
                            .filter(figure -> !outcome.kept().contains(figure))
                            .toList());
            String rule = facts.rule(outcome.rule().id());
            if (!outcome.kept().isEmpty()) {
                line("  ", "fired", rule, written(trial, outcome.kept()));
            }
            if (!lost.isEmpty()) {
                line("  ", "outdone", rule, lost);
            }
        }
        List<Trial.Outcome> nearest = missed.stream()
                .filter(outcome -> !outcome.reached().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Trial.Outcome outcome) -> outcome.reached().length())
                        .reversed())
                .limit(NEAREST)
                .toList();
        nearest.forEach(
                outcome -> line("  ", "missed", facts.rule(outcome.rule().id()), outcome.reached()));
        if (missed.size() > nearest.size()) {
            line("  ", "others", String.valueOf(missed.size() - nearest.size()));
        }
    }

    private static String written(Trial trial, List<Integer> figures) {
        return figures.stream()
                .distinct()
                .map(figure -> trial.figures().get(figure).written())
                .collect(Collectors.joining("、"));
    }

    private void line(String indent, String key, Object... arguments) {
        told.append(indent).append(messages.text("explain." + key, arguments)).append('\n');
    }
}
