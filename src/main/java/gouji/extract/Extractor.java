package gouji.extract;

import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Table;
import gouji.extract.about.AboutReader;
import gouji.extract.prose.ProseReader;
import gouji.extract.table.TableContext;
import gouji.extract.table.TableReader;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.util.List;

/// Documents to reports. Stateless: one instance serves all threads.
public final class Extractor {
    private final AboutReader aboutReader;
    private final ProseReader proseReader;
    private final TableReader tableReader;
    private final RuleBook rules;

    public Extractor(RuleBook rules) {
        this.rules = rules;
        this.aboutReader = new AboutReader(rules);
        this.proseReader = new ProseReader(rules);
        this.tableReader = new TableReader(rules);
    }

    /// What a document states.
    public Report report(Document document) {
        AboutReader.Reading read = aboutReader.of(document);
        var draft = new Draft(read.about());
        read.remarks().forEach(draft::add);
        ProseReader.Reading prose = proseReader.begin(document.tables(), draft);
        for (Located located : document.walk()) {
            prose.read(located);
            if (located.block() instanceof Table) {
                tableReader.read(located, context(located, prose), draft);
            }
        }
        prose.end();
        return new Finish(draft, document).report();
    }

    private TableContext context(Located located, ProseReader.Reading prose) {
        List<String> path = located.path().stream()
                .map(heading -> heading.text().original().strip())
                .toList();
        return new TableContext(
                rules,
                path,
                prose.project(),
                prose.unit(),
                (cell, label, about) -> prose.readCell(located, cell, label, about));
    }
}
