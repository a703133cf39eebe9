/// Paragraphs and tables in reading order to a tree of sections, the same way for every format.
///
/// A reader of a format hands over each paragraph with what it looks like ([gouji.ingest.outline.Look]) and each table;
/// [gouji.ingest.outline.OutlineBuilder] finds the headings by number, style and look, nests them, and gives tables
/// their captions: `二、资金情况` / `（一）到位情况。` / `附表1 收支表` / `单位：万元` / a table becomes section 资金情况,
/// in it section 到位情况, in it one table with caption and unit note.
@NullMarked
package gouji.ingest.outline;

import org.jspecify.annotations.NullMarked;
