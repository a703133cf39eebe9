/// The contract's JSON: reports and findings to text and back.
@NullMarked
package gouji.json;

import org.jspecify.annotations.NullMarked;
