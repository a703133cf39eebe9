/// PDF to [gouji.document.Document].
///
/// Each page is scanned once for letters and drawn lines and handed on to [gouji.ingest.page]. A page that is only a
/// picture is recognised ([gouji.ingest.ocr]); where that is not to be had, that is remarked. A letter without Unicode
/// is
/// shown as � and remarked, never guessed.
@NullMarked
package gouji.ingest.pdf;

import org.jspecify.annotations.NullMarked;
