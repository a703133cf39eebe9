/// OFD to [gouji.document.Document].
///
/// The objects of each page are drawn for their letters and rulings (millimetres become points) and handed on to
/// [gouji.ingest.page], as the pages of a PDF are: there is one way to find tables, lines and paragraphs on a page.
@NullMarked
package gouji.ingest.ofd;

import org.jspecify.annotations.NullMarked;
