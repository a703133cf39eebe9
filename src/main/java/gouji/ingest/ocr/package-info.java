/// A picture of a page to [gouji.ingest.page.PageContent], by tesseract.
///
/// The picture is freed of stamps, set straight and made black and white; ruled lines are found in it and the lines of
/// text in each cell and outside of tables; each of these is recognised by itself, so that `执行率` in one cell never runs
/// into `95%` in the next. Tesseract is a program of its own, looked for when it is needed. Nothing it reads is taken
/// for
/// certain: the pages are named in the document, figures that it doubts in a remark.
@NullMarked
package gouji.ingest.ocr;

import org.jspecify.annotations.NullMarked;
