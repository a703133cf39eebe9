package gouji.check.claim;

import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一部分与它的总数: the part that a claim names, told in a list somewhere (`全年补助120万元，其中人工51.6万元`), and the figure
/// that the list is of.
record PartOfNamed(Saying part, Saying whole) {
    private static final Pattern LIST = Pattern.compile("其中|包括|分别");
    private static final Pattern NAME = Pattern.compile("^.*(?:其中|包括|分别为?)[：:]?|(?:为|是|有|支出|费用?|经费)+$");
    private static final int SHORTEST = 2;

    /// The one part of that name; null where there are several, or none.
    static @Nullable PartOfNamed of(String name, List<Figured> texts) {
        String bare = bare(name);
        List<PartOfNamed> found = bare.length() < SHORTEST
                ? List.of()
                : texts.stream()
                        .filter(text -> text.text().sort() != Texts.Sort.CELL
                                && text.text().text().contains(bare))
                        .flatMap(text -> parts(bare, text.sayings()))
                        .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static Stream<PartOfNamed> parts(String name, List<Saying> sayings) {
        return sayings.stream()
                .filter(part -> part.isSharp()
                        && LIST.matcher(part.clause()).find()
                        && bare(part.lead()).equals(name))
                .flatMap(part -> sayings.stream()
                        .filter(whole -> whole.sentence() == part.sentence()
                                && whole.figure().end() <= part.figure().start()
                                && whole.isSharp()
                                && !LIST.matcher(whole.clause()).find()
                                && Worded.key(whole.unit()).equals(Worded.key(part.unit())))
                        .reduce((before, whole) -> whole)
                        .map(whole -> new PartOfNamed(part, whole))
                        .stream());
    }

    private static String bare(String name) {
        return NAME.matcher(name.strip()).replaceAll("");
    }
}
