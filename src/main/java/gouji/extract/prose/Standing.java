package gouji.extract.prose;

import gouji.document.Located;
import gouji.document.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where in the document the reading stands: the project and the indicator level in effect. One for each document.
final class Standing {
    private static final int CHAPTER = 2; // the rank of （一）
    private static final int DEEPEST_HEADING = 5; // the rank of ①

    private @Nullable String whole;
    private boolean hasChapters;
    private final ToldProjects told;
    private @Nullable String project;
    private boolean isTold;
    private int projectRank;
    private int projectDepth;
    private @Nullable String level;
    private boolean isLevelOpen;
    private int levelRank = Numbering.NONE;
    private @Nullable String unit;
    private @Nullable String lastLine;
    private List<Paragraph> path = List.of();
    private @Nullable String sectionSubject;
    private boolean isSectionRead;

    /// @param whole the one project that the whole document is about, or null
    Standing(@Nullable String whole, ToldProjects told) {
        this.whole = whole;
        this.told = told;
    }

    ToldProjects told() {
        return told;
    }

    /// Whether the project in effect is one of several told one after the other.
    boolean isTold() {
        return project != null && isTold;
    }

    void enter(Located located, int rank) {
        isSectionRead &= path.equals(located.path());
        path = located.path();
        hasChapters |= rank <= CHAPTER;
        boolean ends = project != null
                && (rank < projectRank
                        || (rank == projectRank && rank != Numbering.NONE)
                        || (located.isHeading() && rank == Numbering.NONE && path.size() < projectDepth));
        if (ends) {
            project = null;
            level = null;
        }
        // the items of a level may be numbered themselves; a level without a number ends with the next chapter
        int lastItem = !isLevelOpen ? DEEPEST_HEADING : levelRank == Numbering.NONE ? CHAPTER : levelRank;
        if (rank <= lastItem) {
            level = null;
        }
    }

    /// What the headings in effect say that amounts are of, asked once for all paragraphs under them.
    @Nullable
    String sectionSubject(Function<List<Paragraph>, @Nullable String> reading) {
        if (!isSectionRead) {
            sectionSubject = reading.apply(path);
            isSectionRead = true;
        }
        return sectionSubject;
    }

    void project(String name, int rank, boolean isToldAmongOthers) {
        project = name;
        isTold = isToldAmongOthers;
        projectRank = rank;
        projectDepth = path.size();
        level = null;
    }

    /// Nothing but this project is told of from here on: the title of an evaluation names it.
    void whole(String name) {
        whole = whole == null ? name : whole;
    }

    @Nullable
    String project() {
        return project == null ? whole : project;
    }

    /// Whether the title is still being read: no chapter has begun.
    boolean isTitle() {
        return !hasChapters;
    }

    void level(@Nullable String newLevel, boolean isOpen, int rank) {
        levelRank = rank;
        level = newLevel;
        isLevelOpen = isOpen;
    }

    @Nullable
    String level() {
        return level;
    }

    boolean isLevelOpen() {
        return isLevelOpen;
    }

    void line(String text) {
        lastLine = text;
    }

    /// The paragraph before, without its number: the first line of a title, perhaps.
    @Nullable
    String lastLine() {
        return lastLine;
    }

    void unit(String newUnit) {
        unit = newUnit;
    }

    @Nullable
    String unit() {
        return unit;
    }

    List<Paragraph> path() {
        return path;
    }
}
