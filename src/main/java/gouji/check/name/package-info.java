/// Names: of the bureau itself, of others, of projects with their codes, of accounts.
@NullMarked
package gouji.check.name;

import org.jspecify.annotations.NullMarked;
