package gouji.cli;

import gouji.index.Hits;
import gouji.index.SearchQuery;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gouji search`: what a workspace holds about something.
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        JSONL,
        CSV
    }

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "${label.query}", descriptionKey = "query")
    private List<String> query = List.of();

    @Mixin
    private InWorkspace workspace = new InWorkspace();

    @Option(names = "--format", paramLabel = "${label.format}", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "${label.number}",
            defaultValue = "50",
            descriptionKey = "limit")
    private int limit = 50;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("error.limit", limit);
        }
        SearchQuery wanted = SearchQuery.parse(String.join(" ", query));
        try (var opened = workspace.open(terminal)) {
            Hits hits = opened.search(wanted, limit);
            var list = new HitList(terminal);
            switch (format) {
                case TABLE -> list.table(hits);
                case JSONL -> list.json(hits);
                case CSV -> list.csv(hits);
            }
            return Main.OK;
        }
    }
}
