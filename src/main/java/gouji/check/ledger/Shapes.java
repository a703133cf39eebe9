package gouji.check.ledger;

import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.RuleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// In what ways the lines of a side may add up, as their names have it: 合计 above or below its parts, `其中` with as many
/// rows as may be meant, 收入总计 over what was carried over, the hierarchy of accounts.
final class Shapes {
    private static final int MOST_AMONG = 6;

    private final List<Line> lines;
    private final RuleWords words;

    private Shapes(List<Line> lines, RuleWords words) {
        this.lines = lines;
        this.words = words;
    }

    /// A line and those that it sums up.
    ///
    /// @param isSure whether the names leave no doubt that these are all of them
    record Tie(Line total, List<Line> parts, boolean isSure) {}

    /// The ways, none where the names tell nothing.
    static List<List<Tie>> of(List<Line> lines, RuleWords words) {
        return new Shapes(lines, words).ways();
    }

    private List<List<Tie>> ways() {
        boolean isOpen = lines.stream().anyMatch(line -> words.says("apart", line.name()));
        if (lines.size() < 3 || isOpen) {
            return List.of();
        }
        if (lines.stream().filter(line -> line.code() != null).count() >= 2) {
            return List.of(accounts());
        }
        List<Integer> totals = IntStream.range(0, lines.size())
                .filter(i -> isTotal(lines.get(i)))
                .boxed()
                .toList();
        if (totals.isEmpty()) {
            return among(lines).stream()
                    .map(Parts::ties)
                    .filter(ties -> !ties.isEmpty())
                    .toList();
        }
        if (totals.getFirst() == 0) {
            return totals.size() == 1 ? leading() : List.of();
        }
        return trailing(totals);
    }

    private boolean isTotal(Line line) {
        return words.says("total", line.name()) && !words.says("among", line.name());
    }

    /// 301 over 30101 and 30102; 人员经费合计 over 301 and 303.
    private List<Tie> accounts() {
        List<Tie> ties = new ArrayList<>();
        int shortest = lines.stream()
                .filter(line -> line.code() != null)
                .mapToInt(line -> line.code() == null ? 0 : line.code().length())
                .min()
                .orElse(0);
        for (Line line : lines) {
            String code = line.code();
            List<Line> parts =
                    code == null ? (isTotal(line) ? coded("", shortest) : List.of()) : coded(code, code.length() + 2);
            if (!parts.isEmpty() && (code != null || parts.size() > 1)) {
                ties.add(new Tie(line, parts, true));
            }
        }
        return ties;
    }

    private List<Line> coded(String prefix, int length) {
        return lines.stream()
                .filter(line -> line.code() != null
                        && line.code().length() == length
                        && line.code().startsWith(prefix))
                .toList();
    }

    /// 合计 in the first row.
    private List<List<Tie>> leading() {
        Line total = lines.getFirst();
        List<Line> rest = lines.subList(1, lines.size());
        boolean isAmong = words.says("among", rest.getFirst().name());
        List<List<Tie>> ways = new ArrayList<>();
        for (Parts parts : among(isAmong ? rest.subList(1, rest.size()) : rest)) {
            List<Line> outer = new ArrayList<>(isAmong ? List.of(rest.getFirst()) : List.of());
            outer.addAll(parts.outer());
            List<Tie> ties = new ArrayList<>(parts.ties());
            if (outer.size() > 1) {
                ties.add(new Tie(total, outer, !isAmong));
                ways.add(ties);
            }
        }
        return ways;
    }

