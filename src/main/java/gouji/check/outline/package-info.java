/// What is said twice or not at all: copies, numbering, lists and tables that are announced, cells left blank.
@NullMarked
package gouji.check.outline;

import org.jspecify.annotations.NullMarked;
