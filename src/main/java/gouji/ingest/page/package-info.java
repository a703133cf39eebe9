/// Pages to [gouji.document.Document], whatever drew them: letters and rulings with their places.
///
/// Each page is laid out (tables, lines of text, both in reading order); then running heads are set aside, lines become
/// paragraphs over line and page ends, and tables that go on upon the next page are joined.
@NullMarked
package gouji.ingest.page;

import org.jspecify.annotations.NullMarked;