    /// 合计 below its parts, perhaps several: 小计 and 合计, 收入总计 and 支出总计.
    private List<List<Tie>> trailing(List<Integer> totals) {
        List<Line> since = new ArrayList<>();
        List<Line> subtotals = new ArrayList<>();
        List<Tie> certain = new ArrayList<>();
        List<List<Tie>> ways = new ArrayList<>(List.of(List.of()));
        Line last = null;
        for (Line line : lines) {
            if (!isTotal(line)) {
                since.add(line);
                continue;
            }
            boolean isCarried =
                    last != null && subtotals.isEmpty() && since.stream().allMatch(this::isCarried);
            boolean isOther = last != null && isIncome(last) && isExpense(line);
            if (words.says("subtotal", line.name())) {
                ways = joined(ways, line, since);
                subtotals.add(line);
            } else if (!subtotals.isEmpty()) {
                List<Line> parts = new ArrayList<>(subtotals);
                parts.addAll(since);
                certain.add(new Tie(line, parts, since.isEmpty()));
                subtotals.clear();
            } else if (last == null || isOther) {
                ways = joined(ways, line, since);
            } else if (isCarried) {
                List<Line> parts = new ArrayList<>(List.of(last));
                parts.addAll(since);
                certain.add(new Tie(line, parts, true));
            } else {
                return List.of();
            }
            since.clear();
            last = line;
        }
        if (last != null && isIncome(last) && totals.size() == 1 && since.size() > 1 && isExpense(since.getFirst())) {
            certain.add(new Tie(last, List.copyOf(since), true));
        } else if (!since.isEmpty()) {
            return List.of();
        }
        List<List<Tie>> all = new ArrayList<>();
        for (List<Tie> way : ways) {
            List<Tie> ties = new ArrayList<>(way);
            ties.addAll(certain);
            all.add(ties);
        }
        return all;
    }

    private boolean isCarried(Line line) {
        return words.says("carried", line.name());
    }

    private static boolean isIncome(Line line) {
        return line.name().contains("收入");
    }

    private static boolean isExpense(Line line) {
        return line.name().contains("支出");
    }

    private List<List<Tie>> joined(List<List<Tie>> ways, Line total, List<Line> since) {
        List<List<Tie>> all = new ArrayList<>();
        for (Parts parts : among(since)) {
            for (List<Tie> way : parts.outer().size() > 1 ? ways : List.<List<Tie>>of()) {
                List<Tie> ties = new ArrayList<>(way);
                ties.addAll(parts.ties());
                ties.add(new Tie(total, parts.outer(), true));
                all.add(ties);
            }
        }
        return all.isEmpty() ? ways : all;
    }

    /// Lines of which some are parts of others.
    private record Parts(List<Line> outer, List<Tie> ties) {}

    /// In what ways `其中` may be meant; the lines as they are where there is none.
    private List<Parts> among(List<Line> parts) {
        int at = IntStream.range(1, parts.size())
                .filter(i -> words.says("among", parts.get(i).name()))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return List.of(new Parts(List.copyOf(parts), List.of()));
        }
        List<Parts> ways = new ArrayList<>();
        Line parent = parts.get(at - 1);
        int named = alike(parent, parts, at);
        for (int end = at + 1; end <= Math.min(parts.size(), at + MOST_AMONG); end++) {
            if (named > 0 && end != named) {
                continue;
            }
            List<Line> inner = List.copyOf(parts.subList(at, end));
            for (Parts rest : among(parts.subList(end, parts.size()))) {
                List<Line> outer = new ArrayList<>(parts.subList(0, at));
                outer.addAll(rest.outer());
                List<Tie> ties = new ArrayList<>(rest.ties());
                if (inner.size() > 1) {
                    List<Tie> closed = new ArrayList<>(ties);
                    closed.add(new Tie(parent, inner, end == named));
                    ways.add(new Parts(outer, closed));
                }
                if (end != named || inner.size() == 1) {
                    ways.add(new Parts(outer, ties));
                }
            }
        }
        return ways;
    }

    /// Up to where lines are called like the one that they are part of: 公务用车购置费 and 公务用车运行维护费.
    private int alike(Line parent, List<Line> parts, int from) {
        Optional<String> stem = words.search("stem")
                .first(words.without("numbering", parent.name()))
                .map(match -> match.group());
        int end = from;
        while (stem.isPresent() && end < parts.size() && parts.get(end).name().contains(stem.get())) {
            end++;
        }
        return end > from + 1 ? end : 0;
    }
}
