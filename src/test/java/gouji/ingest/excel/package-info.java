@NullMarked
package gouji.ingest.excel;

import org.jspecify.annotations.NullMarked;
