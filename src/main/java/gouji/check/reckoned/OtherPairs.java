package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 张冠李戴的比率: a rate that is exactly that of two figures of the sentence, only not of the two that its words name:
/// 回收率 of the valid questionnaires, 审减率 of what was left after the cut, a fall measured by what it fell to.
final class OtherPairs implements Reckoned.Relation {
    private static final int TELLING = 3; // printed digits of a rate that hardly two pairs make by chance
    private static final int SENTENCES = 2;

    private final RuleWords words;

    OtherPairs(RuleWords words) {
        this.words = words;
        for (String name :
                List.of("named", "share", "formula", "fall", "rise", "from", "to", "against", "cut", "apart")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = window.own(); at < items.size(); at++) {
            Worded told = items.get(at);
            boolean isTelling = told.isSharp()
                    && told.quantity().unit().isRate()
                    && !told.isPoints()
                    && told.quantity().value().precision() >= TELLING;
            if (isTelling) {
                misplaced(window, at).ifPresent(findings);
            }
        }
    }

    private Optional<Finding> misplaced(Window window, int at) {
        List<Worded> near = near(window, at);
        return formula(window, at, near)
                .or(() -> changed(window, at, near))
                .or(() -> cut(window, at, near))
                .or(() -> named(window, at, near));
    }

    private static List<Worded> near(Window window, int at) {
        Worded told = window.items().get(at);
        return window.items().stream()
                .filter(figure -> !figure.key().isEmpty()
                        && !figure.key().equals(Worded.RATE)
                        && !figure.key().equals("price")
                        && figure.isSharp()
                        && figure.base().signum() > 0
                        && Math.abs(told.sentence() - figure.sentence()) <= SENTENCES)
                .toList();
    }

    /// `由2021年的86.40万次降至71.52万次，下降20.81%`, `71.52万次，较上年的86.40万次下降20.81%`: a fall is measured by what there was
    /// before.
    private Optional<Finding> changed(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        boolean isFall = words.says("fall", told.label());
        if (!isFall && !words.says("rise", told.label())) {
            return Optional.empty();
        }
        List<Worded> before = near.stream()
                .filter(figure -> window.items().indexOf(figure) < at && figure.sentence() == told.sentence())
                .toList();
        for (int i = before.size() - 1; i > 0; i--) {
            Worded earlier = before.get(i - 1);
            Worded later = before.get(i);
            boolean isFromTo = words.says("from", earlier.label()) && words.says("to", later.label());
            boolean isAgainst = i == before.size() - 1 // a change told between asks of which it is
                    && words.says("against", later.label())
                    && !words.says("against", earlier.label());
            Worded now = isFromTo ? later : earlier;
            Worded then = isFromTo ? earlier : later;
            boolean isPair = (isFromTo || isAgainst)
                    && now.key().equals(then.key())
                    && isFall == now.base().compareTo(then.base()) < 0;
            if (isPair) {
                var right = PartOfBase.apart(told, now, then);
                var wrong = PartOfBase.apart(told, then, now);
                return right.holds() || !wrong.holds()
                        ? Optional.empty()
                        : tell(window, right, List.of(), Sure.CLEAR, "误以" + now.quantity() + "为分母");
            }
        }
        return Optional.empty();
    }

