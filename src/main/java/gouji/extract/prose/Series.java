package gouji.extract.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures that share their words: `各增加①、①，各增长②、②`; `三项分别为①、①和①`; `甲、乙均为②`. Each gets the naming of the first
/// and its own name from the coordinated list before them; one figure said of several names is said of each.
final class Series {
    private static final Pattern REFERS = Pattern.compile("(?:上述|以上|前述|这)[^，；。]{0,8}$");
    private static final List<Item> ALONE = List.of();

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;
    private final Map<Integer, FindRule.Naming> namings;
    private final Map<Integer, List<Item>> items = new HashMap<>();
    private List<String> names = List.of();
    private boolean isShared; // whether the last figure of this sentence was said of several names

    /// One figure of a series.
    ///
    /// @param name what it is about, or null where the list has not as many names as figures
    record Item(FindRule.@Nullable Naming naming, @Nullable String name) {}

    Series(Coded coded, List<Clause> clauses, Map<Integer, FindRule.Naming> namings, Words words) {
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = words;
        this.namings = namings;
        int sentence = -1;
        for (Clause clause : clauses) {
            if (clause.sentence() != sentence) {
                names = List.of();
                isShared = false;
                sentence = clause.sentence();
            }
            for (int at = clause.start(); at < clause.end(); at++) {
                int size = size(code, at);
                if (size > 1) {
                    several(clause, at, size);
                    at += 2 * size - 2;
                } else if (size == 1) {
                    one(clause, at);
                }
            }
        }
    }

    private void several(Clause clause, int at, int size) {
        if (!words.distributes(code.substring(clause.start(), at))) {
            return;
        }
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        String list = list(clause, at);
        List<String> coordinated = Words.coordinated(list, size);
        boolean refers = REFERS.matcher(list).find();
        if (refers) {
            names = listedBefore(clause, size);
        } else if (!coordinated.isEmpty() || names.size() != size || !list.isEmpty()) {
            names = coordinated;
        }
        isShared = false;
        for (int i = 0; i < size; i++) {
            items.put(at + 2 * i, List.of(new Item(naming, i < names.size() ? names.get(i) : null)));
        }
    }

    /// `甲①、乙①、丙①；上述各地依次为①、①、①`: the names of the last list of so many before it, or none.
    private List<String> listedBefore(Clause clause, int size) {
        List<String> found = List.of();
        List<String> list = new ArrayList<>();
        for (Clause other : clauses) {
            if (other.start() >= clause.start()) {
                break;
            }
            if (other.opener() != '、') {
                list.clear();
            }
            int end = other.start();
            while (end < other.end() && !Coded.isFigure(code.charAt(end))) {
                end++;
            }
            FindRule.Naming naming = end < other.end() ? namings.get(coded.figureAt(end)) : null;
            end = naming == null ? end : Math.max(other.start(), Math.min(end, naming.start()));
            int start = words.nameStart(code, other.start(), end);
            list.add(code.substring(start, Math.max(start, words.nameEnd(code, start, end))));
            boolean complete = other.closer() != '、'
                    && list.size() == size
                    && list.stream().noneMatch(String::isEmpty);
            found = complete ? List.copyOf(list) : found;
        }
        return found;
    }

    /// `收、支总计均为①`, and after it `增长②`.
    private void one(Clause clause, int at) {
        FindRule.Naming own = namings.get(coded.figureAt(at));
        if (own != null && own.subjectStart() >= 0) {
            isShared = false; // it names itself
            return;
        }
        String list = list(clause, at);
        boolean each = words.isOfEach(code.substring(clause.start(), at));
        List<String> coordinated = each && !list.isEmpty() ? Words.coordinated(list) : List.of();
        if (coordinated.size() >= 2) {
            names = coordinated;
        } else if (!list.isEmpty() || names.size() < 2 || !(each || isShared)) {
            isShared = false;
            return;
        }
        isShared = true;
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        items.put(at, names.stream().map(name -> new Item(naming, name)).toList());
    }

    /// The names before the words that distribute a figure: `收、支总计` of `收、支总计各增加①`.
    private String list(Clause clause, int at) {
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        int end = naming != null && naming.start() < at ? Math.max(clause.start(), naming.start()) : at;
        int divide = words.distributingWord(code, clause.start(), at);
        end = divide >= 0 && divide < end ? divide : end;
        int start = words.nameStart(code, clause.start(), end);
        return code.substring(start, Math.max(start, words.nameEnd(code, start, end)));
    }

    /// What a figure is said of; empty for a figure that shares nothing.
    List<Item> items(int at) {
        return items.getOrDefault(at, ALONE);
    }

    /// How many figures of one kind stand from here on with nothing but `、` or `和` between them.
    private static int size(String code, int at) {
        if (!Coded.isFigure(code.charAt(at)) || code.charAt(at) == Coded.DATE) {
            return 0;
        }
        int size = 1;
        while (at + 2 * size < code.length()
                && code.charAt(at + 2 * size) == code.charAt(at)
                && "、和及".indexOf(code.charAt(at + 2 * size - 1)) >= 0) {
            size++;
        }
        return size;
    }
}
