package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the figures told before in a paragraph are to the next one: whose money goes on, what is a part of what.
///
/// @param mentions of the paragraph; they grow while it is read
record EarlierFigures(String code, List<Mention> mentions, Words words) {
    private static final int SHORT_LEAD = 5; // 以上合计

    /// The figure of whose list this one is a part, or null: an amount for amounts, what is counted for counts.
    @Nullable
    Mention listed(@Nullable Mention before, String between, Clause clause, char kind) {
        if (before == null || before.clause().sentence() != clause.sentence()) {
            return null;
        }
        if (!words.lists().opensList(between)) {
            return before.listed();
        }
        return mentions.reversed().stream()
                .filter(mention -> kind == Coded.COUNT ? mention.kind() == kind : Said.isStock(mention))
                .filter(mention -> mention.clause().depth() <= clause.depth())
                .findFirst()
                .orElse(null);
    }

    /// `其中甲①，乙①，收回①`: two parts of a list have been named, both by their own words.
    boolean severalListed(Measure measure) {
        if (mentions.size() < 2 || Said.family(measure) != Said.Family.KEPT) {
            return false;
        }
        Mention last = mentions.getLast();
        if (last.listed() != null && words.lists().isTotal(last.listed().thing())) {
            return true; // 收入总计①，其中本年收入①，年初结转①
        }
        Mention other = mentions.get(mentions.size() - 2);
        Mention total = last.listed();
        Mention same = other.listed();
        return total != null && same != null && total.is(same) && last.isOwnSubject() && other.isOwnSubject();
    }

    /// `甲①，乙①，共①`: the two amounts before are of two things side by side, neither a part of the other. `甲①；乙①。合计①`: so
    /// are those of the sentence before, where this one begins with its figure.
    List<String> siblings(Clause clause) {
        boolean isFirst = mentions.isEmpty() || mentions.getLast().clause().sentence() != clause.sentence();
        boolean sumsUp = isFirst
                && words.lists()
                        .isTotal(code.substring(clause.start(), Math.min(clause.end(), clause.start() + SHORT_LEAD)));
        return sumsUp ? told(clause.sentence() - 1) : besides(clause);
    }

    /// Whether the words before an amount say that it is the sum of amounts of things side by side.
    boolean sumsUp(int at, Clause clause) {
        return words.lists().isTotal(code.substring(clause.start(), at))
                && !siblings(clause).isEmpty();
    }

    private List<String> besides(Clause clause) {
        List<String> things = new ArrayList<>();
        for (Mention mention : mentions.reversed()) {
            boolean isAmount = Said.isStock(mention);
            boolean isSum = isAmount && !mention.isOwnSubject() && !things.isEmpty() && isOfAll(mention);
            if (isSum && mention.clause().part() == clause.part()) {
                things.add(mention.thing()); // 甲①、乙①两项①，丙①，合计①
                break;
            }
            if (mention.clause().part() != clause.part()
                    || (isAmount && (!mention.isOwnSubject() || things.contains(mention.thing())))) {
                break;
            }
            if (isAmount) {
                things.add(mention.thing());
            }
        }
        return things.size() < 2 ? List.of() : things;
    }

    /// Whether an amount is right behind the number of things that it is of: `三项①`.
    private boolean isOfAll(Mention mention) {
        return mention.at() > 0 && code.charAt(mention.at() - 1) == Coded.COUNT;
    }

    /// The things whose amounts a sentence tells one beside another.
    private List<String> told(int sentence) {
        List<String> things = mentions.stream()
                .filter(mention -> mention.clause().sentence() == sentence && Said.isStock(mention))
                .filter(mention -> mention.listed() == null)
                .map(Mention::thing)
                .distinct()
                .toList();
        return things.size() < 2 ? List.of() : things;
    }

    /// The figure before it that does not stand in a bracket which has ended: `甲①（其中省级①），占②` is of 甲.
    @Nullable
    Mention outside(@Nullable Mention last, Clause clause, int at, Measure measure) {
        boolean isMoney = Mention.isMoney(code.charAt(at));
        Mention before = isMoney ? beforeRates(last) : last;
        if (isMoney && before != null && before.kind() == Coded.COUNT) {
            before = payer(before, clause, at, measure);
        }
        if (before == null || before.clause().depth() <= clause.depth()) {
            return before;
        }
        return mentions.reversed().stream()
                .filter(mention -> mention.clause().depth() <= clause.depth())
                .findFirst()
                .filter(mention -> mention.clause().sentence() == clause.sentence())
                .orElse(before);
    }

