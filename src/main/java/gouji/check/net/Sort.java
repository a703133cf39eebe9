package gouji.check.net;

import gouji.check.text.Worded;
import gouji.pattern.Search;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What makes a figure, by what sort of figure it is.
enum Sort {
    /// A change, or what is left: two figures of its unit, one from the other.
    DIFFERENCE {
        @Override
        boolean mayBe(Worded told) {
            return told.isAmountOrCount();
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            return differences(alike(told, near));
        }

        @Override
        boolean isExplained(Worded told, List<Worded> near) {
            List<Worded> alike = alike(told, near);
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    Interval sum = alike.get(i).span().plus(alike.get(j).span());
                    if (told.span().meets(sum) || isRest(told, alike, i, j)) {
                        return true;
                    }
                }
            }
            return differences(alike).stream().anyMatch(made -> made.makes(told));
        }

        // One figure less two others, or two together less a third.
        private boolean isRest(Worded told, List<Worded> alike, int i, int j) {
            Interval sum = alike.get(i).span().plus(alike.get(j).span());
            for (int k = 0; k < alike.size(); k++) {
                Interval other = alike.get(k).span();
                boolean isThird = k != i && k != j;
                if (isThird
                        && (told.span().meets(other.minus(sum)) || told.span().meets(sum.minus(other)))) {
                    return true;
                }
            }
            return false;
        }
    },
    /// A total: two figures of its unit, or several in a row.
    SUM {
        @Override
        boolean mayBe(Worded told) {
            return told.isAmountOrCount();
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            List<Worded> alike = alike(told, near);
            List<Try> tries = new ArrayList<>();
            for (int from = 0; from < alike.size(); from++) {
                Try sum = only(alike.get(from));
                for (int to = from + 1; to < alike.size(); to++) {
                    Worded next = alike.get(to);
                    if (to > from + 1) { // the two are no neighbours, but may be all the same
                        tries.add(plus(only(alike.get(from)), next));
                    }
                    sum = plus(sum, next);
                    tries.add(sum);
                }
            }
            return tries;
        }
    },
    /// What one thing costs and how many there are, or what each has; also for twelve months.
    PRODUCT {
        @Override
        boolean mayBe(Worded told) {
            return told.isAmountOrCount() || told.key().equals("price");
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            List<Try> tries = new ArrayList<>();
            for (Worded each : near) {
                boolean isEach = EACH.isIn(each.label()) || each.key().equals("price");
                for (Worded count : near) {
                    boolean isCount = !count.equals(each)
                            && count.isAmountOrCount()
                            && !count.isMoney()
                            && !EACH.isIn(count.label());
                    if (isEach && isCount && makesUnit(told, each)) {
                        tries.add(times(each, count, 1));
                        if (each.label().contains("月")) {
                            tries.add(times(each, count, MONTHS));
                        }
                    }
                }
            }
            return tries;
        }

        // Prices make money, and what each has of a thing makes as many.
        private boolean makesUnit(Worded told, Worded each) {
            boolean isMoney = each.isMoney() || each.key().equals("price");
            return isMoney ? told.isMoney() : told.key().equals(each.key());
        }
    },
    /// A change in points of a hundred: two rates, one from the other.
    POINTS {
        @Override
        boolean mayBe(Worded told) {
            return told.isPoints();
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            return differences(near.stream()
                    .filter(figure -> figure.key().equals(Worded.RATE) && !figure.isPoints())
                    .toList());
        }
    },
    /// What there is of something for each of those that share it: `平均每辆车4.9万元`, `人均260元`.
    MEAN {
        @Override
        boolean mayBe(Worded told) {
            return (told.isAmountOrCount() || told.key().equals("price"))
                    && SHARED.matcher(told.label()).find();
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            Matcher shared = SHARED.matcher(told.label());
            String each = !shared.find() ? "" : shared.group(1) == null ? shared.group(2) : shared.group(1);
            String key = told.key().equals("price") ? Worded.MONEY : told.key();
            List<Try> tries = new ArrayList<>();
            for (Worded sum : near) {
                for (Worded count : near) {
                    boolean isShared = sum.key().equals(key)
                            && !count.isMoney()
                            && count.isPlainAmount()
                            && count.key().startsWith(each)
                            && count.span().low().signum() > 0;
                    if (isShared && !each.isEmpty() && sum.base().signum() > 0) {
                        tries.add(new Try(
                                divided(sum.base(), count.base()),
                                mean(told, sum, count),
                                List.of(sum, count),
                                () -> sum.quantity() + "÷" + count.quantity()));
                    }
                }
            }
            return tries;
        }
    },
    /// A part of a whole of its unit.
    RATE {
        @Override
        boolean mayBe(Worded told) {
            return told.key().equals(Worded.RATE) && !told.isPoints();
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            List<Try> tries = new ArrayList<>();
            for (Worded part : near) {
                for (Worded whole : near) {
                    if (areOfOneUnit(part, whole)) {
                        tries.add(new Try(
                                divided(part.base(), whole.base()),
                                quotient(part.span(), whole.span()),
                                List.of(part, whole),
                                () -> part.quantity() + "÷" + whole.quantity()));
                    }
                }
            }
            return tries;
        }
    },
    /// How much more or less of its unit there is than there was.
    GROWTH {
        @Override
        boolean mayBe(Worded told) {
            return RATE.mayBe(told);
        }

        @Override
        List<Try> tries(Worded told, List<Worded> near) {
            return growth(near, isLess(told));
        }

        private boolean isLess(Worded told) {
            return told.base().signum() < 0 || LESS.isIn(told.label());
        }

        @Override
        boolean isExplained(Worded told, List<Worded> near) {
            return super.isExplained(told, near) || RATE.isExplained(told, near);
        }
    };

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 12;
    private static final int MONTHS = 12;
    private static final Search LESS = Search.of("减|降|少|低|缩|压");
    private static final Search EACH = Search.of("每|均|合计$");

    private static final Pattern SHARED = Pattern.compile("平均每一?(\\p{IsHan})|(\\p{IsHan})均(?!衡|等|匀|有|已|为|价|摊)");

    /// Whether a figure can be one of the sort at all.
    abstract boolean mayBe(Worded told);

    /// What figures near make of the sort.
    abstract List<Try> tries(Worded told, List<Worded> near);

    /// Whether anything that stands around makes it, also in ways of other sorts.
    boolean isExplained(Worded told, List<Worded> near) {
        return tries(told, near).stream().anyMatch(made -> made.makes(told));
    }

    private static List<Worded> alike(Worded told, List<Worded> near) {
        return near.stream().filter(figure -> figure.key().equals(told.key())).toList();
    }

    private static Try only(Worded figure) {
        return new Try(
                figure.base(),
                figure.span(),
                List.of(figure),
                () -> figure.quantity().toString());
    }

    private static Try plus(Try sum, Worded next) {
        List<Worded> of = new ArrayList<>(sum.of());
        of.add(next);
        return new Try(
                sum.value().add(next.base()),
                sum.span().plus(next.span()),
                of,
                () -> sum.arithmetic().get() + "+" + next.quantity());
    }

    private static Try times(Worded each, Worded count, int months) {
        BigDecimal factor = BigDecimal.valueOf(months);
        return new Try(
                each.base().multiply(count.base()).multiply(factor),
                each.span().times(count.span()).times(factor),
                List.of(each, count),
                () -> each.quantity() + "×" + count.quantity() + (months > 1 ? "×" + months + "个月" : ""));
    }

    /// What the figures grew or fell by, as shares of those that they were.
    static List<Try> growth(List<Worded> near, boolean isLess) {
        List<Try> tries = new ArrayList<>();
        for (Worded now : near) {
            for (Worded before : near) {
                int way = now.base().compareTo(before.base());
                if (areOfOneUnit(now, before) && (isLess ? way < 0 : way > 0)) {
                    tries.add(new Try(
                            divided(now.base().subtract(before.base()).abs(), before.base()),
                            change(quotient(now.span(), before.span())),
                            List.of(now, before),
                            () -> now.quantity() + "÷" + before.quantity() + "−1"));
                }
            }
        }
        return tries;
    }

    /// What comes of a figure by a change.
    static Try stepped(Worded from, Worded change, boolean isLess) {
        Interval span = isLess ? from.span().minus(change.span()) : from.span().plus(change.span());
        return new Try(
                isLess ? from.base().subtract(change.base()) : from.base().add(change.base()),
                span,
                List.of(from, change),
                () -> from.quantity() + (isLess ? "−" : "+") + change.quantity());
    }

    private static List<Try> differences(List<Worded> alike) {
        List<Try> tries = new ArrayList<>();
        for (Worded more : alike) {
            for (Worded less : alike) {
                if (more.base().compareTo(less.base()) > 0) {
                    tries.add(new Try(
                            more.base().subtract(less.base()),
                            more.span().minus(less.span()),
                            List.of(more, less),
                            () -> more.quantity() + "−" + less.quantity()));
                }
            }
        }
        return tries;
    }

    private static boolean areOfOneUnit(Worded one, Worded other) {
        return !one.equals(other)
                && one.isAmountOrCount()
                && one.key().equals(other.key())
                && one.span().low().signum() > 0
                && other.span().low().signum() > 0;
    }

    /// A mean of whole things is rounded, though these are not.
    private static Interval mean(Worded told, Worded sum, Worded count) {
        Interval mean = quotient(sum.span(), count.span());
        BigDecimal half =
                sum.isMoney() ? BigDecimal.ZERO : told.quantity().precision().multiply(HALF);
        return new Interval(mean.low().subtract(half), mean.high().add(half));
    }

    private static BigDecimal divided(BigDecimal one, BigDecimal other) {
        return one.divide(other, DIGITS, RoundingMode.HALF_UP);
    }

    /// How far a quotient is from 1, upwards or downwards.
    private static Interval change(Interval quotient) {
        Interval more = quotient.minus(Interval.exactly(BigDecimal.ONE));
        return more.high().signum() > 0
                ? more
                : new Interval(more.high().negate(), more.low().negate());
    }

    private static Interval quotient(Interval one, Interval other) {
        return new Interval(divided(one.low(), other.high()), divided(one.high(), other.low()));
    }
}
