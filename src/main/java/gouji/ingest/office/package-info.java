/// What Office's own XML formats share, whichever program's they are: parts found by their relations, and what is drawn
/// beside text or cells (shapes with text, diagrams, charts).
@NullMarked
package gouji.ingest.office;

import org.jspecify.annotations.NullMarked;
