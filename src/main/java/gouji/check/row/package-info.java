/// One row or column of a table against itself or against what is claimed of it: ranges, grades, missed targets,
/// sorts.
@NullMarked
package gouji.check.row;

import org.jspecify.annotations.NullMarked;
