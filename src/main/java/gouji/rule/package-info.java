/// The rule files: read, validate, complain with file and line.
///
/// What is looked for in reports and what must agree in them is data in `extraction-rules/`, with examples and
/// counterexamples
/// that run as tests. Adding a rule is adding one file there.
@NullMarked
package gouji.rule;

import org.jspecify.annotations.NullMarked;
