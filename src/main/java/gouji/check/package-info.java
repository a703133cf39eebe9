/// Reports to findings: which figures do not agree, and which of them is the wrong one.
///
/// Relations come from the reports' own words and tables and from the rules of the field; intervals decide each of
/// them, andn/// broken relations that one wrong figure explains become one finding.
@NullMarked
package gouji.check;

import org.jspecify.annotations.NullMarked;
