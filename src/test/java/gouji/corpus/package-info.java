/// The project's own sample reports: read from their sources (`corpus/NAME/source.md`), written as DOCX, XLSX or PDF,
/// with
/// the answer keys that follow from the same source. How to write one is told in `corpus/README.md`.
///
/// `[[12万元|安全费|预算数]]` in a source puts `12万元` into the report and a line into `facts.key.jsonl`.
@NullMarked
package gouji.corpus;

import org.jspecify.annotations.NullMarked;
