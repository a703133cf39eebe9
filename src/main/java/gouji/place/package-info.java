/// Where text stands in its original.
///
/// Rules match a tidy form of the text (half-width digits, no separators), auditors read the original.
/// [gouji.place.PlacedText] holds both and leads from any stretch of the tidy form back to the verbatim quote, its page
/// and
/// the box around it: a match on `1288.59万元` quotes `１，２８８．５９万元`.
@NullMarked
package gouji.place;

import org.jspecify.annotations.NullMarked;
