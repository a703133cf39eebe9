/// What a report says in words, as checks read it: texts with their places, sentences, the figures in them and the
/// words beside each.
@NullMarked
package gouji.check.text;

import org.jspecify.annotations.NullMarked;
