package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.regex.Pattern;

/// How a list of parts begins and ends, whether it is all of its whole, and what sums it up.
public final class ListWords {
    private final Search listOpen;
    private final Search listPartial;
    private final Search netted;
    private final Search listWhole;
    private final Search listEnds;
    private final Search divides;
    private final Search total;
    private final Pattern together;

    ListWords(FunctionWords grammar) {
        listOpen = Search.of("(?:^|[，；。：（、\\s]|具体)" + grammar.anyOf("list-open") + "|分别为|分别是|分为|主要用于|^：|^中，"
                // ①项目支出中，
                + "|^[^，。；：]{0,10}(?:支出|项目|资金|经费|收入|预算|人员|总额|总数)中，");
        netted = Search.of(grammar.anyOf("netted"));
        listPartial = Search.of(grammar.anyOf("list-partial"));
        listWhole = Search.of(grammar.anyOf("list-whole"));
        divides = Search.of("(?:^|[，；。：（])(?:按照?|从|分)" + grammar.anyOf("divided-by")
                + "(?:来看|看|划分|区分|分类|分)?(?:，|：|$)|(?:^|[，；。：（]|的|项目|资金|\uE006)"
                + grammar.anyOf("made-up-of"));
        listEnds = Search.of("(?:^|[，；。：（、\\s])" + grammar.anyOf("list-ends"));
        total = Search.of(grammar.anyOf("total"));
        together = Pattern.compile("[两二三四五六七八九十]+" + grammar.anyOf("together"));
    }

    /// Whether a name only counts what was named elsewhere, and with it what that is a share of: 三者, 两县.
    public boolean tellTogether(String name) {
        return together.matcher(name).matches();
    }

    public boolean opensList(String between) {
        // a marker in a sentence before is not about this one, nor 包括工资、津贴； about what comes behind the semicolon
        String own = between.substring(Math.max(between.lastIndexOf('。'), between.lastIndexOf('；')) + 1);
        return listOpen.isIn(own) || divides.isIn(own);
    }

    /// `从资金来源看，`, `资金来源为`: what follows are all the parts of the whole.
    public boolean dividesWhole(String between) {
        return divides.isIn(between.substring(between.lastIndexOf('。') + 1));
    }

    /// Whether words in or before a bracket say that some of its amounts are set off against the others.
    public boolean isNetted(String words) {
        return netted.isIn(words);
    }

    public boolean isPartialList(String between) {
        return listPartial.isIn(between);
    }

    public boolean isWholeList(String between) {
        return listWhole.isIn(between);
    }

    /// Whether what comes between two figures of a list says that the second is no part any more, or one told twice.
    public boolean endsList(String between) {
        return listEnds.isIn(between);
    }

    public boolean isTotal(String words) {
        return total.isIn(words);
    }
}
