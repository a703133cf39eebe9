package gouji.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes a regular expression apart. An expression with anything in it that is not understood is not understood at all:
/// `(?i)`, for one, changes what the characters behind it mean.
final class SyntaxReader {
    private static final int MOST_OF_A_CLASS = 128;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    /// What no expression holds otherwise: tells that it was not understood.
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private final boolean hasLines;
    private final StringBuilder quick = new StringBuilder();
    private int at;
    private int rewritten; // up to here the expression is in `quick`

    /// @param hasLines whether `^` is the beginning of any line, too
    SyntaxReader(String regex, boolean hasLines) {
        this.hasLines = hasLines;
        this.regex = unquoted(regex);
    }

    /// An expression as it was understood.
    ///
    /// @param quick the same, written so that it is matched sooner
    record Understood(Syntax syntax, String quick) {}

    Understood read() {
        if (regex.codePoints().anyMatch(c -> c > Character.MAX_VALUE)) {
            return new Understood(new Syntax.Unknown(), regex); // there a character is two
        }
        try {
            Syntax syntax = choice();
            return new Understood(
                    syntax, quick.append(regex, rewritten, regex.length()).toString());
        } catch (NotUnderstood e) {
            return new Understood(new Syntax.Unknown(), regex);
        }
    }

    /// Writes something else for what stands from a place up to here.
    private void rewrite(int from, String other) {
        quick.append(regex, rewritten, from).append(other);
        rewritten = at;
    }

    /// `\Qa.b\E+` as `a\.b+`, which means the same.
    private static String unquoted(String regex) {
        var plain = new StringBuilder(regex.length());
        int at = 0;
        for (int start = regex.indexOf("\\Q"); start >= 0; start = regex.indexOf("\\Q", at)) {
            int end = regex.indexOf("\\E", start);
            end = end < 0 ? regex.length() : end;
            plain.append(regex, at, start);
            regex.substring(start + 2, end)
                    .chars()
                    .forEach(c -> plain.append(Character.isLetterOrDigit(c) ? "" : "\\")
                            .append((char) c));
            at = Math.min(regex.length(), end + 2);
        }
        return plain.append(regex, at, regex.length()).toString();
    }

    private Syntax choice() {
        List<Syntax> branches = new ArrayList<>();
        branches.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.getFirst() : new Syntax.Choice(branches);
    }

