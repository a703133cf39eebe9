package gouji.workspace;

import gouji.index.SearchIndex;
import gouji.workspace.WorkspaceException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where in its folder a workspace keeps its index, and whether a folder is a workspace at all.
final class Store {
    static final String FORMAT = "format";
    static final String THIS_FORMAT = "1";
    static final String FINGERPRINT = "fingerprint";

    private static final String INDEX = "index";

    private Store() {}

    static Path index(Path folder) {
        return folder.resolve(INDEX);
    }

    /// Whether a workspace was begun in that folder; false where there is nothing.
    ///
    /// @throws WorkspaceException if there is something else
    static boolean exists(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            throw new WorkspaceException(Problem.IS_FILE, folder);
        }
        Path index = index(folder);
        if (Files.isDirectory(index) && SearchIndex.existsIn(index)) {
            return true;
        }
        try (Stream<Path> children = Files.list(folder)) {
            // a first load that was killed before it stored anything leaves an index without a commit
            if (children.anyMatch(child -> !child.equals(index)) || hasForeignFiles(index)) {
                throw new WorkspaceException(Problem.OTHER_FILES, folder);
            }
        }
        return false;
    }

    static void checkFormat(Path folder, Map<String, String> commitData) {
        String format = commitData.get(FORMAT);
        if (!THIS_FORMAT.equals(format)) {
            throw new WorkspaceException(Problem.OTHER_FORMAT, folder, String.valueOf(format), THIS_FORMAT);
        }
    }

    static WorkspaceException broken(Path folder, IOException cause) {
        return new WorkspaceException(Problem.BROKEN, folder, cause, String.valueOf(cause.getMessage()));
    }

    private static boolean hasForeignFiles(Path index) throws IOException {
        if (!Files.exists(index)) {
            return false;
        }
        List<String> names;
        try (Stream<Path> files = Files.list(index)) {
            names = files.map(file -> String.valueOf(file.getFileName())).toList();
        }
        return names.stream()
                .anyMatch(name -> !name.equals("write.lock") && !name.startsWith("_") && !name.startsWith("pending"));
    }
}
