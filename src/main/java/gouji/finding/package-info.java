/// What does not agree, as it is told to people and programs: kind, severity, the figures with their places.
@NullMarked
package gouji.finding;

import org.jspecify.annotations.NullMarked;
