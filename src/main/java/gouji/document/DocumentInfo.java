package gouji.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which file a document was read from.
///
/// @param name the file's name, without folders; inside a container `container.zip!/inner.docx`
/// @param sha256 of the file's bytes, in lower-case hex
/// @param mediaType what the bytes are, not what the name claims
/// @param pages how many pages it has, or null where the format has none
/// @param recognised the pages whose text was recognised from a picture (OCR), from 1, rising: what they say is to be
///     compared with the original
public record DocumentInfo(
        String name,
        String sha256,
        String mediaType,
        @Nullable Integer pages,
        List<Integer> recognised) {

    public DocumentInfo {
        recognised = List.copyOf(recognised);
    }

    /// Of a file that has text.
    public DocumentInfo(String name, String sha256, String mediaType, @Nullable Integer pages) {
        this(name, sha256, mediaType, pages, List.of());
    }

    /// Whether what stands on a page was recognised from a picture.
    public boolean isRecognised(@Nullable Integer page) {
        return page != null && recognised.contains(page);
    }
}
