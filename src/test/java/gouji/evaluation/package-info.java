/// How well the program does on the corpus: every report goes the whole way, and what comes out is held against the
/// answer
/// keys beside it. `EvaluationTest` prints one table and fails when a figure falls below
/// `corpus/thresholds.properties`.
///
/// A finding matches a key when it carries the key's numbers, the stated one and at least one other, amounts compared
/// in 元:
/// `883.86万元` is found by any finding that names 8838600元 and 883.68万元.
@NullMarked
package gouji.evaluation;

import org.jspecify.annotations.NullMarked;
