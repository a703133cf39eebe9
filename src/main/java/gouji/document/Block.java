package gouji.document;

/// One piece of a section, in reading order.
public sealed interface Block permits Paragraph, Table {}
