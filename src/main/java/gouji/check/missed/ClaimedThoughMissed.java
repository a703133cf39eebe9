package gouji.check.missed;

import gouji.check.missed.Miss.Ground;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 称已达到，却没有达到: a claim and what it covers: the target that it names itself, a thing by its name, all indicators of a
/// kind, or all; against what was missed, wherever the report tells that.
///
/// Its words: `claim`, says that something was reached: in `object` the target, in `verb…` what was done; `entire`,
/// words of a claim of what was done (`全部整改`), without which it may be of some; `generic`, words of a claim that
/// name nothing; `all`, says of a claim that names nothing that it is of all; `sweeping`, says so of the goals
/// whose results its paragraph tells; `counted`, says so of as many as it tells, before the claim; `many`, says so
/// of one that names something, of which it may be all; `kinds`, of which indicators: 产出, 效益 …; `inputs`, words of
/// indicators of the money, which are of none of these, and `any`, words of a claim that is of those, too; `wished`,
/// words of
/// the claim's clause that say that it is only hoped for, or not so; `goals`, headings of sections and cells that
/// tell what is to be reached; `unless`, words of the sentence that say of which not, or of when else; `some`, words
/// before a claim that name of which; `others`, words before a claim that all was done, which say that it is of some;
/// `ends`, endings of names that are of
/// another side of a thing: its quality, its price; `over`, words of a claim that is none where the target is the
/// most that might be; `ceiling`, words of such a target; `less`, words of what is the better the less of it there
/// is; `private`, words of money that is not the treasury's; `money`, a name that is only of money, of which there may
/// be several; `paid`, what is done with money that
/// is owed; `funds`, that money has come in, which no work left undone contradicts; `work`, that work is done, which
/// may have been late for an indicator that
/// is `timely`; `alike`, two words of the same deed
/// (`竣工完工`); `left`, words of a miss that count what was left to do.
///
/// @param misses what was not reached
public record ClaimedThoughMissed(RuleWords words, Misses misses) implements WordDemand {
    private static final int LONG = 4; // characters of a name that is not of many things

    public static ClaimedThoughMissed of(RuleNode node) {
        return new ClaimedThoughMissed(
                RuleWords.of(
                        node.get("words"),
                        "claim",
                        "entire",
                        "generic",
                        "all",
                        "sweeping",
                        "counted",
                        "many",
                        "kinds",
                        "inputs",
                        "any",
                        "wished",
                        "goals",
                        "unless",
                        "some",
                        "others",
                        "ends",
                        "over",
                        "ceiling",
                        "less",
                        "money",
                        "private",
                        "paid",
                        "funds",
                        "timely",
                        "work",
                        "alike",
                        "left"),
                Misses.of(node.only("words", "misses").get("misses")));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Claim> claims = claims(said);
        if (claims.isEmpty()) {
            return Stream.of(); // what was missed need not be looked for
        }
        List<Miss> missed = misses.in(said, words.search("generic"));
        List<String> projects = missed.stream()
                .flatMap(miss -> Stream.ofNullable(miss.project()))
                .distinct()
                .toList();
        return claims.stream().flatMap(claimed -> finding(note, claimed, missed, projects).stream());
    }

    private List<Claim> claims(Said said) {
        List<Claim> claims = new ArrayList<>();
        said.texts().each(words.search("claim"), (text, match) -> {
            boolean isSaid = text.sort() != Texts.Sort.HEADING
                    && !words.says(
                            "wished",
                            text.text().substring(Sentences.clause(text.text(), match.start()), match.start()));
            Claim claimed = isSaid ? Claim.of(said.figured(text), match) : null;
            boolean isWhole = claimed != null && (claimed.verb() == null || words.says("entire", claimed.clause()));
            if (claimed != null
                    && isWhole
                    && !words.says("unless", claimed.nearby())
                    && !words.says("goals", GoalsTold.heading(text.place(), said.tables()))) {
                claims.add(claimed);
            }
        });
        return claims;
    }

