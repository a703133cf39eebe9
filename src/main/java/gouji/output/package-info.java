/// Writers of findings and facts for people: workbooks, documents, pages. They render and compute nothing.
@NullMarked
package gouji.output;

import org.jspecify.annotations.NullMarked;
