/// What a report states, as checks ask for it: facts by identity and by line, how they are called, how one figure
/// slips into another.
@NullMarked
package gouji.check.fact;

import org.jspecify.annotations.NullMarked;
