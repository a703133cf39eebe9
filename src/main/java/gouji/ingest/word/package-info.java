/// Word files to documents: DOCX from its XML parts, DOC from its binary streams.
///
/// Everything is read as Word shows it: a cell of `w:gridSpan="2"` over `w:vMerge` spans two columns and its rows, a
/// paragraph whose list says `（%1）` in `chineseCounting` is numbered `（二）`, `<w:ins>92%</w:ins><w:del>90%</w:del>`
/// reads `92%`.
@NullMarked
package gouji.ingest.word;

import org.jspecify.annotations.NullMarked;
