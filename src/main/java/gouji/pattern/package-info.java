/// Regular expressions that are tried only where a match can begin.
///
/// `java.util.regex` tries a pattern at every character. Ours begin with one of a few words or with a figure, so nearly
/// all of these trials are in vain; they were half of the time that extraction took. Here the first two characters of
/// every possible match are read off the expression once, and what must stand some way behind them
/// ([gouji.pattern.Further]), and a trial is made only where they stand. Where an expression is looked for in many
/// texts, an index of them ([gouji.pattern.Searched]) leaves only those that hold all that a match cannot do without:
/// for most rules none.
@NullMarked
package gouji.pattern;

import org.jspecify.annotations.NullMarked;
