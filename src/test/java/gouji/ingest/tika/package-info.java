@NullMarked
package gouji.ingest.tika;

import org.jspecify.annotations.NullMarked;
