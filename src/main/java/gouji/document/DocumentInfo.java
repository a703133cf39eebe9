package gouji.document;

import org.jspecify.annotations.Nullable;

/// Which file a document was read from.
///
/// @param name the file's name, without folders; inside a container `container.zip/inner.docx`
/// @param sha256 of the file's bytes, in lower-case hex
/// @param mediaType what the bytes are, not what the name claims
/// @param pages how many pages it has, or null where the format has none
public record DocumentInfo(
        String name,
        String sha256,
        String mediaType,
        @Nullable Integer pages) {}
