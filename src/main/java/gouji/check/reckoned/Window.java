package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.Once;
import gouji.check.text.Amounts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of a paragraph, those of the one before it first, and what is said of them where they do not agree.
///
/// @param own the index of the paragraph's first figure
/// @param amounts those of the whole report
/// @param isFar whether several paragraphs are looked at together: then only a slip is told, and as a hint
/// @param once what is looked for in the whole report
record Window(Note note, List<Worded> items, int own, Amounts amounts, boolean isFar, Once once) {
    private static final int BEFORE = 8;
    private static final int AFTER = 4;
    /// How many times likelier than chance a slip of an unclear relation must be.
    private static final int LIKELIER = 6;

    private static final int TELLING_DIGITS = 3;
    static final String UNSURE = "这几个数也可能本不是一组";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int TEN = 10;
    private static final int MOST_ZEROS = 9;
    private static final int SHORTEST_LABEL = 2;

    /// How sure it is that the figures belong together as supposed.
    enum Sure {
        /// The words say so.
        CLEAR,
        /// The words name each of them; a difference without a slip is still a hint, however great.
        NAMED,
        /// The words say so; but a difference without a slip may mean that there is more to it.
        TOLD,
        /// Only a slip between figures that are near says so.
        SUPPOSED
    }

    /// A figure that may be wrong, with what it would be.
    ///
    /// @param ways how many figures would do as well, by rounding
    /// @param finest to how many decimals the figures that it is the sum of are told
    /// @param isPrecise whether telling figures ask for it to the last printed digit: that it is round then is no
    /// chance
    record Suspect(Worded wrong, BigDecimal right, long ways, int finest, boolean isPrecise) {
        Suspect(Worded wrong, BigDecimal right) {
            this(wrong, right, 1, 0, false);
        }

        Suspect(Worded wrong, BigDecimal right, long ways) {
            this(wrong, right, ways, 0, false);
        }

        /// With a decimal more where a point that was moved left none.
        private Quantity meant() {
            Quantity printed = wrong.printed(right);
            Quantity like = wrong.quantity();
            BigDecimal plain =
                    right.divide(like.unit().factor(), Math.max(0, like.value().scale()) + 1, RoundingMode.HALF_UP);
            var finer = new Quantity(plain, like.unit(), null, null);
            return printed.inBase().compareTo(right) != 0 && finer.inBase().compareTo(right) == 0 ? finer : printed;
        }

        private boolean isExact() {
            return meant().inBase().compareTo(right) == 0;
        }

        /// So far from what is told that the figures will not belong together.
        private boolean isFar() {
            BigDecimal told = wrong.base();
            return right.multiply(TWO).compareTo(told) < 0 || told.multiply(TWO).compareTo(right) < 0;
        }

        /// Round figures (600 and 300) are slips of each other by chance so many times as often.
        private long round(Quantity meant) {
            if (isPrecise) {
                return 1;
            }
            int zeros = -Math.max(
                    wrong.quantity().value().stripTrailingZeros().scale(),
                    meant.value().stripTrailingZeros().scale());
            return (long) Math.pow(TEN, Math.clamp(zeros, 0, MOST_ZEROS));
        }

        @Nullable
        Slip slip() {
            return right.signum() <= 0 || !isExact() ? null : Slip.between(wrong.quantity(), meant());
        }

        /// Of two slips of one kind that of the result is as likely as any.
        private boolean isLikelierThan(Suspect other) {
            Slip own = slip();
            Slip rival = other.slip();
            if (own == Slip.POINT && rival == Slip.POINT) {
                return keepsDecimals()
                        && !other.keepsDecimals()
                        && !other.wrong().quantity().unit().isRate();
            }
            return own != null && (rival == null || (own.compareTo(rival) < 0 && odds() > 2 * other.odds()));
        }

        /// 62 for 620 is a zero that was lost; 558 for 55.8 leaves it without the decimal that it would need.
        private boolean keepsDecimals() {
            return meant().value().scale()
                    <= Math.max(0, wrong.quantity().value().scale());
        }

