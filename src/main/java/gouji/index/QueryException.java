package gouji.index;

import java.util.List;
import java.util.Locale;

/// A query that cannot be understood: what is wrong and where, for whoever words it.
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String query;
    private final int position;
    private final Problem problem;
    private final transient List<String> details;

    /// What can be wrong; in brackets the details that belong to it.
    public enum Problem {
        EMPTY,
        NOT,
        /// (as written)
        AND,
        /// (as written)
        OR,
        BARE_RANGE,
        UNPAIRED_BRACKET,
        UNPAIRED_QUOTE,
        EMPTY_QUOTE,
        NOTHING_AFTER_COLON,
        /// (as written, the Chinese names that there are, the English ones)
        NO_FILTER,
        /// (as written, those that there are)
        NO_MEASURE,
        /// (as written)
        NO_YEAR,
        /// (as written)
        NO_SEVERITY,
        /// (as written)
        NO_NUMBER,
        /// (the number)
        NO_UNIT,
        /// (as written)
        NO_OPERATOR,
        /// (what is compared)
        UNEQUAL;

        /// Its name in the keys of messages: `no-filter`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    QueryException(String query, int position, Problem problem, String... details) {
        super(problem + " at " + position + ": " + query);
        this.query = query;
        this.position = position;
        this.problem = problem;
        this.details = List.of(details);
    }

    /// Where in the query, in characters from 0.
    public int position() {
        return position;
    }

    public Problem problem() {
        return problem;
    }

    public List<String> details() {
        return details;
    }

    /// The query and under it a caret at the place, Chinese characters being two columns wide.
    public String pointedAt() {
        var pointer = new StringBuilder();
        for (int i = 0; i < Math.min(position, query.length()); i++) {
            pointer.append(query.charAt(i) < 0x2E80 ? " " : "\u3000");
        }
        return "  " + query + "\n  " + pointer + "^";
    }
}
