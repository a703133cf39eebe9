package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.quantity.Nested;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Totals and their parts: `甲，其中：…`, `…，共计甲`, `甲（…，…）`, and lists that run over several paragraphs.
final class Lists {
    // 内设机构①，分别为…，办公室下设②: parts of one of them
    private static final Pattern BELOW = Pattern.compile("[一-龥]{2}下(?:设|辖)(?:有)?$");
    // 新修①、维护①，计划分别为①、①: what was to be is no part of what was done
    private static final Pattern PLANNED = Pattern.compile("(?:计划|目标|任务|上年|去年)[数量]?(?:分别)?(?:为|是)?$");
    private static final BigDecimal NEAR = new BigDecimal("1.2"); // so many times the whole no slip makes the parts
    private static final Pattern OPENERS = Pattern.compile(".{0,4}(?:其中|包括|分别|如下|构成|来源).{0,4}");

    private final Words words;
    private final Draft draft;
    private final Completeness completeness;
    private final Wholes wholes;
    private @Nullable Mention open; // the total that the last paragraph ended with: 其中：
    private int openRank;
    private boolean isPassedOver; // an item's amount is of another kind: the parts may be more than those read
    private final List<String> openParts = new ArrayList<>();
    private final ClassItems classItems;

    Lists(Words words, Completeness completeness, Draft draft, NamedAmounts named) {
        this.words = words;
        this.completeness = completeness;
        this.draft = draft;
        this.wholes = new Wholes(named);
        this.classItems = new ClassItems(draft);
    }

    /// The kind of amounts that a list still open from the last paragraph has, or null.
    @Nullable
    Measure openMeasure() {
        return open == null ? null : open.measure();
    }

    /// The total of which a mention is a part, or null.
    @Nullable
    Fact totalOf(Mention part) {
        return wholes.of(part);
    }

