/// Documents to reports: extraction rules name what the figures of paragraphs and tables say.
///
/// One door, [gouji.extract.Extractor]. Prose is read in `prose`, tables and forms in `table`, what a document says of
/// itself
/// in `about`; all of them fill one [gouji.extract.Draft] in reading order.
@NullMarked
package gouji.extract;

import org.jspecify.annotations.NullMarked;