    private Optional<Finding> finding(Note note, Claim claimed, List<Miss> all, List<String> projects) {
        boolean isOfFunds = words.says("funds", claimed.clause());
        List<Miss> missed = all.stream()
                .filter(miss -> !isAdmitted(miss, claimed)
                        && !isDoneLate(miss, claimed)
                        && !countsOthers(miss, claimed)
                        && (!isOfFunds
                                || isOfMoney(miss)
                                || miss.values().stream().anyMatch(ClaimedThoughMissed::isMoney)))
                .toList();
        Figure target = claimed.target();
        if (target != null) {
            return ofOwn(note, claimed, target);
        }
        if (claimed.isOfFigure() || words.says("some", claimed.subject())) {
            return Optional.empty();
        }
        String name = claimed.of(words.search("generic"));
        List<Miss> known = missed.stream()
                .filter(miss -> miss.isSure() && isNamed(miss, claimed, name))
                .toList();
        List<Miss> named = known.isEmpty() ? toldOf(missed, claimed, name) : known;
        List<Miss> goals = named.isEmpty() && name.isEmpty() && words.says("sweeping", claimed.clause())
                ? missed.stream()
                        .filter(miss -> miss.isOfGoal()
                                && miss.isIn(claimed.text().text().place()))
                        .toList()
                : List.of();
        boolean isOfAll = named.isEmpty() && goals.isEmpty() && isOfAll(claimed, name);
        List<Miss> alike =
                named.isEmpty() && goals.isEmpty() && !isOfAll ? perhapsNamed(missed, claimed, name) : List.of();
        List<Miss> covered = isOfAll
                ? missed.stream()
                        .filter(miss ->
                                !miss.isOfWords() && isOfKind(miss, claimed) && isOfProject(miss, claimed, projects))
                        .toList()
                : !goals.isEmpty() ? goals : named.isEmpty() ? alike : named;
        Optional<Miss> nearest = covered.stream()
                .filter(miss -> miss.isIn(claimed.text().text().place())
                        || isTold(miss, claimed.text().figures()))
                .findFirst()
                .or(() -> covered.stream()
                        .filter(miss -> miss.isSure() && !isOfMoney(miss))
                        .findFirst())
                .or(() -> covered.stream().filter(Miss::isSure).findFirst())
                .or(() -> covered.stream().findFirst());
        return nearest.map(miss -> {
            List<Finding.Stated> values = new ArrayList<>(miss.values());
            values.add(claimed.stated());
            Finding finding =
                    note.of(note.rule().title() + "：“" + claimed.clause().strip() + "”，而" + miss.told(), values);
            boolean isElsewhere = isOfAll && projects.size() > 1 && !isNamed(miss.project(), claimed);
            boolean isOfOthers = isElsewhere
                    || !alike.isEmpty()
                    || isDoubtful(miss, name)
                    || isOfMore(miss, claimed, name)
                    || (isOfAll && !name.isEmpty())
                    || (isOfAll
                            && miss.isOfProse()
                            && !miss.isBeside(claimed.text().text().place()));
            return isOfOthers ? finding.asHint("说的也可能不是同一件事") : finding;
        });
    }

    /// `覆盖率超过目标` is not only of 五种作物覆盖率均衡, unless it tells that figure.
    private static boolean isOfMore(Miss miss, Claim claimed, String name) {
        return !name.isEmpty()
                && miss.verb() == null
                && claimed.verb() == null
                && !miss.isOfProse()
                && 2 * name.length() < miss.name().length()
                && !isTold(miss, claimed.text().figures());
    }

    /// Work that is said to be done may have been done late.
    private boolean isDoneLate(Miss miss, Claim claimed) {
        return words.says("timely", miss.name())
                && words.says("work", claimed.clause())
                && !words.says("timely", claimed.clause());
    }

