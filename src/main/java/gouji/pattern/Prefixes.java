package gouji.pattern;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads off a regular expression how its matches begin: their first two characters, or as many as are certain, then
/// [#ANYTHING]. What it does not understand it takes for anything, so that the set may be too large but never too
/// small. Assertions (`(?<!总)`, `^`) only forbid, and are passed over.
final class Prefixes {
    static final String ANYTHING = "\uFFFF";

    private static final int LENGTH = 2;
    private static final int MOST_OF_A_CLASS = 128;
    private static final int MOST = 4096;
    private static final Set<String> EMPTY = Set.of("");
    private static final Set<String> ANY = Set.of(ANYTHING);

    private final String regex;
    private int at;

    private Prefixes(String regex) {
        this.regex = regex;
    }

    /// @param regex a valid expression
    static Set<String> of(String regex) {
        if (regex.codePoints().anyMatch(c -> c > Character.MAX_VALUE)) {
            return ANY; // there a character is two
        }
        return new Prefixes(unquoted(regex)).alternatives();
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

    private Set<String> alternatives() {
        var all = new HashSet<>(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private Set<String> sequence() {
        Set<String> sequence = EMPTY;
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            sequence = joined(sequence, repeated(atom()));
        }
        return sequence;
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        var joined = new HashSet<String>();
        for (String begun : left) {
            if (isWhole(begun)) {
                joined.add(begun);
                continue;
            }
            for (String next : right) {
                String both = begun + next;
                joined.add(both.length() > LENGTH ? both.substring(0, LENGTH) : both);
            }
        }
        return joined.size() <= MOST
                ? joined
                : joined.stream()
                        .map(prefix -> prefix.isEmpty() ? ANYTHING : prefix.charAt(0) + ANYTHING)
                        .collect(Collectors.toSet());
    }

    private static boolean isWhole(String prefix) {
        return prefix.length() == LENGTH || prefix.endsWith(ANYTHING);
    }

    private Set<String> repeated(Set<String> once) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return once;
        }
        char quantifier = regex.charAt(at++);
        boolean optional = quantifier == '?' || quantifier == '*';
        if (quantifier == '{') {
            optional = regex.charAt(at) == '0';
            at = regex.indexOf('}', at) + 1;
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++; // reluctant, possessive
        }
        var times = new HashSet<>(once);
        if (quantifier != '?') {
            times.addAll(joined(once, once));
        }
        if (optional) {
            times.add("");
        }
        return times;
    }

    private Set<String> atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.' -> ANY;
            case '^', '$' -> EMPTY;
            default -> Set.of(String.valueOf(c));
        };
    }

    private Set<String> group() {
        boolean asserts = false;
        boolean understood = true;
        if (regex.charAt(at) == '?') {
            asserts = regex.startsWith("?=", at)
                    || regex.startsWith("?!", at)
                    || regex.startsWith("?<=", at)
                    || regex.startsWith("?<!", at);
            boolean named = regex.startsWith("?<", at) && !asserts;
            understood = asserts || named || regex.startsWith("?:", at) || regex.startsWith("?>", at);
            at = named ? regex.indexOf('>', at) + 1 : at + (regex.startsWith("?<", at) ? 3 : 2);
        }
        Set<String> inside = alternatives();
        at++; // )
        return !understood ? ANY : asserts ? EMPTY : inside;
    }

    private Set<String> escaped() {
        char c = regex.charAt(at++);
        String meant = meant(c);
        return meant.isEmpty()
                ? ANY
                : meant.chars().mapToObj(Character::toString).collect(Collectors.toSet());
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

    private Set<String> characterClass() {
        var members = new HashSet<String>();
        int start = at;
        at += regex.charAt(at) == '^' ? 1 : 0;
        at += regex.charAt(at) == ']' ? 1 : 0; // a bracket that comes first closes nothing
        boolean understood = at == start;
        int depth = 1;
        while (depth > 0) {
            char c = regex.charAt(at++);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '\\') {
                String meant = meant(regex.charAt(at++));
                understood &= !meant.isEmpty();
                meant.chars().mapToObj(Character::toString).forEach(members::add);
                c = meant.length() == 1 ? meant.charAt(0) : c;
            } else {
                members.add(String.valueOf(c));
            }
            understood &= depth < 2 && !regex.startsWith("&&", at);
            if (depth > 0 && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                char last = regex.charAt(at + 1);
                understood &= last != '\\' && last != '[' && last - c < MOST_OF_A_CLASS;
                for (int between = c; understood && between <= last; between++) {
                    members.add(Character.toString(between));
                }
            }
        }
        return understood ? members : ANY;
    }
}
