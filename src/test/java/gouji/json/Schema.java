package gouji.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema as `docs/contract.schema.json` uses: type, enum, pattern, properties, required,
/// additionalProperties, items, anyOf and `$ref` within the file.
record Schema(JsonNode root) {

    /// What is wrong with a value under the definition of that name, one complaint an element; empty if nothing is.
    List<String> complaints(String definition, JsonNode value) {
        var complaints = new ArrayList<String>();
        check(root.path("$defs").path(definition), value, definition, complaints);
        return complaints;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> complaints) {
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").stringValue().substring(1)), value, path, complaints);
            return;
        }
        if (schema.has("anyOf")) {
            boolean fits = false;
            for (JsonNode option : schema.get("anyOf")) {
                var found = new ArrayList<String>();
                check(option, value, path, found);
                fits |= found.isEmpty();
            }
            if (!fits) {
                complaints.add(path + " fits no alternative: " + value);
            }
        }
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            complaints.add(path + " is not " + schema.get("type") + ": " + value);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            complaints.add(path + " is none of " + schema.get("enum") + ": " + value);
        }
        if (schema.has("pattern")
                && value.isString()
                && !Pattern.compile(schema.get("pattern").stringValue())
                        .matcher(value.stringValue())
                        .find()) {
            complaints.add(path + " does not match " + schema.get("pattern") + ": " + value);
        }
        if (value.isObject()) {
            checkObject(schema, value, path, complaints);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(element -> check(schema.get("items"), element, path + "[]", complaints));
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String path, List<String> complaints) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.stringValue())) {
                complaints.add(path + " lacks " + name);
            }
        }
        for (var field : value.properties()) {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (!property.isMissingNode()) {
                check(property, field.getValue(), path + "." + field.getKey(), complaints);
            } else if (schema.has("additionalProperties")) {
                complaints.add(path + " has an unknown field " + field.getKey());
            }
        }
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        return (types.isArray() ? types.valueStream() : Stream.of(types)).anyMatch(type -> switch (type.stringValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("type " + type);
        });
    }
}
