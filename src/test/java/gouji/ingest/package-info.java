@NullMarked
package gouji.ingest;

import org.jspecify.annotations.NullMarked;
