/// Full text and figures, searchable. The only package that knows Lucene.
///
/// Every fact, finding, paragraph and table row is an entry with two forms of its text: characters and pairs, in which
/// any
/// stretch of text is found as it is, and words, which rank. `执行率<95%` compares figures in base units. Beside the
/// entries lie
/// cards, with which the workspace remembers files and reports.
@NullMarked
package gouji.index;

import org.jspecify.annotations.NullMarked;
