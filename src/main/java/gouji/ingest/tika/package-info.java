/// What Tika does for us: it tells what a file is from its bytes, and reads the formats that have no reader of their
/// own.
@NullMarked
package gouji.ingest.tika;

import org.jspecify.annotations.NullMarked;
