/// Workbooks (XLSX, XLS, ODS) to documents: a sheet is a section, its used area one table, figures as Excel shows them.
///
/// A cell that holds 0.9608 in the format `0.00%` reads `96.08%`; a formula reads as its last result.
@NullMarked
package gouji.ingest.excel;

import org.jspecify.annotations.NullMarked;
