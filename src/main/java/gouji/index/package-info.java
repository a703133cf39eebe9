/// Full text and figures, searchable. The only package that knows Lucene.
@NullMarked
package gouji.index;

import org.jspecify.annotations.NullMarked;
