package gouji.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What files are called: 自评报告.docx, and where several have that name, 水务局/自评报告.docx with as many of its folders as
/// tell it from the others. Findings are filed under these names.
final class Names {
    private Names() {}

    /// Its name without its folders; of what stands in an archive with that of the archive: `各单位.zip!/自评.docx`.
    static String plain(Path file) {
        String path = file.toString();
        int inside = path.indexOf("!/");
        return path.substring(path.lastIndexOf('/', inside < 0 ? path.length() : inside) + 1);
    }

    /// @param plain the files, all different, with the names that they have without their folders
    static Map<Path, String> toldApart(Map<Path, String> plain) {
        Map<Path, String> names = new HashMap<>(plain);
        List<Path> alike = alike(List.copyOf(plain.keySet()), names);
        while (!alike.isEmpty()) {
            List<Path> longer = alike.stream()
                    .filter(file -> {
                        String name = withOneFolderMore(file, String.valueOf(names.get(file)));
                        return !name.equals(names.put(file, name));
                    })
                    .toList();
            alike = alike(longer, names);
        }
        return names;
    }

    private static List<Path> alike(List<Path> files, Map<Path, String> names) {
        Map<String, List<Path>> byName =
                files.stream().collect(Collectors.groupingBy(file -> String.valueOf(names.get(file))));
        return byName.values().stream()
                .filter(several -> several.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /// The same name where there is no folder more.
    private static String withOneFolderMore(Path file, String name) {
        String path = file.toString();
        if (!path.endsWith("/" + name)) {
            return name;
        }
        int end = path.length() - name.length() - 1;
        int start = path.lastIndexOf('/', end - 1) + 1;
        return start >= end ? name : path.substring(start);
    }
}
