/// Where the relations of the network come from: the words of the report, its tables, the rules of the field, the
/// same fact stated again.
@NullMarked
package gouji.check.relation;

import org.jspecify.annotations.NullMarked;
