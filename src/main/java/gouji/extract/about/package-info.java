/// What a document says of itself: whose report it is, of which year and kind.
///
/// The cover, the title (often over several lines), labelled lines such as `单位名称：`, the file's name and the body are
/// asked in turn; a name is a region and a bureau's ending: `青山县` + `应急管理局`.
@NullMarked
package gouji.extract.about;

import org.jspecify.annotations.NullMarked;
