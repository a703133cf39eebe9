@NullMarked
package gouji.ingest.ofd;

import org.jspecify.annotations.NullMarked;
