/// The journey of one file and of many: joins the steps, in parallel, with progress.
@NullMarked
package gouji.pipeline;

import org.jspecify.annotations.NullMarked;
