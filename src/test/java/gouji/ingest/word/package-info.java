@NullMarked
package gouji.ingest.word;

import org.jspecify.annotations.NullMarked;
