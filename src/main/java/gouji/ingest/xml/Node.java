package gouji.ingest.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An element of an XML part. Names of Office's vocabularies carry the usual prefix (`w:tbl`), whichever one the file
/// uses;
/// all others are bare (`TextObject`).
///
/// @param text the characters directly inside it
public record Node(String name, Map<String, String> attributes, List<Node> children, String text) {

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /// The first child of that name, or null.
    public @Nullable Node child(String childName) {
        for (Node child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /// The element at the end of a path of children, or null.
    public @Nullable Node at(String... path) {
        Node node = this;
        for (String step : path) {
            node = node.child(step);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /// The `w:val` of the element at the end of a path, or null.
    public @Nullable String value(String... path) {
        Node node = at(path);
        return node == null ? null : node.attribute("w:val");
    }

    /// The whole number in `w:val` at the end of a path, or null where there is none.
    public @Nullable Integer number(String... path) {
        String value = value(path);
        return value == null || !value.matches("-?\\d{1,9}") ? null : Integer.valueOf(value);
    }

    /// What an on/off property says, or null where it is not given.
    public @Nullable Boolean flag(String property) {
        Node node = child(property);
        if (node == null) {
            return null;
        }
        String value = node.attribute("w:val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    public boolean isOn(String property) {
        return Boolean.TRUE.equals(flag(property));
    }

    /// The first element of that name at any depth below this one, or null.
    public @Nullable Node find(String wanted) {
        for (Node child : children) {
            Node found = child.name.equals(wanted) ? child : child.find(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
