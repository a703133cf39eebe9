@NullMarked
package gouji.document;

import org.jspecify.annotations.NullMarked;
