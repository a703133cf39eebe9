package gouji.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds an object field by field, and reads fields with a complaint that names them. What is absent is written as
/// null
/// and may
/// be left out when read.
final class Fields {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    Fields text(String name, @Nullable String value) {
        node.put(name, value);
        return this;
    }

    Fields decimal(String name, @Nullable BigDecimal value) {
        return text(name, value == null ? null : value.toPlainString());
    }

    Fields number(String name, @Nullable Integer value) {
        node.put(name, value);
        return this;
    }

    Fields flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    Fields child(String name, @Nullable ObjectNode value) {
        node.set(name, value);
        return this;
    }

    <T> Fields list(String name, List<T> values, Function<T, JsonNode> write) {
        var array = node.putArray(name);
        values.forEach(value -> array.add(write.apply(value)));
        return this;
    }

    Fields texts(String name, List<String> values) {
        return list(name, values, JsonNodeFactory.instance::stringNode);
    }

    Fields numbers(String name, List<Integer> values) {
        return list(name, values, JsonNodeFactory.instance::numberNode);
    }

    static String text(JsonNode from, String name) {
        String text = textOrNull(from, name);
        if (text == null) {
            throw new IllegalArgumentException("“" + name + "” is missing in " + start(from));
        }
        return text;
    }

    static @Nullable String textOrNull(JsonNode from, String name) {
        JsonNode value = present(from, name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("“" + name + "” is not a string in " + start(from));
        }
        return value.stringValue();
    }

    static int number(JsonNode from, String name) {
        Integer number = numberOrNull(from, name);
        if (number == null) {
            throw new IllegalArgumentException("“" + name + "” is missing in " + start(from));
        }
        return number;
    }

    static @Nullable Integer numberOrNull(JsonNode from, String name) {
        JsonNode value = present(from, name);
        if (value == null) {
            return null;
        }
        if (!value.canConvertToInt()) {
            throw new IllegalArgumentException("“" + name + "” is not a whole number in " + start(from));
        }
        return value.intValue();
    }

    static boolean flag(JsonNode from, String name) {
        JsonNode value = present(from, name);
        return value != null && value.booleanValue();
    }

    static @Nullable BigDecimal decimalOrNull(JsonNode from, String name) {
        String text = textOrNull(from, name);
        return text == null ? null : new BigDecimal(text);
    }

    static JsonNode child(JsonNode from, String name) {
        JsonNode child = present(from, name);
        if (child == null) {
            throw new IllegalArgumentException("“" + name + "” is missing in " + start(from));
        }
        return child;
    }

    static <T> @Nullable T childOrNull(JsonNode from, String name, Function<JsonNode, T> read) {
        JsonNode child = present(from, name);
        return child == null ? null : read.apply(child);
    }

    static <T> List<T> list(JsonNode from, String name, Function<JsonNode, T> read) {
        var values = new ArrayList<T>();
        from.path(name).forEach(value -> values.add(read.apply(value)));
        return List.copyOf(values);
    }

    static List<String> texts(JsonNode from, String name) {
        return list(from, name, JsonNode::stringValue);
    }

    private static @Nullable JsonNode present(JsonNode from, String name) {
        JsonNode value = from.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String start(JsonNode node) {
        String text = node.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
