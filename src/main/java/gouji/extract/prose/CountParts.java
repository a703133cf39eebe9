package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.quantity.Nested;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Things counted and their parts: `车辆7辆，其中：轿车1辆、越野车4辆`.
record CountParts(Words words, Completeness completeness, Draft draft) {
    // 内设机构①，分别为…，办公室下设②: parts of one of them
    private static final Search BELOW = Search.of("[一-龥]{2}下(?:设|辖)(?:有)?$");
    // 新修①、维护①，计划分别为①、①: what was to be is no part of what was done
    private static final Search PLANNED = Search.of("(?:计划|目标|任务|上年|去年)[数量]?(?:分别)?(?:为|是)?$");
    // 比上年的①增加①，其中…: what was before is taken apart no more
    private static final Search THAN_LAST = Search.of("(?:比|较|与)(?:上年|去年|同期|20\\d\\d年)");
    private static final BigDecimal NEAR = new BigDecimal("1.2"); // so many times the whole no slip makes the parts

    /// `车辆7辆，其中：轿车1辆、越野车4辆、其他车辆2辆`; `共9户14人，其中农村6户11人、城市3户3人` counts twice
    void relate(Said said, int first) {
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
        Mention total = total(mentions, first, like);
        if (total == null || BELOW.isIn(like.between()) || PLANNED.isIn(like.between())) {
            return;
        }
        List<Mention> parts = parts(mentions, first, firstOfUnit);
        if (parts.size() < 2
                || isMadeUp(mentions, total, parts)
                || isOfRival(mentions, total, parts)
                || words.staff().cross(parts.stream().map(Mention::between).toList())) {
            return;
        }
        boolean isWhole = completeness.isWhole(said, first, total.fact(), parts);
        if (!areNested(total, parts, isWhole)) {
            draft.add(new Relation.Sum(
                    "counted-parts", total.id(), parts.stream().map(Mention::id).toList(), !isWhole));
        }
    }

    /// The count before the list that its parts may be of, or null.
    private static @Nullable Mention total(List<Mention> mentions, int first, Mention like) {
        for (int i = first - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() < like.clause().sentence() - 1) {
                break;
            }
            if (sameUnit(mention, like) && !Said.isMeasure(mentions, i) && !THAN_LAST.isIn(mention.between())) {
                return done(mentions, mention);
            }
        }
        return null;
    }

    private List<Mention> parts(List<Mention> mentions, int first, int firstOfUnit) {
        Mention like = mentions.get(firstOfUnit);
        var parts = new ArrayList<Mention>();
        for (int i = firstOfUnit; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            boolean isAnotherList = i > first
                    && (words.lists().opensList(mention.between())
                            || words.lists().endsList(mention.between()));
            if (mention.clause().part() != like.clause().part() || isAnotherList) {
                break;
            }
            if (sameUnit(mention, like)
                    && (mention.isOwnSubject() || isCountedTwice(mentions.get(i - 1), mention))
                    && mention.clause().depth() == like.clause().depth()) {
                parts.add(mention);
            }
        }
        return parts;
    }

    /// `收回①，其中有效①，满意①，不满意①`: whether the parts lie within each other, and not side by side.
    private static boolean areNested(Mention total, List<Mention> parts, boolean isWhole) {
        List<BigDecimal> values = parts.stream().map(Mention::value).toList();
        boolean isList = parts.stream().skip(1).anyMatch(part -> part.between().contains("、"));
        return Nested.isFirstMadeOfRest(total.value(), values)
                || (!isWhole && !isList && Nested.are(total.value(), values));
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

    /// `受理1112件，办结1102件；其中甲634件、乙287件、丙191件`: whether the parts make up another count of the sentence, and not the one
    /// before them.
    private static boolean isMadeUp(List<Mention> mentions, Mention total, List<Mention> parts) {
        BigDecimal sum = Mention.sum(parts);
        return sum.compareTo(total.value()) != 0
                && mentions.stream()
                        .filter(mention -> mention.at() < total.at()
                                && mention.clause().part() == total.clause().part()
                                && sameUnit(mention, total))
                        .anyMatch(mention -> mention.value().compareTo(sum) == 0);
    }

    /// Whether the parts are far more than the count before them, and within another one of the sentence:
    /// `排查328条，整改301条，另有8条停用；其中电梯类143条、管道类96条`.
    private static boolean isOfRival(List<Mention> mentions, Mention total, List<Mention> parts) {
        BigDecimal sum = Mention.sum(parts);
        BigDecimal own = total.value();
        return sum.compareTo(own.multiply(NEAR)) > 0
                && mentions.stream()
                        .filter(mention -> mention.at() < total.at()
                                && mention.clause().sentence() == total.clause().sentence()
                                && sameUnit(mention, total))
                        .anyMatch(mention -> mention.value().compareTo(sum) >= 0);
    }

    /// `农村6户11人`: the households and their people
    private static boolean isCountedTwice(Mention one, Mention other) {
        return one.kind() == Coded.COUNT && one.at() + 1 == other.at() && !sameUnit(one, other);
    }

    private static boolean sameUnit(Mention a, Mention b) {
        return a.kind() == Coded.COUNT && Said.isOfSameUnit(a.figure(), b.figure());
    }
}