    void relate(Said said) {
        continueOpen(said);
        List<Mention> mentions = said.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (words.lists().opensList(mention.between())) {
                parts(said, i);
                if (i > 0) {
                    counts(said, i);
                }
            }
            if (i > 0
                    && mention.clause().opener() == '（'
                    && mention.at() > mentions.get(i - 1).at()) {
                bracket(said, i);
            }
            if (i > 1 && mention.isMoney() && isSumUp(said, mention)) {
                sumUp(said, i);
            }
            if (i > 1 && Said.isKeptOtherwise(mentions.get(i - 1), mention)) {
                whatBecomesOf(said, i);
            }
        }
        openNext(said);
    }

    void interrupt() {
        if (open != null && openParts.size() >= 2) {
            boolean isClosed = partPassedOver(open.fact());
            draft.add(new Relation.Sum("parts-in-paragraphs", open.id(), openParts, isPassedOver && !isClosed));
            classItems.relate();
        }
        classItems.forget();
        open = null;
        isPassedOver = false;
        openParts.clear();
    }

    /// Adds the amount told since the total that no words made a part and that the others lack: with it they add up,
    /// and a
    /// paragraph that was not understood makes no false alarm.
    private boolean partPassedOver(Fact total) {
        List<Fact> since = draft.facts();
        since = since.subList(since.indexOf(total) + 1, since.size());
        BigDecimal lacking = since.stream()
                .filter(fact -> openParts.contains(fact.id()))
                .map(fact -> fact.quantity().inBase())
                .reduce(total.quantity().inBase(), BigDecimal::subtract);
        Optional<Fact> passedOver = lacking.signum() <= 0
                ? Optional.empty()
                : since.stream()
                        .filter(fact -> fact.quantity().unit().isMoney()
                                && fact.quantity().inBase().compareTo(lacking) == 0
                                && !openParts.contains(fact.id()))
                        .findFirst();
        passedOver.ifPresent(fact -> openParts.add(fact.id()));
        return passedOver.isPresent() || lacking.signum() == 0;
    }

    /// `剩余①由财政收回①、结转下年①`: all that is left is handed back or kept, whatever words join them.
    private void whatBecomesOf(Said said, int index) {
        List<Mention> mentions = said.mentions();
        Mention left = mentions.get(index - 2);
        List<Mention> parts = mentions.subList(index - 1, index + 1);
        boolean isTogether = Stream.concat(Stream.of(left), parts.stream())
                .allMatch(mention -> Said.isStock(mention)
                        && mention.clause().part() == left.clause().part()
                        && mention.clause().depth() == left.clause().depth()
                        && Objects.equals(mention.fact().scope(), left.fact().scope())
                        && Objects.equals(mention.fact().year(), left.fact().year()));
        boolean isTold = wholes.of(parts.getFirst()) != null || wholes.of(parts.getLast()) != null;
        if (left.measure() == Measure.SURPLUS && isTogether && !isTold) {
            wholes.tell(parts, left.fact());
            draft.add(new Relation.Sum(
                    "parts", left.id(), parts.stream().map(Mention::id).toList(), false));
        }
    }

    private void parts(Said said, int first) {
        List<Mention> mentions = said.mentions();
        Mention like = firstMoney(mentions, first);
        Mention opening = mentions.get(first);
        if (like == null || (opening.kind() == Coded.COUNT && !like.isOwnSubject())) {
            return; // 共48部，其中高层29部、多层19部，支出720万元: the list is one of counts
        }
        List<Mention> listed = partsFrom(mentions, first, like);
        if (listed.isEmpty()) {
            return;
        }
        boolean isDivided = words.lists().dividesWhole(mentions.get(first).between())
                || completeness.isCounted(said, first, listed);
        Fact nearest = wholes.find(said, first, listed, isDivided);
        if (nearest == null
                || listed.stream().anyMatch(part -> part.id().equals(nearest.id()))
                || isOfAnotherHead(said, first, nearest)) {
            return;
        }
        Fact total = summedUp(mentions.subList(0, first), listed, nearest);
        List<Mention> parts = explained(total, listed, mentions.subList(first, mentions.size()));
        boolean isWhole = completeness.isWhole(said, first, total, parts);
        wholes.tell(parts, total);
        draft.add(new Relation.Sum(
                "parts", total.id(), parts.stream().map(Mention::id).toList(), !isWhole));
    }

    /// `总收入①，包括本年收入①和年初结转①。本年收入比上年增加①，其中甲①、乙①`: what the parts make up exactly is their total, though
    /// another amount is nearer.
    private static Fact summedUp(List<Mention> before, List<Mention> parts, Fact total) {
        BigDecimal sum = parts.stream().map(Lists::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.size() < 2 || sum.compareTo(total.quantity().inBase()) == 0
                ? total
                : before.stream()
                        .filter(mention ->
                                Said.isStock(mention) && value(mention).compareTo(sum) == 0)
                        .findFirst()
                        .map(Mention::fact)
                        .orElse(total);
    }

    /// The parts with the one amount of their sentence that they lack, or without the one that they have too many, if
    /// that makes the total: `省级①、县级①，上年结转①`, `质保金①（按结算价①的5%），其余①`.
    private static List<Mention> explained(Fact total, List<Mention> parts, List<Mention> behind) {
        BigDecimal lacking =
                parts.stream().map(Lists::value).reduce(total.quantity().inBase(), BigDecimal::subtract);
        if (lacking.signum() > 0) {
            return behind.stream()
                    .filter(Mention::isMoney)
                    .filter(other -> other.clause().sentence()
                                    == parts.getFirst().clause().sentence()
                            && value(other).compareTo(lacking) == 0
                            && !parts.contains(other))
                    .findFirst()
                    .map(other ->
                            Stream.concat(parts.stream(), Stream.of(other)).toList())
                    .orElse(parts);
        }
        List<Mention> fewer = parts.stream()
                .filter(part -> value(part).compareTo(lacking.negate()) != 0)
                .toList();
        boolean isOneTooMany = lacking.signum() < 0 && parts.size() > 2 && fewer.size() == parts.size() - 1;
        return isOneTooMany ? fewer : parts;
    }

    /// `追加的2个：甲①、乙①；调减的2个：丙①、丁①`: a list with a head of its own is not what the head before it ends with.
    private static boolean isOfAnotherHead(Said said, int first, Fact total) {
        Mention part = said.mentions().get(first);
        String between = part.between();
        int head = between.indexOf('；') + 1;
        int colon = between.lastIndexOf('：');
        boolean isHeaded =
                colon > head && !OPENERS.matcher(between.substring(head, colon)).matches();
        boolean isCounted = first > 0
                && colon >= 0
                && said.mentions().get(first - 1).clause().part()
                        == part.clause().part();
        return (isHeaded || isCounted)
                && said.mentions().stream()
                        .filter(mention -> mention.id().equals(total.id()))
                        .anyMatch(mention -> mention.clause().sentence()
                                        == part.clause().sentence()
                                && mention.clause().part() != part.clause().part());
    }

    private static @Nullable Mention firstMoney(List<Mention> mentions, int first) {
        int sentence = mentions.get(first).clause().sentence();
        for (int i = first; i < mentions.size() && mentions.get(i).clause().sentence() == sentence; i++) {
            if (Said.isStock(mentions.get(i))) {
                return mentions.get(i);
            }
        }
        return null;
    }

    /// The amounts that are listed: of one measure, each with a name of its own, at one level of `；` or `，、`.
    private List<Mention> partsFrom(List<Mention> mentions, int first, Mention like) {
        int sentence = mentions.get(first).clause().sentence();
        boolean semicolons = dividedBySemicolons(mentions, first, like) && !dividesWholes(mentions, first);
        boolean isDivided = words.lists().dividesWhole(mentions.get(first).between());
        var parts = new ArrayList<Mention>();
        int nestedUntilPart = -1;
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != sentence
                    || (!semicolons && mention.clause().part() != like.clause().part())
                    || (i > first && words.lists().endsList(mention.between()))) {
                break;
            }
            if (i > first && words.lists().opensList(mention.between())) {
                if (!semicolons) {
                    break;
                }
                nestedUntilPart = mention.clause().part();
            }
            boolean newPart = parts.isEmpty()
                    || !semicolons
                    || parts.getLast().clause().part() != mention.clause().part()
                    || isDistributed(parts.getLast(), mention);
            boolean isOtherwiseKept = Said.isKeptOtherwise(mention, like);
            if (Said.isStock(mention)
                    && (mention.measure() == like.measure() || isOtherwiseKept)
                    && Objects.equals(mention.fact().year(), like.fact().year())
                    && mention.clause().depth() == like.clause().depth()
                    && mention.clause().part() != nestedUntilPart
                    && newPart
                    && (mention.isOwnSubject()
                            || isOtherwiseKept
                            || mention.is(like)
                            || semicolons
                            || (isDivided && !mention.own().isEmpty()))) {
                parts.add(mention);
            }
        }
        return parts;
    }

    /// `甲、乙分别支出①和①`: two parts, though of one clause.
    private static boolean isDistributed(Mention one, Mention other) {
        return List.of("、", "和", "与", "及").contains(other.between().strip())
                && !one.fact().subject().equals(other.fact().subject());
    }

    /// `甲①，其中子①；乙①，其中丑①`: the semicolons divide what has parts, not the parts.
    private boolean dividesWholes(List<Mention> mentions, int first) {
        Mention opening = mentions.get(first);
        if (first == 0
                || opening.between().contains("：")
                || mentions.get(first - 1).clause().part() != opening.clause().part()) {
            return false;
        }
        for (int i = first + 1;
                i < mentions.size()
                        && mentions.get(i).clause().sentence()
                                == opening.clause().sentence();
                i++) {
            Mention next = mentions.get(i);
            if (words.lists().opensList(next.between())
                    && next.clause().part() != opening.clause().part()
                    && mentions.get(i - 1).clause().part() == next.clause().part()) {
                return true;
            }
        }
        return false;
    }

    private static boolean dividedBySemicolons(List<Mention> mentions, int first, Mention like) {
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != like.clause().sentence()) {
                return false;
            }
            if ((!mention.is(like)
                            && Said.isStock(mention)
                            && mention.measure() == like.measure()
                            && mention.isOwnSubject())
                    || mention.clause().part() != like.clause().part()) {
                return mention.clause().part() != like.clause().part();
            }
        }
        return false;
    }

    /// `车辆7辆，其中：轿车1辆、越野车4辆、其他车辆2辆`; `共9户14人，其中农村6户11人、城市3户3人` counts twice
    private void counts(Said said, int first) {
        List<Mention> mentions = said.mentions();
        Set<String> units = new HashSet<>();
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().part() != mentions.get(first).clause().part()) {
                break;
            }
            if (mention.kind() == Coded.COUNT
                    && units.add(mention.figure().quantity().unit().symbol())) {
                counts(said, first, i);
            }
        }
    }

    private void counts(Said said, int first, int firstOfUnit) {
        List<Mention> mentions = said.mentions();
        Mention like = mentions.get(firstOfUnit);
        Mention total = null;
        for (int i = first - 1; i >= 0 && total == null; i--) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() < like.clause().sentence() - 1) {
                break;
            }
            total = sameUnit(mention, like) && !Said.isMeasure(mentions, i) ? mention : null;
        }
        total = total == null ? null : done(mentions, total);
        if (total == null
                || BELOW.matcher(like.between()).find()
                || PLANNED.matcher(like.between()).find()) {
            return;
        }
        var parts = new ArrayList<Mention>();
        for (int i = firstOfUnit; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().part() != like.clause().part()
                    || (i > first
                            && (words.lists().opensList(mention.between())
                                    || words.lists().endsList(mention.between())))) {
                break;
            }
            if (sameUnit(mention, like)
                    && (mention.isOwnSubject() || isCountedTwice(mentions.get(i - 1), mention))
                    && mention.clause().depth() == like.clause().depth()) {
                parts.add(mention);
            }
        }
        if (parts.size() >= 2
                && !isOfRival(mentions, total, parts)
                && !words.staff().cross(parts.stream().map(Mention::between).toList())) {
            boolean isWhole = completeness.isWhole(said, first, total.fact(), parts);
            List<BigDecimal> values = parts.stream().map(Lists::value).toList();
            if (Nested.isFirstMadeOfRest(value(total), values)) {
                return; // 收回①，其中有效①，满意①，不满意①
            }
            boolean isList =
                    parts.stream().skip(1).anyMatch(part -> part.between().contains("、"));
            if (!isWhole && !isList && Nested.are(value(total), values)) {
                return;
            }
            draft.add(new Relation.Sum(
                    "counted-parts", total.id(), parts.stream().map(Mention::id).toList(), !isWhole));
        }
    }

    /// `修复文物①，计划①；其中…`: what was done is taken apart, not what was to be.
    private static Mention done(List<Mention> mentions, Mention total) {
        return mentions.stream()
                .filter(mention -> total.measure() == Measure.TARGET
                        && mention.measure() != Measure.TARGET
                        && mention.at() < total.at()
                        && mention.clause().part() == total.clause().part()
                        && sameUnit(mention, total))
                .reduce((one, next) -> next)
                .orElse(total);
    }

    /// Whether the parts are far more than the count before them, and within another one of the same sentence:
    /// `排查328条，整改301条，
    /// 另有8条停用；其中电梯类143条、管道类96条`.
    private static boolean isOfRival(List<Mention> mentions, Mention total, List<Mention> parts) {
        BigDecimal sum = parts.stream().map(Lists::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal own = value(total);
        return sum.compareTo(own.multiply(NEAR)) > 0
                && mentions.stream()
                        .filter(mention -> mention.at() < total.at()
                                && mention.clause().sentence() == total.clause().sentence()
                                && sameUnit(mention, total))
                        .anyMatch(mention -> value(mention).compareTo(sum) >= 0);
    }

    private static BigDecimal value(Mention mention) {
        return mention.figure().quantity().inBase();
    }

    /// `农村6户11人`: the households and their people
    private static boolean isCountedTwice(Mention one, Mention other) {
        return one.kind() == Coded.COUNT && one.at() + 1 == other.at() && !sameUnit(one, other);
    }

    private static boolean sameUnit(Mention a, Mention b) {
        return a.kind() == Coded.COUNT && Said.isOfSameUnit(a.figure(), b.figure());
    }

    /// `净追加①（追加①，收回①）`: amounts set off against each other.
    private boolean isNetted(List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> words.lists().isNetted(mention.between()));
    }

    /// `专项资金安排①（年初预算①，追加预算①）`
    private void bracket(Said said, int first) {
        List<Mention> mentions = said.mentions();
        Mention total = mentions.get(first - 1);
        Mention like = mentions.get(first);
        boolean adjoins = total.at() == like.clause().start() - 2;
        // 固定资产净值①（原值①，累计折旧①）: sides of it, not parts
        boolean sides = words.moneyNames().isAttribute(like.own());
        if (!adjoins || sides || !Said.isStock(total) || !Said.isStock(like)) {
            return;
        }
        var parts = new ArrayList<Mention>();
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().depth() < like.clause().depth()
                    || (i > first
                            && mention.clause().opener() == '（'
                            && mention.clause().depth() == like.clause().depth())) {
                break;
            }
            if (Said.isStock(mention)
                    && mention.clause().depth() == like.clause().depth()) {
                parts.add(mention);
            }
        }
        boolean allGranted =
                parts.stream().allMatch(part -> Said.family(part.measure()) == Said.family(total.measure()));
        if (parts.size() >= 2
                && allGranted
                && !isNetted(mentions.subList(first - 1, mentions.indexOf(parts.getLast()) + 1))) {
            draft.add(new Relation.Sum(
                    "parts-in-brackets",
                    total.id(),
                    parts.stream().map(Mention::id).toList(),
                    words.lists().isPartialList(like.between())));
        }
    }

    private boolean isSumUp(Said said, Mention mention) {
        String before = said.code().substring(mention.clause().start(), mention.at());
        return !mention.isOwnSubject() && words.lists().isTotal(before) && before.length() <= 8;
    }

    /// `人员经费①，公用经费①，共计①`
    private void sumUp(Said said, int index) {
        Mention total = said.mentions().get(index);
        var parts = new ArrayList<Mention>();
        for (int i = index - 1; i >= 0; i--) {
            Mention mention = said.mentions().get(i);
            if (mention.clause().sentence() != total.clause().sentence()) {
                break;
            }
            if (mention.isMoney()) {
                boolean alike = Said.isStock(mention)
                        && mention.isOwnSubject()
                        && !mention.between().contains("累计") // 6月底累计①，9月底累计①
                        && !said.code()
                                .substring(mention.clause().start(), mention.at())
                                .contains("累计")
                        && !words.distribution()
                                .isOfEach(
                                        said.code() // 各计提①，合计①
                                                .substring(mention.clause().start(), mention.at()))
                        && (parts.isEmpty() || parts.getFirst().measure() == mention.measure());
                if (!alike) {
                    return;
                }
                parts.addFirst(mention);
            }
            if (words.lists().opensList(mention.between())) {
                break;
            }
        }
        if (parts.size() >= 2) {
            wholes.tell(parts, total.fact());
            draft.add(new Relation.Sum(
                    "summed-up", total.id(), parts.stream().map(Mention::id).toList(), false));
        }
    }

    private void openNext(Said said) {
        String code = said.code().strip();
        String tail = code.substring(Math.max(0, code.length() - 6));
        if (!(tail.endsWith("：") || tail.endsWith("，"))
                || !words.lists().opensList(tail)
                || said.mentions().isEmpty()) {
            return;
        }
        interrupt();
        Measure led = words.moneyVerbs().led(Lead.lastSentence(code)); // 年末结余①。支出构成为：
        Mention total = null;
        for (Mention mention : said.mentions().reversed()) {
            boolean isLed = led == null || Said.family(led) == Said.family(mention.measure());
            if (Said.isStock(mention) && mention.clause().depth() == 0 && isLed) {
                if (total != null
                        && total.clause().sentence() != mention.clause().sentence()) {
                    break;
                }
                total = mention;
            }
        }
        open = total;
        openRank = -1;
    }

    private void continueOpen(Said said) {
        if (open == null) {
            return;
        }
        openRank = openRank < 0 ? said.rank() : openRank;
        boolean item = said.rank() == openRank;
        Mention amount = null;
        for (Mention mention : said.mentions()) {
            if (amount == null
                    && Said.isStock(mention)
                    && Said.family(mention.measure()) == Said.family(open.measure())) {
                amount = mention;
            }
        }
        if (item && amount != null && amount.is(said.mentions().getFirst())) {
            for (Mention part : withThoseBeside(said.mentions(), amount)) {
                openParts.add(part.id());
                classItems.add(part, said.code());
                wholes.tell(List.of(part), open.fact());
            }
        } else if (item
                && amount == null
                && openRank != Numbering.NONE
                && said.mentions().stream().anyMatch(Said::isStock)) {
            isPassedOver = true;
        } else if (said.rank() < openRank
                || (item && openRank == Numbering.NONE && amount == null && said.isHeading())
                || (item && openRank != Numbering.NONE)) {
            interrupt();
        }
    }

    /// `甲、乙、丙年初预算分别为①、①、①`: an item of several, with nothing but marks between their amounts.
    private static List<Mention> withThoseBeside(List<Mention> mentions, Mention first) {
        var beside = new ArrayList<>(List.of(first));
        for (int i = mentions.indexOf(first) + 1; i < mentions.size(); i++) {
            Mention next = mentions.get(i);
            if (next.measure() != first.measure() || !next.between().matches("[、和及与，]")) {
                break;
            }
            beside.add(next);
        }
        return beside;
    }
}
