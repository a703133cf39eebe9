package gouji.index;

import java.util.Map;

/// A record kept beside the searchable entries, found by its key or by one of its fields.
///
/// @param type what sort of record; keys are unique within it
/// @param fields short values, each of them findable
/// @param body stored and no more
public record Card(String type, String key, Map<String, String> fields, String body) {
    public Card {
        fields = Map.copyOf(fields);
    }

    /// A field, or nothing where it is not set.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
