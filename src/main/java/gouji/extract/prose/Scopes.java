package gouji.extract.prose;

import gouji.document.Located;
import gouji.report.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which money a figure counts, by the words of its clause, of the amount that it explains, or of the headings.
///
/// @param mentions of the paragraph; they grow while it is read
record Scopes(Prose prose, String code, Years years, List<Mention> mentions, Located located) {

    /// Which money a figure counts, or up to when: what was spent by June is not what the year spent.
    @Nullable
    String scope(Clause clause, int at, Measure measure) {
        boolean isSpent = Said.family(measure) == Said.Family.SPENT || measure == Measure.EXECUTION_RATE;
        String interim = isSpent ? years.interim(clause, at) : null;
        return interim == null ? scope(clause, at) : interim;
    }

    private @Nullable String scope(Clause clause, int at) {
        String own = prose.scope(code.substring(clause.start(), at));
        // what stands in brackets explains the amount before them
        if (own == null && clause.depth() > 0) {
            own = mentions.reversed().stream()
                    .filter(mention -> mention.clause().depth() < clause.depth())
                    .filter(mention -> mention.clause().sentence() == clause.sentence())
                    .findFirst()
                    .map(mention -> mention.fact().scope())
                    .orElse(null);
        }
        for (int i = located.path().size() - 1; own == null && i >= 0; i--) {
            own = prose.scope(located.path().get(i).text().original());
        }
        return own;
    }
}
