package gouji.ingest;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs of the system that are used where they are installed.
public final class OutsidePrograms {
    private OutsidePrograms() {}

    /// The programs that may be meant, best first: the one that a system property names and no other, or those on the
    /// PATH.
    ///
    /// @param names as they are called on the systems where they exist
    public static List<Path> candidates(String property, String... names) {
        String said = System.getProperty(property);
        var candidates = new ArrayList<Path>();
        if (said != null) {
            candidates.add(Path.of(said));
        } else {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                for (String name : names) {
                    if (!folder.isEmpty()) {
                        candidates.add(Path.of(folder, name));
                    }
                }
            }
        }
        candidates.removeIf(program -> !Files.isRegularFile(program) || !Files.isExecutable(program));
        return candidates;
    }
}
