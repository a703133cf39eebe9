package gouji.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression that finds what `Matcher.find()` finds, sooner.
public final class Search {
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /// What changes which characters an expression means; such expressions are left alone.
    private static final int UNREAD_FLAGS = ~(Pattern.DOTALL | Pattern.MULTILINE);

    private final String written;
    private final Pattern pattern;
    private final Beginnings beginnings;
    private final Needs needs;
    private final Needs first; // what is looked for before the expression is tried, where that is dear
    private final @Nullable Characters last; // that a match may end with; null for any, or perhaps none
    private final boolean isAtEnd; // whether a match ends only where the text does

    private Search(Pattern pattern) {
        this.written = pattern.pattern();
        boolean isReadable = (pattern.flags() & UNREAD_FLAGS) == 0;
        var understood = isReadable
                ? new SyntaxReader(written, (pattern.flags() & Pattern.MULTILINE) != 0).read()
                : new SyntaxReader.Understood(new Syntax.Unknown(), written);
        this.pattern = isReadable ? Pattern.compile(understood.quick(), pattern.flags()) : pattern;
        this.beginnings = Beginnings.of(understood.syntax());
        Needs.Read read = Needs.Read.of(understood.syntax());
        this.needs = read.needs();
        this.first = beginnings.areAny() || beginnings.areOnlyAtStart() ? needs.few() : Needs.NOTHING;
        Set<Character> ends = read.isPerhapsEmpty() ? null : read.last();
        this.last = ends == null ? null : Characters.of(ends);
        this.isAtEnd = last != null && Syntax.isAtEnd(understood.syntax());
    }

    public static Search of(Pattern pattern) {
        return new Search(pattern);
    }

    public static Search of(String regex) {
        return new Search(Pattern.compile(regex));
    }

    /// The expression as it was written.
    public String written() {
        return written;
    }

    /// The same expression; its groups are the same, its text may differ from what was written.
    public Pattern pattern() {
        return pattern;
    }

    /// What a text must hold for a match to be in it.
    Needs needs() {
        return needs;
    }

    /// Whether a match may begin at a place: false is certain, true is not.
    public boolean canBegin(String text, int at) {
        return beginnings.areAny() || beginnings.canBegin(text, at);
    }

    public Finds in(String text) {
        return new Finds(text, 0, text.length());
    }

    /// The matches within a stretch of a text, which see what stands around it.
    public Finds in(String text, int from, int to) {
        return new Finds(text, from, to);
    }

    /// Whether a text holds a match.
    public boolean isIn(String text) {
        if (!endsAsMatches(text)) {
            return false;
        }
        int at = beginnings.areAny() ? 0 : beginnings.next(text, 0, text.length());
        return at >= 0 && in(text).next(at);
    }

    /// Whether the whole text is a match.
    public boolean matches(String text) {
        return mayMatch(text) && pattern.matcher(text).matches();
    }

    private boolean mayMatch(String text) {
        return mayEnd(text) && canBegin(text, 0);
    }

    /// Whether a text ends as a match does, for matches that end there only; `$` also stands before a last line feed.
    private boolean endsAsMatches(String text) {
        return !isAtEnd || mayEnd(text) || (!text.isEmpty() && LINE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private boolean mayEnd(String text) {
        return last == null || (!text.isEmpty() && last.mayHave(text.charAt(text.length() - 1)));
    }

    /// The match that a whole text is, if it is one.
    public Optional<Matcher> whole(String text) {
        if (!mayMatch(text)) {
            return Optional.empty();
        }
        Matcher match = pattern.matcher(text);
        return match.matches() ? Optional.of(match) : Optional.empty();
    }

    /// The first match in a text, if there is one.
    public Optional<Matcher> first(String text) {
        Finds finds = in(text);
        return finds.next() ? Optional.of(finds.match()) : Optional.empty();
    }

    /// The match with which a text begins, if it does.
    public Optional<Matcher> leading(String text) {
        Matcher match = canBegin(text, 0) ? in(text).match() : null;
        return match != null && match.lookingAt() ? Optional.of(match) : Optional.empty();
    }

    /// All matches in a text.
    public List<MatchResult> all(String text) {
        List<MatchResult> all = new ArrayList<>();
        Finds finds = in(text);
        while (finds.next()) {
            all.add(finds.match().toMatchResult());
        }
        return all;
    }

    /// A text without all that matches.
    public String without(String text) {
        return replacing(text, "");
    }

    /// A text with something else, taken literally, in place of all that matches.
    public String replacing(String text, String other) {
        Finds finds = in(text);
        if (!finds.next()) {
            return text;
        }
        var left = new StringBuilder(text.length());
        int from = 0;
        do {
            left.append(text, from, finds.match().start()).append(other);
            from = finds.match().end();
        } while (finds.next());
        return left.append(text, from, text.length()).toString();
    }

    /// The matches in one text, one after another.
    public final class Finds {
        private String text;
        private int end;
        private @Nullable Matcher matcher; // only where a match can begin at all
        private int at;

        private Finds(String text, int from, int to) {
            this.text = text;
            this.at = from;
            this.end = to;
        }

        /// Begins with all of another text.
        void goTo(String other) {
            text = other;
            at = 0;
            end = other.length();
            if (matcher != null) {
                matcher.reset(other);
            }
        }

        /// Goes to the next match, if there is one: it is that of [#match()] then.
        public boolean next() {
            return next(at);
        }

        /// Goes to the first match that begins at `from` or after it.
        public boolean next(int from) {
            if (from == 0 && !(endsAsMatches(text) && first.areIn(text))) {
                return found(false);
            }
            if (beginnings.areAny()) {
                return found(from <= end && match().region(from, end).find());
            }
            for (int i = beginnings.next(text, from, end); i >= 0; i = beginnings.next(text, i + 1, end)) {
                if (match().region(i, end).lookingAt()) {
                    return found(true);
                }
            }
            return found(false);
        }

        private boolean found(boolean found) {
            at = found ? Math.max(match().end(), match().start() + 1) : end + 1;
            return found;
        }

        /// The present match. Its groups are valid until the next one is asked for.
        public Matcher match() {
            if (matcher == null) {
                // what stands before the place of a trial is seen by lookbehinds and ^, as it is by find()
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matcher;
        }
    }
}