    private Syntax sequence() {
        List<Syntax> parts = new ArrayList<>();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            parts.add(repeated(atom()));
        }
        return new Syntax.Sequence(parts);
    }

    private Syntax repeated(Syntax once) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return once;
        }
        char quantifier = regex.charAt(at++);
        int least = quantifier == '+' ? 1 : 0;
        int most = quantifier == '?' ? 1 : Syntax.UNBOUNDED;
        if (quantifier == '{') {
            int end = regex.indexOf('}', at);
            List<String> bounds = List.of(regex.substring(at, end).split(",", -1));
            least = Integer.parseInt(bounds.getFirst());
            most = bounds.getLast().isEmpty() ? Syntax.UNBOUNDED : Integer.parseInt(bounds.getLast());
            at = end + 1;
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++; // reluctant, possessive
        }
        return new Syntax.Repeated(once, least, most);
    }

    private Syntax atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.' -> Syntax.AnyChar.ANY;
            case '^' -> hasLines ? Syntax.NOTHING : new Syntax.Start();
            case '$' -> hasLines ? Syntax.NOTHING : new Syntax.End();
            default -> new Syntax.Chars(Set.of(c));
        };
    }

    private Syntax group() {
        boolean isAhead = regex.startsWith("?=", at) || regex.startsWith("?!", at);
        boolean isBehind = regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
        boolean isForbidden = regex.startsWith("?!", at) || regex.startsWith("?<!", at);
        if (isAhead || isBehind) {
            at += isAhead ? 2 : 3;
        } else if (regex.startsWith("?<", at)) {
            at = regex.indexOf('>', at) + 1;
        } else if (regex.startsWith("?:", at) || regex.startsWith("?>", at)) {
            at += 2;
        } else if (regex.charAt(at) == '?') {
            throw new NotUnderstood();
        }
        Syntax inside = choice();
        at++; // )
        if (isBehind) {
            return new Syntax.Behind(inside, isForbidden);
        }
        if (!isAhead) {
            return inside;
        }
        return !isForbidden ? new Syntax.Ahead(inside) : inside.equals(Syntax.NOTHING) ? Syntax.NEVER : Syntax.NOTHING;
    }

    private Syntax escaped() {
        char c = regex.charAt(at++);
        String meant = meant(c);
        if (!meant.isEmpty()) {
            return Syntax.Chars.of(meant);
        }
        return switch (c) {
            case 'A' -> new Syntax.Start();
            case 'b', 'B', 'z', 'Z', 'G' -> Syntax.NOTHING;
            case 'w', 'W', 'D', 'S', 'h', 'H', 'v', 'V' -> Syntax.AnyChar.ANY;
            case 'p', 'P' -> {
                int start = at - 2;
                at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
                rewrite(start, Classes.withHanFirst(regex.substring(start, at)));
                yield Syntax.AnyChar.ANY;
            }
            case 'u' -> new Syntax.Chars(Set.of(inHex()));
            case 'k' -> {
                at = regex.indexOf('>', at) + 1;
                yield new Syntax.Unknown();
            }
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
                    at++;
                }
                yield new Syntax.Unknown();
            }
            default -> throw new NotUnderstood();
        };
    }

    /// The character of `\u4e00`, of which the digits are left to read.
    private char inHex() {
        at += HEX_DIGITS;
        return (char) Integer.parseInt(regex.substring(at - HEX_DIGITS, at), HEX);
    }

    /// The characters of an escape in a class, or none where it is not understood.
    private String member() {
        char c = regex.charAt(at++);
        return c == 'u' ? String.valueOf(inHex()) : meant(c);
    }

    /// The characters of an escape, or none where it is not understood.
    private static String meant(char escape) {
        return switch (escape) {
            case 'd' -> "0123456789";
            case 's' -> " \t\n\u000B\f\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            default -> Character.isLetterOrDigit(escape) ? "" : String.valueOf(escape);
        };
    }

    private Syntax characterClass() {
        var members = new HashSet<Character>();
        int start = at;
        boolean isNegated = regex.charAt(at) == '^';
        at += isNegated ? 1 : 0;
        boolean isUnderstood = regex.charAt(at) != ']'; // a bracket that comes first closes nothing
        at += isUnderstood ? 0 : 1;
        int depth = 1;
        while (depth > 0) {
            char c = regex.charAt(at++);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '\\') {
                String meant = member();
                isUnderstood &= !meant.isEmpty();
                meant.chars().forEach(member -> members.add((char) member));
                c = meant.length() == 1 ? meant.charAt(0) : c;
            } else {
                members.add(c);
            }
            isUnderstood &= depth < 2 && !regex.startsWith("&&", at);
            if (depth > 0 && isUnderstood && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                int dash = at;
                at += 2;
                char last = regex.charAt(dash + 1);
                String meant = last == '\\' ? member() : String.valueOf(last);
                isUnderstood = last != '[' && meant.length() == 1 && meant.charAt(0) - c < MOST_OF_A_CLASS;
                if (isUnderstood) {
                    IntStream.rangeClosed(c, meant.charAt(0)).forEach(between -> members.add((char) between));
                } else {
                    at = dash;
                }
            }
        }
        if (isNegated && isUnderstood) {
            rewrite(start - 1, Classes.without(members));
        } else if (!isNegated && isUnderstood) {
            rewrite(start - 1, Classes.halved(members, regex.substring(start - 1, at)));
        } else if (!isNegated) {
            rewrite(start - 1, Classes.withHanFirst(regex.substring(start - 1, at)));
        }
        if (!isUnderstood) {
            return Syntax.AnyChar.ANY;
        }
        return isNegated ? new Syntax.AnyChar(members) : new Syntax.Chars(members);
    }
}
