package gouji.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that finds what `Matcher.find()` finds, sooner.
public final class Search {
    private final Pattern pattern;
    private final Beginnings beginnings;

    private Search(Pattern pattern) {
        this.pattern = pattern;
        this.beginnings = Beginnings.of(pattern);
    }

    public static Search of(Pattern pattern) {
        return new Search(pattern);
    }

    public static Search of(String regex) {
        return new Search(Pattern.compile(regex));
    }

    public Pattern pattern() {
        return pattern;
    }

    /// Whether a match may begin at a place: false is certain, true is not.
    public boolean canBegin(String text, int at) {
        return beginnings.areAny() || (at < text.length() && beginnings.canBegin(text, at));
    }

    public Finds in(String text) {
        return new Finds(text);
    }

    /// Whether a text holds a match.
    public boolean isIn(String text) {
        return in(text).next();
    }

    /// The matches in one text, one after another.
    public final class Finds {
        private final String text;
        private final Matcher matcher;
        private int at;

        private Finds(String text) {
            this.text = text;
            // what stands before the place of a trial is seen by lookbehinds and ^, as it is by find()
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /// Goes to the next match, if there is one: it is that of [#match()] then.
        public boolean next() {
            return next(at);
        }

        /// Goes to the first match that begins at `from` or after it.
        public boolean next(int from) {
            if (beginnings.areAny()) {
                return found(from <= text.length()
                        && matcher.region(from, text.length()).find());
            }
            for (int i = from; i < text.length(); i++) {
                if (beginnings.canBegin(text, i)
                        && matcher.region(i, text.length()).lookingAt()) {
                    return found(true);
                }
            }
            return found(false);
        }

        private boolean found(boolean found) {
            at = !found ? text.length() + 1 : matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
            return found;
        }

        /// The present match. Its groups are valid until the next one is asked for.
        public Matcher match() {
            return matcher;
        }
    }
}