        /// 0 where no slip explains it.
        long odds() {
            Quantity meant = meant();
            Slip slip = slip();
            int scale = isPrecise
                    ? Math.max(0, wrong.quantity().value().scale())
                    : Math.max(finest, Math.max(Slip.telling(wrong.quantity()), Slip.telling(meant)));
            long odds = slip == null ? 0 : Math.max(1, slip.odds(wrong.quantity(), meant, scale));
            return odds / round(meant) / ways;
        }
    }

    /// Where to begin: among several paragraphs only with the last one's own.
    int first() {
        return isFar ? own : 0;
    }

    /// The figures of another key left out, up to so many before and behind one of them.
    List<Worded> near(int at) {
        Worded told = items.get(at);
        List<Worded> near = before(at);
        int most = near.size() + AFTER;
        for (int i = at + 1; i < items.size() && near.size() < most; i++) {
            if (items.get(i).key().equals(told.key())) {
                near.add(items.get(i));
            }
        }
        return near;
    }

    /// Those of [#near] that stand before it.
    List<Worded> before(int at) {
        String key = items.get(at).key();
        List<Worded> before = new ArrayList<>();
        for (int i = at - 1; i >= 0 && before.size() < BEFORE; i--) {
            if (items.get(i).key().equals(key)) {
                before.add(items.get(i));
            }
        }
        Collections.reverse(before);
        return before;
    }

    /// Whether figures in a row, or a few of them added and subtracted, make what is told. The fewer its digits, the
    /// fewer
    /// figures are tried: more would make any figure.
    static boolean isMadeOf(Worded told, List<Worded> near) {
        for (int from = 0; from < near.size(); from++) {
            Interval sum = near.get(from).span();
            for (int to = from + 1; to < near.size(); to++) {
                sum = sum.plus(near.get(to).span());
                if (told.span().meets(sum)) {
                    return true;
                }
            }
        }
        int most = Math.max(2, Math.min(4, told.digits() - 1));
        return isMadeOf(told, near, 0, most, Interval.exactly(BigDecimal.ZERO), 0);
    }

