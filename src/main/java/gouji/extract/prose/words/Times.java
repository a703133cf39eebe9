package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.regex.Pattern;

/// Words for the year before, and for years that are only compared with.
public final class Times {
    private final Search lastYear;
    private final Pattern compares;

    Times(FunctionWords grammar) {
        lastYear = Search.of(grammar.anyOf("last-year"));
        compares = Pattern.compile(grammar.anyOf("compares"));
    }

    public boolean namesLastYear(String words) {
        return lastYear.isIn(words);
    }

    /// Whether a year at that place of the code is only compared with: 比2019年, 与上年相比.
    public boolean isCompared(String code, int at) {
        return compares.matcher(code.substring(Math.max(0, at - 1), at)).matches();
    }
}
