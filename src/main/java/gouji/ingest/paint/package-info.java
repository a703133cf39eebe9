/// What is painted on a page of any format, and which letters nobody sees for it.
@NullMarked
package gouji.ingest.paint;

import org.jspecify.annotations.NullMarked;
