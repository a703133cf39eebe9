package gouji.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading, what stands directly under it, and the sections below it.
///
/// @param heading null for the body itself
public record Section(@Nullable Paragraph heading, List<Block> blocks, List<Section> sections) {

    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }
}
