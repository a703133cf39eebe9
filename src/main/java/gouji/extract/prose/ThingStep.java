package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// Which thing of its subject a figure tells of, where that is no indicator of the report: what was counted, the part
/// of a list, the side of what was named before, what has changed.
record ThingStep(
        ChangeMeasures changes, Referents referents, EarlierFigures earlier, CountedThings things, Words words) {
    private static final String PROJECTS = "项目";

    void conclude(Conclusion figure) {
        count(figure);
        divide(figure);
        tellAgain(figure);
        change(figure);
        tellOfProjects(figure);
    }

    /// `改造管网①`: what was counted is the indicator of the whole.
    private void count(Conclusion figure) {
        Stated stated = figure.stated;
        String whole = referents.projectOrSelf();
        boolean counts = stated.naming() == null
                && !figure.isLabelled()
                && figure.pair == null
                && (figure.measure == Measure.ACTUAL || figure.measure == Measure.TARGET);
        Mention told = figure.told;
        if (counts && figure.name.isOwn() && !figure.subject.equals(whole)) {
            figure.indicator = figure.subject;
            figure.subject = whole;
            figure.isCounted = true;
        } else if (figure.held == null && counts && told != null && told.isCounted() && figure.isToldAgain()) {
            figure.of(told);
            figure.isCounted = true;
        } else {
            figure.isCounted = (figure.held != null || figure.measure == Measure.COMPLETION_RATE)
                    && figure.followed != null
                    && figure.followed.isCounted();
        }
    }

    /// `单价①以上专用设备①`, `合同①，中标价①`: a part or a side of what stands beside it.
    private void divide(Conclusion figure) {
        boolean isPart = (figure.measure == Measure.OTHER || figure.measure == Measure.UNIT_PRICE)
                && figure.name.isOwn()
                && figure.indicator == null
                && !figure.isLabelled();
        String thing = isPart ? divided(figure) : null;
        if (thing != null) {
            figure.indicator = figure.subject;
            figure.subject = thing;
        }
    }

    private @Nullable String divided(Conclusion figure) {
        Stated stated = figure.stated;
        Mention whole = figure.whole;
        if (stated.isCount() && whole != null && Said.isOfSameUnit(whole.figure(), stated.figure())) {
            return whole.thing();
        }
        String priceOf = ofPayer(figure);
        if (priceOf != null) {
            return priceOf;
        }
        if (!words.moneyNames().isAttribute(figure.name.text())) {
            return null;
        }
        if (stated.isMoney() && earlier.sumsUp(stated.at(), stated.clause())) {
            return referents.projectOrSelf(); // 甲①，乙①，合同价合计①
        }
        String priced = stated.isMoney() ? things.priced(stated.at(), stated.clause()) : null;
        if (priced != null) {
            return priced;
        }
        Mention before = stated.before();
        boolean isSide = before != null
                && before.isOwnSubject()
                && (figure.measure == Measure.OTHER
                        || before.clause().part() == stated.clause().part());
        return isSide && before != null ? before.thing() : null;
    }

    /// `基础养老金每人每月①，其中中央①、省级①`: what each of those pays of a price.
    private @Nullable String ofPayer(Conclusion figure) {
        Mention before = figure.stated.before();
        boolean isShare = before != null
                && figure.measure == Measure.UNIT_PRICE
                && before.measure() == Measure.UNIT_PRICE
                && before.clause().part() == figure.stated.clause().part()
                && words.nameless().isPayer(figure.name.text())
                && !words.nameless().isPayer(before.fact().subject());
        return isShare && before != null ? before.fact().subject() : null;
    }

    private void tellAgain(Conclusion figure) {
        Stated stated = figure.stated;
        boolean ofSame =
                stated.kind() == Coded.POINTS || (!stated.isMoney() && changes.isBase(stated.at(), stated.clause()));
        if (ofSame && !figure.name.isOwn() && figure.told != null && figure.isToldAgain()) {
            figure.of(figure.told);
        }
    }

    private void change(Conclusion figure) {
        Stated stated = figure.stated;
        Mention before = stated.before();
        boolean isNameless = !figure.name.isOwn() && !figure.isLabelled();
        figure.grown = figure.name.isOwn() ? null : changes.grown(figure.measure, stated.kind(), stated.clause());
        if (figure.grown != null) {
            figure.of(figure.grown);
            figure.isCounted = figure.grown.isCounted();
        } else if (isNameless
                && before != null
                && (figure.measure == Measure.INCREASE || figure.measure == Measure.GROWTH)
                && before.clause().part() == stated.clause().part()
                && before.fact().indicator() != null
                && words.moneyNames().isAttribute(before.counted())) {
            figure.of(before); // 中标价①，较控制价下降①
        } else if (isNameless && figure.indicator == null) {
            figure.indicator = changes.changed(figure.measure, stated.naming(), stated.clause());
        }
    }

    /// 三个项目: they are counted, not the bureau; and `执行率②` after them is that of its projects.
    private void tellOfProjects(Conclusion figure) {
        Stated stated = figure.stated;
        boolean isBureaus = figure.subject.equals(referents.self());
        if (isBureaus && stated.isCount() && words.nameless().isAllProjects(figure.name.text())) {
            figure.subject = figure.name.text();
            figure.indicator = figure.subject.equals(figure.indicator) ? null : figure.indicator;
        }
        boolean isMoney = stated.isMoney() || stated.kind() == Coded.RATE;
        if (isBureaus
                && isMoney
                && figure.indicator == null
                && !figure.isLabelled()
                && earlier.tellAllProjects(stated.clause())) {
            figure.indicator = PROJECTS;
        }
    }
}