    private static boolean isMadeOf(Worded told, List<Worded> near, int from, int most, Interval sum, int taken) {
        if (taken >= 2 && told.span().meets(sum)) {
            return true;
        }
        if (most == 0) {
            return false;
        }
        for (int i = from; i < near.size(); i++) {
            Interval next = near.get(i).span();
            if (isMadeOf(told, near, i + 1, most - 1, sum.plus(next), taken + 1)
                    || isMadeOf(told, near, i + 1, most - 1, sum.minus(next), taken + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Where what is told would hold with another figure that is near in place of one, and the two are but a slip
    /// apart:
    /// one thing told in two ways.
    Optional<Finding> replaced(Signed told, List<Worded> near) {
        for (Suspect suspect : told.suspects()) {
            for (Worded other : near) {
                boolean isOther = !told.all().contains(other)
                        && !suspect.wrong().equals(told.told())
                        && other.digits() >= TELLING_DIGITS
                        && other.base().compareTo(suspect.right()) == 0;
                if (isOther && suspect.slip() != null) {
                    List<Worded> all = new ArrayList<>(told.all());
                    all.add(other);
                    return tell(told.arithmetic(), List.of(suspect), all, Sure.TOLD, 1);
                }
            }
        }
        return Optional.empty();
    }

    /// The words that a figure is told by: also those before the figure or the comma that come before a mere 的 or 则为.
    String said(int at) {
        Worded told = items.get(at);
        if (told.label().length() > SHORTEST_LABEL) {
            return told.label();
        }
        String before = told.gap().substring(0, Math.max(0, told.gap().lastIndexOf(told.label())));
        if (before.isEmpty() && at > 0) {
            return items.get(at - 1).label() + told.label();
        }
        return before.endsWith("，")
                ? before.substring(before.lastIndexOf('，', before.length() - 2) + 1, before.length() - 1) + told.label()
                : told.label();
    }

    boolean isOwn(List<Worded> figures) {
        return figures.stream().anyMatch(figure -> items.indexOf(figure) >= own);
    }

    /// What is said of figures that do not agree: of the suspects the likeliest; nothing where too little speaks for
    /// it.
    ///
    /// @param suspects the told result first
    /// @param tried how many readings of the sentence were tried
    Optional<Finding> tell(String arithmetic, List<Suspect> suspects, List<Worded> all, Sure sure, int tried) {
        if (!isOwn(all)) {
            return Optional.empty();
        }
        Suspect result = suspects.getFirst();
        Suspect likeliest = toldElsewhere(suspects);
        long odds = likeliest.odds();
        boolean isSlip = likeliest.equals(result) ? result.slip() != null : odds >= LIKELIER;
        boolean isTelling = odds >= (long) LIKELIER * tried * suspects.size()
                && Math.max(likeliest.wrong().digits(), likeliest.meant().digits()) >= TELLING_DIGITS;
        boolean isApart = !isSlip && result.isFar();
        if (sure == Sure.SUPPOSED ? !isTelling : isApart && sure != Sure.NAMED) {
            return Optional.empty();
        }
        if (isFar && (!isSlip || sure == Sure.SUPPOSED)) {
            return Optional.empty();
        }
        Finding finding = finding(arithmetic, likeliest, all);
        boolean isSure = !isFar && (sure == Sure.CLEAR || (sure != Sure.SUPPOSED && isSlip));
        return Optional.of(isSure ? finding : finding.asHint(UNSURE));
    }

    /// What is said of figures that words put together; nothing where no slip of the pen explains them.
    Optional<Finding> accuse(String arithmetic, List<Suspect> suspects, List<Worded> all) {
        return tell(arithmetic, suspects, all, Sure.TOLD, 1).filter(finding -> finding.severity() != Severity.INFO);
    }

    /// What is only hinted at: figures that come so near to what they should be that chance hardly explains it.
    ///
    /// @param nearness how many times likelier than chance it is that they come as near as they do
    Optional<Finding> hint(Signed told, long nearness, int tried) {
        if (isFar || nearness == 0 || !isOwn(told.all())) {
            return Optional.empty();
        }
        List<Suspect> suspects = told.suspects();
        Suspect likeliest = likeliest(suspects);
        long odds = Math.max(1, likeliest.odds() / suspects.size());
        return nearness * odds < (long) LIKELIER * tried
                ? Optional.empty()
                : Optional.of(finding(told.arithmetic(), likeliest, told.all()).asHint(UNSURE));
    }

    /// What is told to be more and is less, or the reverse, by as much as is told.
    Finding turned(Signed told, boolean isSure) {
        Worded change = told.told();
        List<Finding.Stated> values = new ArrayList<>();
        told.all().forEach(figure -> values.add(figure.stated(figure.equals(change) ? "stated" : "part")));
        Quantity right = change.printed(change.base());
        Finding finding = note.of(
                note.rule().title() + "：“" + change.label() + change.quantity() + "”，增减写反，"
                        + told.arithmetic().replaceFirst(" ≠.*", ""),
                values,
                new Quantity(right.value().negate(), right.unit(), null, null));
        return isSure && !isFar ? finding : finding.asHint(UNSURE);
    }

    /// The only one of which the report tells the right figure in another place, else the likeliest.
    private Suspect toldElsewhere(List<Suspect> suspects) {
        List<Suspect> told = suspects.stream()
                .filter(suspect -> suspect.slip() != null
                        && suspect.wrong().isAmountOrCount()
                        && suspect.meant().digits() >= TELLING_DIGITS
                        && !amounts.within(suspect.wrong().key(), Interval.exactly(suspect.right()))
                                .isEmpty())
                .toList();
        return told.size() == 1 ? told.getFirst() : likeliest(suspects);
    }

    private static Suspect likeliest(List<Suspect> suspects) {
        Suspect likeliest = suspects.getFirst();
        for (Suspect suspect : suspects) {
            if (suspect.isLikelierThan(likeliest)) {
                likeliest = suspect;
            }
        }
        return likeliest;
    }

    private Finding finding(String arithmetic, Suspect likeliest, List<Worded> all) {
        List<Finding.Stated> values = new ArrayList<>();
        values.add(likeliest.wrong().stated("stated"));
        for (Worded figure : all) {
            if (!figure.equals(likeliest.wrong())) {
                values.add(figure.stated("part"));
            }
        }
        Quantity right = likeliest.meant();
        Finding finding = note.of(note.rule().title() + "：" + arithmetic, values, right);
        return likeliest.wrong().equals(all.getFirst())
                ? finding
                : finding.withCaution(likeliest.wrong().quantity() + "疑有误，应为" + right);
    }
}
