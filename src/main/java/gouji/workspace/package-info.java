/// Reports and findings kept on disk; safe to repeat, to interrupt and to resume.
@NullMarked
package gouji.workspace;

import org.jspecify.annotations.NullMarked;
