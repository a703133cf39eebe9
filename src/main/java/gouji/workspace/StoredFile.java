package gouji.workspace;

import gouji.index.Card;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file that was loaded, or that could not be.
///
/// @param sha256 of its contents; empty where they could not be had
/// @param duplicateOf the path of the file of the same contents under whose name its report stands, or null
/// @param reason why it could not be read, or null
/// @param detail what to do about that, empty where it could be read
public record StoredFile(
        Path path,
        String sha256,
        @Nullable Path duplicateOf,
        @Nullable String reason,
        String detail) {
    static final String TYPE = "file";
    static final String SHA256 = "sha256";
    static final String STATE = "state";
    static final String UNREAD = "unread";

    static StoredFile of(Card card) {
        String first = card.field("duplicateOf");
        String reason = card.field("reason");
        return new StoredFile(
                Path.of(card.key()),
                card.field(SHA256),
                first.isEmpty() ? null : Path.of(first),
                reason.isEmpty() ? null : reason,
                card.body());
    }

    Card card() {
        Map<String, String> fields = new HashMap<>();
        fields.put(SHA256, sha256);
        if (duplicateOf != null) {
            fields.put("duplicateOf", duplicateOf.toString());
        }
        if (reason != null) {
            fields.put("reason", reason);
            fields.put(STATE, UNREAD);
        }
        return new Card(TYPE, path.toString(), fields, detail);
    }

    boolean isRead() {
        return reason == null;
    }
}