    /// Whose money it is that stands after a count. `运行维护费①，保有车辆①，车均①`: the price is of the fee.
    /// `两个学期共支出①`: nobody's who is only counted.
    private @Nullable Mention payer(Mention counted, Clause clause, int at, Measure measure) {
        boolean isPrice = measure == Measure.UNIT_PRICE;
        boolean isMean = isPrice && code.substring(clause.start(), at).indexOf('均') >= 0;
        if (isPrice && !isMean) {
            return counted; // 护林员430人，每人①
        }
        for (Mention mention : mentions.reversed()) {
            if (mention.clause().sentence() != clause.sentence()) {
                break;
            }
            boolean isSize = mention.kind() == Coded.COUNT
                    && (words.moneyNames().isSize(mention.own())
                            || Said.family(mention.measure()) == Said.Family.COUNTED);
            boolean onlyCounted = mention.kind() == Coded.COUNT
                    && !mention.own().isEmpty()
                    && code.startsWith(mention.own(), mention.at() + 1)
                    && mention.at() + 1 + mention.own().length() < at;
            onlyCounted &= !isHead(mention, clause);
            boolean pays = isMean
                    ? mention.isMoney()
                            && mention.isOwnSubject()
                            && mention.clause().part() == clause.part()
                    : !onlyCounted && !isSize;
            if (pays) {
                return mention;
            }
        }
        return isMean ? counted : null;
    }

    /// `16个工程类项目全部开工，完成投资①`: whether the sentence begins with what was counted, and goes on about it.
    private boolean isHead(Mention counted, Clause clause) {
        Clause head = counted.clause();
        return counted.at() == head.start()
                && head.end() < clause.start()
                && (head.start() == 0 || Clause.STOPS.indexOf(code.charAt(head.start() - 1)) >= 0)
                && !words.nameless().isAllProjects(counted.own());
    }

    /// `预算①，调整率②，支出①`: the amount is of what the first one is of, not of the rate.
    private @Nullable Mention beforeRates(@Nullable Mention last) {
        if (last == null || last.kind() != Coded.RATE || !last.thing().endsWith("率")) {
            return last;
        }
        return mentions.reversed().stream()
                .filter(mention -> mention.clause().sentence() == last.clause().sentence())
                .filter(mention -> !mention.thing().endsWith("率"))
                .findFirst()
                .orElse(null);
    }

    /// `年初预算①。年中追加甲①，压减乙①，全年预算①`: whose budget it was that changed; null where no change was told.
    @Nullable
    String budgeted(Clause clause) {
        boolean changed = false;
        for (Mention mention : mentions.reversed()) {
            if (mention.clause().sentence() < clause.sentence() - 2) {
                break;
            }
            String rule = String.valueOf(mention.rule());
            changed |= mention.clause().sentence() >= clause.sentence() - 1
                    && (rule.startsWith("budget-c") || mention.measure() == Measure.RETURNED);
            boolean isBudget = mention.measure() == Measure.INITIAL_BUDGET || mention.measure() == Measure.BUDGET;
            if (isBudget && mention.listed() == null && mention.clause().depth() == 0 && rule.contains("budget")) {
                return changed ? mention.fact().subject() : null;
            }
        }
        return null;
    }

    /// `对3个项目开展绩效自评，涉及资金20万元`: the bureau's money, that of the projects examined; else null.
    @Nullable
    String examined(Mention before, Clause clause) {
        String examined =
                before.kind() == Coded.COUNT ? before.thing() : before.fact().indicator();
        if (examined == null || before.clause().sentence() != clause.sentence()) {
            return null;
        }
        return words.nameless().isExamined(examined) ? examined : null;
    }

    /// `纳入自评的项目5个，年初预算①，支出①。执行率②`: whether the projects that have one before this sentence are all of the bureau's.
    boolean tellAllProjects(Clause clause) {
        return mentions.stream()
                .filter(mention -> mention.kind() == Coded.COUNT)
                .filter(mention -> mention.clause().sentence() >= clause.sentence() - 1)
                .anyMatch(mention -> words.nameless().isAllProjects(mention.own())
                        || words.nameless().isAllProjects(mention.counted()));
    }
}
