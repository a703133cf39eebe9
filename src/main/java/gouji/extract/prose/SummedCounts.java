package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What counts add up to that were told side by side: `博士研究生①、硕士研究生①，共①` are 研究生, and not the last of them.
final class SummedCounts {
    private static final Search SUMS = Search.of("(?:全年|全部|两[项者类]|三[项者类]|以上)?(?:共|合计|共计|总计|一共)(?:计|有|为)?");
    private static final int SHORTEST = 2;

    private SummedCounts() {}

    /// The name of a sum of counts, or null where the words speak of none.
    ///
    /// @param said the words of the clause before the figure
    /// @param earlier the figures of the paragraph before it
    static @Nullable String name(String said, Clause clause, Mention before, List<Mention> earlier) {
        if (before.kind() != Coded.COUNT || before.listed() != null || !SUMS.matches(said.strip())) {
            return null;
        }
        List<String> things = new ArrayList<>();
        for (Mention mention : earlier.reversed()) {
            boolean isBeside = mention.kind() == Coded.COUNT
                    && mention.clause().part() == clause.part()
                    && mention.clause().depth() == clause.depth()
                    && !mention.own().isEmpty()
                    && mention.measure() == before.measure()
                    && before.measure() != Measure.STAFF
                    && Said.isOfSameUnit(mention.figure(), before.figure());
            if (!isBeside) {
                break;
            }
            things.add(mention.counted());
        }
        return things.size() < 2 || things.stream().distinct().count() < 2 ? null : shared(things);
    }

    /// What all names end with, each having something before it that tells it from the others.
    private static String shared(List<String> names) {
        String first = names.getFirst();
        for (int start = 0; start < first.length() - 1; start++) {
            String end = first.substring(start);
            if (names.stream().allMatch(name -> name.endsWith(end) && name.length() >= end.length() + SHORTEST)) {
                return end;
            }
        }
        return CountedThings.TOGETHER;
    }
}
