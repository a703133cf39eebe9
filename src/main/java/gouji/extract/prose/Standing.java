package gouji.extract.prose;

import gouji.document.Located;
import gouji.document.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where in the document the reading stands: the project and the indicator level in effect. One for each document.
final class Standing {
    private @Nullable String project;
    private int projectRank;
    private int projectDepth;
    private @Nullable String level;
    private boolean isLevelOpen;
    private @Nullable String unit;
    private List<Paragraph> path = List.of();

    void enter(Located located, int rank) {
        path = located.path();
        boolean ends = project != null
                && (rank < projectRank
                        || (rank == projectRank && rank != Numbering.NONE)
                        || (located.isHeading() && rank == Numbering.NONE && path.size() < projectDepth));
        if (ends) {
            project = null;
            level = null;
        }
        if (located.isHeading() && rank < Numbering.NONE - 3) {
            level = null;
        }
    }

    void project(String name, int rank) {
        project = name;
        projectRank = rank;
        projectDepth = path.size();
        level = null;
    }

    @Nullable
    String project() {
        return project;
    }

    void level(@Nullable String newLevel, boolean isOpen) {
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
