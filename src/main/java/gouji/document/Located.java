package gouji.document;

import java.util.List;

/// A block and where it stands in the document's outline.
///
/// @param path the headings above it, outermost first; a heading's own path ends before it
/// @param isHeading whether the block is itself the heading of a section
/// @param number its number among the paragraphs and headings, or among the tables, of the document, from 0
public record Located(Block block, List<Paragraph> path, boolean isHeading, int number) {}
