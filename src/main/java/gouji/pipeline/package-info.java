/// The journey of one file and of many: joins the steps, in parallel, with progress.
///
/// [gouji.pipeline.Journey] takes one file from bytes to a report, [gouji.pipeline.BulkLoad] takes many into a
/// workspace.
/// Steps are handed in, nothing is looked up; the steps know neither threads nor each other.
@NullMarked
package gouji.pipeline;

import org.jspecify.annotations.NullMarked;
