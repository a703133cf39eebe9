/// Reports to findings: which figures do not agree, and which of them is the wrong one.
///
/// Relations come from the reports' own words and tables and from the rules of the field (`relation`); intervals decide
/// each of them (`constraint`), and broken relations that one wrong figure explains become one finding (`diagnosis`).
/// What takes no network is seen by inspections, one class each: of claims in words (`claim`), prose that computes
/// (`reckoned`), rows (`row`), targets missed and said to be met (`missed`), dates (`date`), names (`name`) and what is
/// said twice or not at all (`outline`). All of
/// them ask `rule` for what a rule file writes, `text` and `fact` for what a report says; none knows another's insides.
@NullMarked
package gouji.check;

import org.jspecify.annotations.NullMarked;
