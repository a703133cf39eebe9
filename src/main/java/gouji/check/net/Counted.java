package gouji.check.net;

import gouji.check.fact.FactIndex;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.quantity.Dimension;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// So many of something, told in a sentence, a table or an indicator's row.
///
/// @param key what it is counted in
/// @param sort whether it is all that there is or came about
/// @param goal how many there were to be, where its row tells that too
record Counted(
        String key,
        Quantity quantity,
        Name name,
        Sort sort,
        Finding.Stated stated,
        @Nullable Quantity goal) {
    /// What a count is of.
    enum Sort {
        /// All that there is, or that came about.
        WHOLE,
        /// Some of these: `其中…`.
        PART,
        /// A goal, a sample, one of another year.
        OTHER
    }

    /// What is looked for: figures of one kind have one key and may be the same.
    enum Kind {
        /// So many of something.
        COUNT(3) {
            @Override
            @Nullable
            String key(Quantity quantity, String label) {
                return quantity.unit().dimension() == Dimension.COUNT ? Worded.key(quantity.unit()) : null;
            }
        },
        /// So much money.
        AMOUNT(2) {
            @Override
            @Nullable
            String key(Quantity quantity, String label) {
                boolean isEach = quantity.unit().symbol().contains("/")
                        || EACH.matcher(label).find();
                return quantity.unit().isMoney() && !isEach ? Worded.MONEY : null;
            }
        },
        /// A rate; what it is one of, 合格率 or 满意度, is among the words that tell two apart.
        RATE(2) {
            @Override
            @Nullable
            String key(Quantity quantity, String label) {
                return quantity.unit().isRate() ? Worded.RATE : null;
            }
        },
        /// What one piece costs: `每枚2,400元`, `2,400元/枚`.
        PRICE(2) {
            @Override
            @Nullable
            String key(Quantity quantity, String label) {
                if (!quantity.unit().isMoney()) {
                    return null;
                }
                Matcher each = EACH.matcher(quantity.unit().symbol() + "|" + label);
                return each.find() ? "每" + each.group("of") : null;
            }
        };

        private static final Pattern EACH = Pattern.compile(
                "(?:/|每)(?<of>\\p{IsHan})(?:\\p{IsHan}{0,2}\\p{IsHan}?(?:补助|补贴|费用?|成本|资金|标准|单价|支出)|\\p{IsHan}{0,2})[为约达]?(?:$|\\|)");

        /// Characters that two names have in common.
        private final int least;

        Kind(int least) {
            this.least = least;
        }

        static Kind of(RuleNode form) {
            return form.get("of")
                    .as(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT)), "of 应为 count、amount、rate 或 price");
        }

        int least() {
            return least;
        }

        /// What is counted; null where the figure is of another kind.
        abstract @Nullable String key(Quantity quantity, String label);
    }

    /// What is counted.
    ///
    /// @param pairs each two characters beside each other, put into one number
    /// @param own those of which two names must share one: before `的` what tells these things from others
    /// @param apart the words that tell it from another of the same things
    /// @param told with the count
    record Name(Set<Integer> pairs, Set<Integer> own, Set<String> apart, String told) {
        static Set<Integer> pairs(String words) {
            Set<Integer> pairs = new HashSet<>();
            for (int i = 1; i < words.length(); i++) {
                if (Han.is(words.charAt(i - 1)) && Han.is(words.charAt(i))) {
                    pairs.add(words.charAt(i - 1) << Character.SIZE | words.charAt(i));
                }
            }
            return pairs;
        }

        Set<Integer> shared(Name other) {
            Set<Integer> shared = new HashSet<>(pairs);
            shared.retainAll(other.pairs);
            return shared;
        }

        /// Whether what two names share tells what is counted in both.
        boolean isBy(Set<Integer> shared) {
            return shared.stream().anyMatch(own::contains);
        }

        /// How many characters as many pairs are of: three of 基层 and 层社.
        static int characters(Set<Integer> pairs) {
            Set<Integer> characters = new HashSet<>();
            pairs.forEach(pair -> {
                characters.add(pair >> Character.SIZE);
                characters.add(pair & Character.MAX_VALUE);
            });
            return characters.size();
        }
    }

    /// The same for 2.6万人 and 26000人.
    static String value(Quantity quantity) {
        return quantity.inBase().stripTrailingZeros().toPlainString();
    }

    String value() {
        return value(quantity);
    }

    /// All that it may stand for; whole things are counted, not rounded.
    Interval span() {
        return Worded.span(quantity);
    }

    boolean isReached() {
        return goal == null || quantity.inBase().compareTo(goal.inBase()) >= 0;
    }

    /// Its paragraph or row.
    String line() {
        return FactIndex.line(stated.place());
    }

    /// Whether a table tells it.
    boolean isRow() {
        return stated.place().table() != null;
    }
}
