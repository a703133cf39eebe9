package gouji.extract;

import gouji.pattern.Search;
import gouji.report.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The projects of a report, each under one name with its other names as aliases.
///
/// Conservative: `灭火救援装备` is `灭火救援装备购置费` because the report has no other project that begins so; `安全生产专项经费` and
/// `安全生产专项资金` are two projects.
final class ProjectNames {
    // what one place adds to a project's name and another leaves out
    private static final Search ADDED = Search.of("(?:建设|购置|采购|运行|维护|管理|补助|专项|工作)*(?:费|费用|经费|资金|项目)");

    private static final Search MARKS = Search.of("[\\s“”\"《》（）()]");

    private final Map<String, String> canonicalByKey = new LinkedHashMap<>();
    private final List<Project> projects = new ArrayList<>();

    private ProjectNames() {}

    static ProjectNames of(List<Project> noted) {
        var names = new ProjectNames();
        Map<String, String> nameByKey = new LinkedHashMap<>();
        noted.forEach(project -> nameByKey.putIfAbsent(key(project.name()), project.name()));
        Map<String, Set<String>> aliases = new LinkedHashMap<>();
        for (String key : nameByKey.keySet()) {
            String longer = onlyLonger(key, nameByKey.keySet());
            String canonical = nameByKey.get(longer == null ? key : longer);
            if (canonical != null) {
                names.canonicalByKey.put(key, canonical);
                aliases.computeIfAbsent(canonical, name -> new LinkedHashSet<>());
            }
        }
        for (Project project : noted) {
            Set<String> others = aliases.get(names.canonical(project.name()));
            if (others != null) {
                others.add(project.name());
                others.addAll(project.aliases());
            }
        }
        aliases.forEach((name, others) -> {
            others.remove(name);
            names.projects.add(new Project(name, code(noted, names, name), List.copyOf(others)));
        });
        return names;
    }

    private static @Nullable String onlyLonger(String key, Set<String> keys) {
        String found = null;
        for (String other : keys) {
            boolean longer = other.length() > key.length() && other.startsWith(key);
            if (longer && found != null) {
                return null;
            }
            if (longer && !ADDED.matches(other.substring(key.length()))) {
                return null;
            }
            found = longer ? other : found;
        }
        return found;
    }

    private static @Nullable String code(List<Project> noted, ProjectNames names, String name) {
        return noted.stream()
                .filter(project -> project.code() != null
                        && names.canonical(project.name()).equals(name))
                .map(Project::code)
                .findFirst()
                .orElse(null);
    }

    List<Project> projects() {
        return List.copyOf(projects);
    }

    /// The one name of a project; any other name is its own.
    String canonical(String name) {
        return canonicalByKey.getOrDefault(key(name), name);
    }

    private static String key(String name) {
        return MARKS.without(name);
    }
}
