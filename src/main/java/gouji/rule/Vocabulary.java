package gouji.rule;

import gouji.pattern.Alternatives;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words of the field, from `extraction-rules/vocabulary/`: one map of key to list of words a file.
public final class Vocabulary {
    private final Map<String, Map<String, List<String>>> files;

    private Vocabulary(Map<String, Map<String, List<String>>> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    static Vocabulary of(List<RuleFile> files) {
        var read = new LinkedHashMap<String, Map<String, List<String>>>();
        for (RuleFile file : files) {
            var words = new LinkedHashMap<String, List<String>>();
            file.root().entries().forEach((key, value) -> words.put(key, value.texts()));
            read.put(file.name(), Collections.unmodifiableMap(words));
        }
        return new Vocabulary(read);
    }

    /// All of a file's lists, in the order of the file.
    ///
    /// @param file its name without `.yaml`
    public Map<String, List<String>> all(String file) {
        Map<String, List<String>> words = files.get(file);
        if (words == null) {
            throw new RuleException("缺少词表 " + Path.of("vocabulary", file + ".yaml"));
        }
        return words;
    }

    /// One list of words.
    public List<String> words(String file, String key) {
        List<String> words = all(file).get(key);
        if (words == null) {
            throw new RuleException("词表 " + Path.of("vocabulary", file + ".yaml") + " 中没有“" + key + "”");
        }
        return words;
    }

    /// The words of a list as alternatives of a regular expression, longest first so that none hides another.
    public String alternatives(String file, String key) {
        return Alternatives.of(words(file, key));
    }
}
