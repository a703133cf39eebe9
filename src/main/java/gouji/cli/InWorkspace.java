package gouji.cli;

import gouji.workspace.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option that names the workspace.
final class InWorkspace {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "${label.dir}",
            defaultValue = "gouji-workspace",
            descriptionKey = "workspace")
    private Path folder = Path.of("gouji-workspace");

    Path folder() {
        return folder;
    }

    /// Opens it for reading, and says so if what it holds is not complete.
    Workspace open(Terminal terminal) {
        Workspace opened = Workspace.open(folder);
        int unchecked = opened.contents().unchecked();
        if (unchecked > 0) {
            terminal.say("workspace.unchecked", unchecked);
        }
        return opened;
    }
}