    /// `送审24.6亿元，审定21.9亿元，审减2.7亿元，审减率12.33%`: what was cut is measured by what there was.
    private Optional<Finding> cut(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        if (!words.says("cut", told.label())) {
            return Optional.empty();
        }
        for (Worded cut : near) {
            if (!words.says("cut", cut.label() + "率") || cut.sentence() != told.sentence()) {
                continue;
            }
            for (Worded left : near) {
                Worded whole = wholeOf(cut, left, near);
                if (whole != null
                        && PartOfBase.of(told, cut, left).holds()
                        && !PartOfBase.of(told, cut, whole).holds()) {
                    return tell(
                            window,
                            PartOfBase.of(told, cut, whole),
                            List.of(left),
                            Sure.CLEAR,
                            "误以" + left.quantity() + "为分母");
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Worded wholeOf(Worded cut, Worded left, List<Worded> near) {
        if (cut.equals(left) || !left.key().equals(cut.key())) {
            return null;
        }
        return near.stream()
                .filter(whole -> whole.key().equals(cut.key())
                        && !whole.equals(left)
                        && whole.base().compareTo(left.base()) > 0
                        && new Signed(cut, List.of(whole), List.of(left)).holds())
                .findFirst()
                .orElse(null);
    }

    /// `赔付率（赔款÷保费）为120.13%`: the formula names both.
    private Optional<Finding> formula(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        String text = told.text().text().text();
        int start = told.figure().start();
        Matcher formula = words.first("formula", text.substring(Sentences.start(text, start), start))
                .orElse(null);
        if (formula == null) {
            return Optional.empty();
        }
        Worded whole = called(formula.group("whole"), near);
        if (whole == null) {
            return Optional.empty();
        }
        Worded part = called(
                formula.group("part"),
                near.stream().filter(figure -> !figure.equals(whole)).toList());
        if (part != null && part.key().equals(whole.key())) {
            var right = PartOfBase.of(told, part, whole);
            boolean isInverted = PartOfBase.of(told, whole, part).holds();
            if (right.holds() || isInverted) {
                return right.holds() ? Optional.empty() : tell(window, right, List.of(), Sure.CLEAR, "分子分母颠倒");
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Worded other : near) { // what the part is called is unclear, the whole is not
            for (Worded wrong : near) {
                boolean isTaken = other.key().equals(whole.key())
                        && wrong.key().equals(whole.key())
                        && !other.equals(wrong)
                        && !other.equals(whole)
                        && !wrong.equals(whole)
                        && PartOfBase.of(told, other, wrong).holds();
                if (isTaken) {
                    var right = PartOfBase.of(told, other, whole);
                    if (!right.holds()) {
                        tell(window, right, List.of(wrong), Sure.TOLD, "所写的算式以" + whole.quantity() + "为分母")
                                .ifPresent(findings::add);
                    }
                }
            }
        }
        return findings.stream().findFirst();
    }

    private static @Nullable Worded otherBase(PartOfBase right, List<Worded> near) {
        return near.stream()
                .filter(other -> !right.all().contains(other)
                        && other.key().equals(right.base().key())
                        && right.isOf(other.span()))
                .findFirst()
                .orElse(null);
    }

    /// The figure whose words share most with a name; null where two share as much.
    private @Nullable Worded called(String name, List<Worded> near) {
        Set<String> own = pairs(name);
        List<Worded> best = new ArrayList<>();
        long most = 1;
        for (Worded figure : near) {
            Set<String> theirs = pairs(figure.label() + figure.after());
            long shared = own.stream().filter(theirs::contains).count();
            if (shared > most) {
                best.clear();
                most = shared;
            }
            if (shared == most) {
                best.add(figure);
            }
        }
        return best.stream().map(Worded::base).distinct().count() == 1 ? best.getFirst() : null;
    }

    /// `年初批复` and `年初预算数` have 年初 in common, also where other characters stand between.
    private static Set<String> pairs(String name) {
        return IntStream.range(0, Math.max(0, name.length() - 1))
                .mapToObj(i -> name.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    /// `收回768份 … 回收率`: the one figure that the rate is named after is its part; `占收回问卷的`: its whole.
    private Optional<Finding> named(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        Matcher share = words.first("share", told.label()).orElse(null);
        if (share != null) {
            return shareOf(window, at, near, share.group("base"));
        }
        Matcher rate = words.first("named", told.label()).orElse(null);
        if (rate == null) {
            return Optional.empty();
        }
        String stem = rate.group("stem");
        List<Worded> parts = near.stream()
                .filter(figure -> isOfStem(figure, stem) && window.items().indexOf(figure) < at)
                .toList();
        if (parts.size() != 1 || words.says("apart", told.label())) {
            return Optional.empty();
        }
        Worded part = parts.getFirst();
        List<Finding> findings = new ArrayList<>();
        for (Worded whole : near) {
            if (!whole.key().equals(part.key()) || whole.base().compareTo(part.base()) <= 0) {
                continue;
            }
            var right = PartOfBase.of(told, part, whole);
            if (right.holds()) {
                return Optional.empty();
            }
            near.stream()
                    .filter(other -> other.key().equals(part.key())
                            && !other.equals(part)
                            && !other.equals(whole)
                            && !isOfStem(other, stem)
                            && other.base().compareTo(whole.base()) < 0
                            && PartOfBase.of(told, other, whole).holds())
                    .findFirst()
                    .flatMap(other -> tell(window, right, List.of(other), Sure.TOLD, "误用" + other.quantity()))
                    .ifPresent(findings::add);
        }
        return findings.stream().findFirst();
    }

    private Optional<Finding> shareOf(Window window, int at, List<Worded> near, String base) {
        Worded told = window.items().get(at);
        List<Worded> before = near.stream()
                .filter(figure -> window.items().indexOf(figure) < at)
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Worded part = before.getLast();
        List<Worded> alike = before.stream()
                .filter(figure -> figure.key().equals(part.key()) && !figure.equals(part))
                .toList();
        Worded whole = called(base, alike);
        if (whole == null || whole.base().compareTo(part.base()) < 0) {
            return Optional.empty();
        }
        var right = PartOfBase.of(told, part, whole);
        Worded wrong = otherBase(right, alike);
        Set<String> name = pairs(base);
        return right.holds() || wrong == null || pairs(wrong.label()).stream().anyMatch(name::contains)
                ? Optional.empty()
                : tell(window, right, List.of(wrong), Sure.TOLD, "误以" + wrong.quantity() + "为分母");
    }

    /// 收回 and 回收 name one thing.
    private static boolean isOfStem(Worded figure, String stem) {
        String turned = new StringBuilder(stem).reverse().toString();
        String said = figure.label() + figure.after();
        return said.contains(stem) || said.contains(turned);
    }

    private static Optional<Finding> tell(
            Window window, PartOfBase right, List<Worded> wrong, Sure sure, String cause) {
        List<Worded> all = new ArrayList<>(right.all());
        wrong.stream().filter(figure -> !all.contains(figure)).forEach(all::add);
        all.sort(Comparator.comparing(figure -> !figure.equals(right.told())));
        return window.tell(
                right.arithmetic() + "，" + cause,
                List.of(new Suspect(right.told(), right.right().inBase())),
                all,
                sure,
                1);
    }
}
