/// The check rules of `extraction-rules/check/` as data, and what every one of them can ask for.
@NullMarked
package gouji.check.rule;

import org.jspecify.annotations.NullMarked;