    /// `57座水库全部落实` is not of the 54 of a target, nor `4处全部完工` of the 4 that were left before.
    private boolean countsOthers(Miss miss, Claim claimed) {
        Figure counted = claimed.counted();
        if (counted == null) {
            return false;
        }
        List<String> alike = miss.values().stream()
                .filter(value -> value.unit().equals(counted.quantity().unit().symbol()))
                .map(Finding.Stated::value)
                .toList();
        boolean isTold = miss.verb() != null // 问题47处，整改45处: the whole is not among them
                || alike.contains(counted.quantity().plainValue());
        return !alike.isEmpty() && (!isTold || words.says("left", miss.told()));
    }

    /// Those whose words tell of what a claim elsewhere names: of most of it, else the one that tells of half of it.
    private List<Miss> toldOf(List<Miss> missed, Claim claimed, String name) {
        boolean isPaid = claimed.verb() != null && words.says("paid", claimed.verb());
        if (words.says("others", claimed.subject())
                || (!isPaid && words.search("money").matches(name))) {
            return List.of();
        }
        List<Miss> others = missed.stream()
                .filter(miss -> miss.isOfWords()
                        && !miss.isIn(claimed.text().text().place())
                        && (miss.ground() != Ground.REST || isPaid))
                .toList();
        boolean isMoney = isPaid && words.search("money").matches(name);
        List<Miss> told = others.stream()
                .filter(miss -> isMoney ? miss.ground() == Ground.REST : miss.isToldOf(name, false))
                .toList();
        List<Miss> half = told.isEmpty() && !isMoney && !claimed.object().isEmpty()
                ? others.stream()
                        .filter(miss -> miss.ground() == Ground.PAIR && miss.isToldOf(name, true))
                        .toList()
                : List.of();
        if (half.isEmpty() && told.isEmpty() && !isMoney && claimed.verb() != null) {
            return missed.stream() // 18座公厕已全部建成; 余下1座公厕未动工
                    .filter(miss -> miss.ground() == Ground.WORDS
                            && !miss.isIn(claimed.text().text().place())
                            && miss.isAkin(name))
                    .limit(1)
                    .toList();
        }
        return half.size() == 1 ? half : told;
    }

    /// Whether the claim may be of something else than the words that tell of a miss.
    private boolean isDoubtful(Miss miss, String name) {
        boolean isPair = miss.ground() == Ground.PAIR && name.length() >= LONG && miss.isToldOf(name, false);
        return !miss.isSure() && !isPair;
    }

    /// `年末存栏846头，超额完成900头的年度目标`: the target stands in the claim, and the result before it.
    private Optional<Finding> ofOwn(Note note, Claim claimed, Figure target) {
        Figure actual = claimed.result(target);
        if (actual == null
                || words.says("less", Sentences.around(claimed.text().text().text(), actual.start(), target.end()))) {
            return Optional.empty();
        }
        Quantity planned = target.quantity();
        boolean isClose = actual.quantity().inBase().multiply(BigDecimal.TWO).compareTo(planned.inBase()) >= 0;
        return isClose && Misses.isMissed(planned, actual.quantity())
                ? Optional.of(note.of(
                        note.rule().title() + "：“" + claimed.clause().strip() + "”，而前面写的是" + actual.quantity(),
                        List.of(
                                claimed.text().stated(actual, "actual"),
                                claimed.text().stated(target, "target"),
                                claimed.stated())))
                : Optional.empty();
    }

    /// `消耗卫生材料21元，略高于目标` of no more than 20 is no claim.
    private boolean isAdmitted(Miss miss, Claim claimed) {
        return words.says("over", claimed.words())
                && (words.says("ceiling", miss.told())
                        || miss.values().stream()
                                .anyMatch(value ->
                                        words.says("ceiling", value.place().quote())));
    }

