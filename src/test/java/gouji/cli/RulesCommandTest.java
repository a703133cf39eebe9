package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.report.Report;
import gouji.rule.RuleBook;
import gouji.rule.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
    private static final RuleBook RULES = RuleBook.load(Path.of("extraction-rules"));

    @Test
    void thePageOfRulesIsAsTheRuleFilesAre() throws IOException {
        assertEquals(
                RulePage.of(RULES.cards()),
                Files.readString(Path.of("docs/rules.md")),
                "write it anew: ./gouji rules list --format markdown > docs/rules.md");
    }

    @Test
    void everyIdThatFactsAndRelationsOfTheCorpusNameIsExplained() throws IOException {
        var named = new TreeSet<String>();
        for (Report report : reports()) {
            report.facts().forEach(fact -> named.add(fact.rule()));
            report.relations().forEach(relation -> named.add(relation.rule()));
        }
        assertTrue(named.size() > 20, named.toString());
        named.removeAll(RULES.cards().stream().map(RuleCard::id).collect(Collectors.toSet()));
        assertEquals(new TreeSet<>(), named);
    }

    @Test
    void whatGrammarReadsIsShownLikeARule() {
        var session = new Session(Locale.CHINESE);
        assertEquals(0, session.run("rules", "show", "shares-of-whole"), session.err());
        assertTrue(session.out().contains("title: 各项占比合计为100%"), session.out());
    }

    @Test
    void aMisspeltIdIsAnsweredWithTheRulesThatMayBeMeant() {
        Session session = new Session(Locale.CHINESE);
        assertEquals(2, session.run("rules", "show", "executon-rates"));
        assertTrue(session.err().contains("execution-rate"), session.err());
        assertEquals(2, session.run("rules", "show", "zzz"));
        assertTrue(session.err().contains("rules list"), session.err());
    }

    private static Iterable<Report> reports() throws IOException {
        var extractor = new Extractor(RULES);
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .map(file -> Ingest.standard().read(Source.of(file)))
                    .map(read -> extractor.report(((Ingested.Success) read).document()))
                    .toList();
        }
    }
}
