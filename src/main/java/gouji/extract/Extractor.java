package gouji.extract;

import gouji.document.Document;
import gouji.document.Located;
import gouji.extract.about.AboutReader;
import gouji.extract.prose.ProseReader;
import gouji.report.Report;
import gouji.rule.RuleBook;

/// Documents to reports. Stateless: one instance serves all threads.
public final class Extractor {
    private final AboutReader aboutReader;
    private final ProseReader proseReader;

    public Extractor(RuleBook rules) {
        this.aboutReader = new AboutReader(rules);
        this.proseReader = new ProseReader(rules);
    }

    /// What a document states.
    public Report report(Document document) {
        About about = aboutReader.of(document);
        var draft = new Draft(about);
        ProseReader.Reading prose = proseReader.begin(draft);
        for (Located located : document.walk()) {
            prose.read(located);
        }
        prose.end();
        return new Finish(draft, document).report();
    }
}
