package gouji.check.net;

import gouji.check.text.Worded;
import gouji.pattern.Search;
import gouji.quantity.Interval;
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
            return Tries.differences(alike(told, near));
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
            return Tries.differences(alike).stream().anyMatch(made -> made.makes(told));
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
                Try sum = Tries.only(alike.get(from));
                for (int to = from + 1; to < alike.size(); to++) {
                    Worded next = alike.get(to);
                    if (to > from + 1) { // the two are no neighbours, but may be all the same
                        tries.add(Tries.plus(Tries.only(alike.get(from)), next));
                    }
                    sum = Tries.plus(sum, next);
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
                        tries.add(Tries.times(each, count, 1));
                        if (each.label().contains("月")) {
                            tries.add(Tries.times(each, count, MONTHS));
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
            return Tries.differences(near.stream()
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
                                Tries.divided(sum.base(), count.base()),
                                Tries.mean(told, sum, count),
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
                    if (Tries.areOfOneUnit(part, whole)) {
                        tries.add(new Try(
                                Tries.divided(part.base(), whole.base()),
                                Tries.quotient(part.span(), whole.span()),
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
            return Tries.growth(near, isLess(told));
        }

        private boolean isLess(Worded told) {
            return told.base().signum() < 0 || LESS.isIn(told.label());
        }

        @Override
        boolean isExplained(Worded told, List<Worded> near) {
            return super.isExplained(told, near) || RATE.isExplained(told, near);
        }
    };

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
}
