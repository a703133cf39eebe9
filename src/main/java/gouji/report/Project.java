package gouji.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 项目, with every other name under which the report speaks of it.
public record Project(String name, @Nullable String code, List<String> aliases) {
    public Project {
        aliases = List.copyOf(aliases);
    }
}
