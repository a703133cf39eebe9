/// What a file says, whatever its format.
///
/// An immutable tree in reading order: sections from headings, in them paragraphs and tables. Running heads and page
/// numbersn/// are set aside as furniture, what could not be read is a remark.
@NullMarked
package gouji.document;

import org.jspecify.annotations.NullMarked;
