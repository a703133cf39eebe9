/// What a report states: facts, indicators, projects, and the relations that its own words put between figures.
///
/// `安全生产管理费：资金预算12万元` becomes the fact (安全生产管理费, 预算数, 12万元) with its place; `其中` becomes a [gouji.report.Relation].
@NullMarked
package gouji.report;

import org.jspecify.annotations.NullMarked;
