/// PDF to [gouji.document.Document].
///
/// Each page is scanned once for letters and drawn lines, laid out (tables, lines of text, both in reading order), and
/// let go; then running heads are set aside, lines become paragraphs over line and page ends, and tables that go on
/// upon
/// the next page are joined. A scan without text is refused with the reason, a letter without Unicode is shown as � and
/// remarked, never guessed.
@NullMarked
package gouji.ingest.pdf;

import org.jspecify.annotations.NullMarked;
