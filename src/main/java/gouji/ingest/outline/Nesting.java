package gouji.ingest.outline;

import gouji.document.Block;
import gouji.document.Paragraph;
import gouji.document.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts headings and blocks into the tree. Official documents nest 第一部分 › 一、 › （一） › 1． › （1） › ①; files that skip,
/// mix or turn round levels are recognised by their counting: 2、 goes on where 1、 stood.
final class Nesting {
    private static final int UNNUMBERED_RANK = 200; // below all numbers: closed by whatever comes
    private static final int WEAK_RANK = 300;
    private static final int[] RANK_OF_LEVEL = {0, 20, 50, 60, 70, 90, 100, 110, 120, 130};

    private final List<Heading> headings; // in reading order
    private final Map<Integer, Integer> rankOfLevel = new HashMap<>();
    private final List<Open> path = new ArrayList<>();
    private int next; // index of the next heading

    Nesting(List<Heading> headings) {
        this.headings = headings;
        path.add(new Open(null, 0));
        for (int level = 1; level < RANK_OF_LEVEL.length; level++) {
            int styled = level;
            rankOfLevel.put(level, usualRank(look -> look.level() == styled, RANK_OF_LEVEL[level]));
        }
    }

    /// A section that may still grow.
    private static final class Open {
        private final @Nullable Heading heading;
        private final int rank;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();

        Open(@Nullable Heading heading, int rank) {
            this.heading = heading;
            this.rank = rank;
        }

        Section close() {
            Paragraph title = heading == null ? null : heading.paragraph();
            return new Section(title, blocks, sections);
        }
    }

    void add(Block block) {
        path.getLast().blocks.add(block);
    }

    /// Opens the next heading's section.
    void open(Heading heading) {
        next++;
        int sibling = siblingOf(heading);
        int rank = sibling > 0 ? path.get(sibling).rank : rankOf(heading);
        int parent = sibling > 0 ? sibling - 1 : parentOf(heading, rank);
        closeTo(parent);
        path.add(new Open(heading, Math.max(rank, path.getLast().rank)));
    }

    Section finish() {
        closeTo(0);
        return path.getFirst().close();
    }

    private void closeTo(int depth) {
        while (path.size() > depth + 1) {
            Section closed = path.removeLast().close();
            path.getLast().sections.add(closed);
        }
    }

    /// The open section beside which a heading stands, or 0 where it opens a level of its own.
    private int siblingOf(Heading heading) {
        for (int i = path.size() - 1; i > 0; i--) {
            Heading open = path.get(i).heading;
            if (open == null) {
                continue;
            }
            boolean isDeeper =
                    heading.look().level() > open.look().level() && open.look().level() > 0;
            if (heading.isSameFamily(open) && !(heading.value() <= 1 && isDeeper)) {
                return i;
            }
            boolean goesOn = heading.value() > 1 && heading.value() == open.value() + 1;
            if (goesOn && isSetAlike(heading.look(), open.look()) && !isCountedFurtherOut(heading, i)) {
                return i;
            }
            boolean isSameLevel = heading.look().level() > 0
                    && heading.look().level() == open.look().level();
            if (isSameLevel && (heading.numbering() == null || open.numbering() == null)) {
                return i;
            }
            if (heading.numbering() == null
                    && open.numbering() == null
                    && heading.isWeak() == open.isWeak()
                    && heading.look().equals(open.look())) {
                return i;
            }
        }
        return 0;
    }

    private boolean isCountedFurtherOut(Heading heading, int below) {
        for (int i = below - 1; i > 0; i--) {
            Heading open = path.get(i).heading;
            if (open != null && heading.isSameFamily(open)) {
                return true;
            }
        }
        return false;
    }

    /// The section that a heading of that rank opens in.
    private int parentOf(Heading heading, int rank) {
        int parent = path.size() - 1;
        while (parent > 0 && path.get(parent).rank >= rank && !isInside(heading, path.get(parent).heading)) {
            parent--;
        }
        return parent;
    }

    /// Whether a heading of an outer kind of number stands inside one of an inner kind all the same: its style says so,
    /// or the inner one goes on counting after it.
    private boolean isInside(Heading heading, @Nullable Heading open) {
        if (open == null) {
            return true;
        }
        if (heading.look().level() > 0 && open.look().level() > 0) {
            return heading.look().level() > open.look().level();
        }
        if (heading.value() != 1 || open.value() == 0) {
            return false;
        }
        for (Heading later : headings.subList(next, headings.size())) {
            if (later.isSameFamily(open)) {
                return later.value() == open.value() + 1;
            }
            if (later.numbering() != null && later.numbering().rank() < Math.min(rankOf(heading), rankOf(open))) {
                return false;
            }
        }
        return false;
    }

    private int rankOf(Heading heading) {
        if (heading.numbering() != null) {
            return heading.numbering().rank();
        }
        if (heading.isWeak()) {
            return WEAK_RANK;
        }
        int level = Math.min(heading.look().level(), RANK_OF_LEVEL.length - 1);
        if (level > 0) {
            return rankOfLevel.getOrDefault(level, UNNUMBERED_RANK);
        }
        return usualRank(look -> isSetAlike(look, heading.look()), isLargest(heading.look()) ? 15 : UNNUMBERED_RANK);
    }

    /// The rank of most numbered headings that look so.
    private int usualRank(Predicate<Look> looksSo, int otherwise) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Heading heading : headings) {
            if (heading.numbering() != null && looksSo.test(heading.look())) {
                counts.merge(heading.numbering().rank(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    /// Whether a heading is set larger than every numbered one: the title of a part or an annex.
    private boolean isLargest(Look look) {
        return look.size() > 0
                && headings.stream()
                        .filter(heading -> heading.numbering() != null)
                        .allMatch(heading -> heading.look().size() < look.size());
    }

    private static boolean isSetAlike(Look one, Look other) {
        return one.level() == other.level()
                && one.bold() == other.bold()
                && Math.abs(one.size() - other.size()) < 0.6f
                && Objects.equals(one.font(), other.font());
    }
}
