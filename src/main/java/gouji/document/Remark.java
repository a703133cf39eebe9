package gouji.document;

import org.jspecify.annotations.Nullable;

/// Something that an auditor should know about how a file was read: a page without text, a font without Unicode, a
/// figure that
/// cannot be read.
///
/// @param page the page, from 1, or null
/// @param text a whole sentence in Chinese
public record Remark(@Nullable Integer page, String text) {}
