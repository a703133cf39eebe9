package gouji.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option that names the workspace.
final class InWorkspace {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "gouji-workspace",
            descriptionKey = "workspace")
    private Path folder = Path.of("gouji-workspace");

    Path folder() {
        return folder;
    }
}
