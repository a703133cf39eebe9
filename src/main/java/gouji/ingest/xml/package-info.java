/// The XML parts of packages (DOCX, ODT, OFD), element by element, within bounds and without ever loading what they
/// refer
/// to.
@NullMarked
package gouji.ingest.xml;

import org.jspecify.annotations.NullMarked;