    /// A claim of `各项产出指标` is not of 预算执行率, nor is one of tasks.
    private boolean isOfKind(Miss miss, Claim claimed) {
        List<String> kinds = claimed.named(words.search("kinds"));
        String own = miss.levels() + miss.name();
        if (isOfMoney(miss)) {
            return miss.verb() == null && kinds.isEmpty() && words.says("any", claimed.clause());
        }
        return miss.verb() == null
                && (kinds.isEmpty()
                        || !words.says("kinds", own)
                        || kinds.stream().anyMatch(own::contains));
    }

    private static boolean isMoney(Finding.Stated value) {
        return value.unit().endsWith("元");
    }

    private boolean isOfMoney(Miss miss) {
        String own = miss.levels() + miss.name();
        return !words.says("kinds", own) && words.says("inputs", own);
    }

    private static boolean isOfProject(Miss miss, Claim claimed, List<String> projects) {
        boolean isOneNamed = projects.stream().anyMatch(project -> isNamed(project, claimed));
        return !isOneNamed || isNamed(miss.project(), claimed);
    }

    private static boolean isNamed(@Nullable String project, Claim claimed) {
        Texts.Text text = claimed.text().text();
        return project != null && (Objects.toString(text.place().section(), "") + "\n" + text.text()).contains(project);
    }

    private boolean isOfAll(Claim claimed, String name) {
        return name.isEmpty()
                ? words.says("all", claimed.clause()) || words.says("counted", claimed.subject())
                : words.says("many", claimed.clause());
    }

    private List<Miss> perhapsNamed(List<Miss> missed, Claim claimed, String name) {
        return missed.stream()
                .filter(miss -> miss.isSure()
                        && miss.verb() == null
                        && isOfSide(miss, claimed, name)
                        && miss.isPerhapsCalled(name))
                .toList();
    }

    /// Whether it is of what the claim names, and the same side of it; with its figure beside the claim, one word is
    /// enough.
    private boolean isNamed(Miss miss, Claim claimed, String name) {
        if (miss.verb() != null) {
            boolean isNear = miss.isIn(claimed.text().text().place());
            boolean isOfPrivate = words.says("private", miss.told()) && !words.says("private", claimed.subject());
            return isSameDeed(miss.verb(), claimed.verb())
                    && !isOfPrivate
                    && !words.says("others", claimed.subject())
                    && (isNear ? name.isEmpty() || miss.isAkin(name) : !name.isEmpty() && miss.isCalled(name));
        }
        if (name.isEmpty()) {
            List<Figure> before = claimed.before();
            return !before.isEmpty() && isTold(miss, List.of(before.getLast()));
        }
        return isOfSide(miss, claimed, name)
                && (isTold(miss, claimed.beside()) ? miss.isAkin(name) : miss.isCalled(name));
    }

    private boolean isOfSide(Miss miss, Claim claimed, String name) {
        return isOfDeed(miss, claimed, name) && (!words.says("ends", miss.name()) || words.says("ends", name));
    }

    /// `资金全部到位` is not of what 补助资金发放率 measures, nor of whatever else is of the money.
    private boolean isOfDeed(Miss miss, Claim claimed, String name) {
        String verb = claimed.verb();
        if (verb == null) {
            return true;
        }
        String measured = misses.verb(miss.name());
        return measured == null
                ? !words.search("money").matches(name) || miss.name().contains(verb)
                : isSameDeed(measured, verb);
    }

    private boolean isSameDeed(String one, @Nullable String other) {
        return one.equals(other) || words.says("alike", one + other);
    }

    private static boolean isTold(Miss miss, List<Figure> figures) {
        Finding.Stated actual = miss.values().getFirst();
        return figures.stream()
                .anyMatch(figure -> figure.quantity().qualifier() == null
                        && figure.quantity().plainValue().equals(actual.value())
                        && figure.quantity().unit().symbol().equals(actual.unit()));
    }
}
