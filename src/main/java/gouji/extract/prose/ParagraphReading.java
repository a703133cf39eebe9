package gouji.extract.prose;

import gouji.document.Cell;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One paragraph to facts, figure by figure.
final class ParagraphReading {
    private static final Pattern AFTER_BARE_FIGURE = Pattern.compile("[*×·/|｜\\s年月日人户次]*");
    private static final Pattern NUMBER_AND_YEAR = Pattern.compile("^\\s*\\d{1,2}[.．、]\\s*(?=20\\d{2}\\s?年)");

    private static final Search PROJECT_NUMBER = Search.of("^项目[一二三四五六七八九十\\d]");
    private static final Search CALLED_SCORE = Search.of(".*(?:得分|总分|评分)(?:[（(]分[）)])?"); // `自评总分（分）：95.6`
    private static final Pattern NUMBERED_PROJECT = Pattern.compile("项目[一二三四五六七八九十\\d]{1,3}[：:、.．]?\\s*");
    private static final Pattern RATE_OF = Pattern.compile("[一-龥]{2}率|(?:目标|任务|计划|按期)完成率|验收合格率");
    private static final String PROJECTS = "项目";
    private static final int TITLE = -1;
    private static final Search SECTION_SUBJECT = Search.of(
            "(?<name>.{2,30}?(?:支出|收入|“三公”经费|运行经费))(?:财政拨款)?(?:支出|收入)?决算(?:总体|具体|结构)?(?:执行)?情况(?:的)?(?:具体)?(?:说明|分析)?"
                    + "|(?<kind>" + SpendingKinds.NAMES + ")(?:预算|总体|执行|完成|使用|控制|管理)*情况(?:的)?(?:说明|分析)?");

    private final Prose prose;
    private final Words words;
    private final Draft draft;
    private final Standing standing;
    private final Located located;
    private final Coded coded;
    private final String code;
    private final int from;
    private final int rank;
    private final List<Clause> clauses;
    private final Map<Integer, FindRule.Naming> namings;
    private final List<Labels.Label> labels;
    private final List<Mention> mentions = new ArrayList<>();
    private final Places places;
    private final boolean isCell;
    private final Series series;
    private final @Nullable String section;
    private final CountedThings things;
    private final Measures measures;
    private final ChangeMeasures changes;
    private final Antecedent antecedent = new Antecedent(mentions);
    private final Years years;
    private final Pairings pairings;
    private final @Nullable ScoreHead scoreHead;

    /// A cell of a table, whose words are read as a paragraph.
    record CellOf(Located table, Cell cell) {}

    ParagraphReading(
            Prose prose,
            Draft draft,
            Standing standing,
            Grammar grammar,
            Located located,
            Paragraph paragraph,
            int rank,
            @Nullable CellOf cell) {
        this.prose = prose;
        this.words = prose.words();
        this.draft = draft;
        this.standing = standing;
        this.located = located;
        this.rank = rank;
        coded = Coded.of(withoutYearAfterNumber(paragraph.text()), draft::figures);
        places = cell == null ? Places.of(located, coded, null) : Places.of(cell.table(), coded, cell.cell());
        isCell = cell != null;
        code = coded.code();
        from = paragraph.number() == null ? Math.min(code.length(), Numbering.length(code)) : 0;
        clauses = Clause.of(code, from);
        namings = prose.namings(coded, located.isHeading());
        labels = prose.labels().in(code, from);
        series = new Series(coded, clauses, namings, words);
        section = standing.sectionSubject(ParagraphReading::sectionSubject);
        things = new CountedThings(coded, words);
        Context context = Context.of(prose, draft, located, coded, from, mentions);
        measures = new Measures(prose, context, grammar, located, namings);
        changes = new ChangeMeasures(context, antecedent);
        years = new Years(coded, from, words, mentions, draft.about().year());
        pairings = new Pairings(coded, from, words);
        scoreHead = ScoreHead.of(coded, from, rank, prose, namings);
    }

    /// `3. 2020年某资金`: the tidy form would join the list number and the year; so the number goes first.
    static PlacedText withoutYearAfterNumber(PlacedText text) {
        Matcher number = NUMBER_AND_YEAR.matcher(text.text());
        return number.find() ? text.slice(number.end(), text.length()) : text;
    }

    String code() {
        return code;
    }

    List<Mention> read() {
        ProjectHeads.Head head = projectHead();
        Labels.Label alone = prose.labels().alone(code, from);
        if (alone != null) {
            standing.level(alone.name(), true, rank);
        }
        var points = new PointHeads(coded, clauses, words);
        var referents = new Referents(
                words,
                draft.about().self(),
                standing.project(),
                standing.project() != null && standing.isTold(),
                ParagraphHead.of(coded, clauses, words, rank != Numbering.NONE));
        var names = new Names(prose, coded, clauses, mentions, points, things, referents);
        var owner = new Owner(coded, clauses, words, points, referents, section);
        for (Clause clause : clauses) {
            for (int at = clause.start(); at < clause.end(); at++) {
                if (Coded.isFigure(code.charAt(at)) && code.charAt(at) != Coded.DATE) {
                    List<Series.Item> items = series.items(at);
                    if (items.isEmpty()) {
                        mention(at, clause, head, null, names, owner);
                    }
                    for (Series.Item item : items) {
                        mention(at, clause, head, item, names, owner);
                    }
                }
            }
        }
        if (!labels.isEmpty() && code.substring(labels.getLast().start()).isBlank()) {
            standing.level(labels.getLast().name(), true, rank);
        } else if (!labels.isEmpty()) {
            standing.level(labels.getLast().level1(), false, rank);
        }
        new InFull(draft, coded, places::of).read(clauses);
        new IndicatorLines(draft, coded, labels, standing, pairings, places::of).read();
        return mentions;
    }

    private void project(String name, int at) {
        if (at == TITLE && "绩效评价报告".equals(draft.about().reportType())) {
            standing.whole(name);
        }
        standing.project(name, at, false);
        draft.add(new Project(name, null, List.of()));
    }

    private ProjectHeads.@Nullable Head projectHead() {
        if (isCell) {
            return null; // whose form a cell belongs to is for the form to say
        }
        String number = NormalForm.of(((Paragraph) located.block()).shown()).strip();
        Matcher twice = NUMBERED_PROJECT.matcher(code).region(from, code.length());
        int start = twice.lookingAt() ? twice.end() : from;
        boolean isNumberedProject = start > from || PROJECT_NUMBER.isIn(number);
        ProjectHeads.Head head = prose.projectHeads().find(coded, start, rank, isNumberedProject, located);
        ProjectHeads.Head titled =
                head == null ? prose.projectHeads().titleOverLines(code, from, standing.lastLine()) : null;
        standing.line(coded.text(from, code.length()).strip());
        ToldProjects.Line told = standing.told().opened(coded, from, rank, located);
        if (titled != null) {
            project(titled.name(), standing.isTitle() ? TITLE : 0);
            return titled;
        }
        if (head != null) {
            project(head.name(), rank == Numbering.NONE && standing.isTitle() ? TITLE : rank);
        } else if (told != null) {
            standing.project(told.name(), told.rank(), true);
            draft.add(new Project(told.name(), null, List.of()));
        }
        return head;
    }

    private void mention(
            int at,
            Clause clause,
            ProjectHeads.@Nullable Head head,
            Series.@Nullable Item item,
            Names names,
            Owner owner) {
        Figure figure = coded.figures().get(coded.figureAt(at));
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        char kind = code.charAt(at);
        Pairings.Pair pair = pairings.around(at);
        boolean isTarget = pair != null && pair.target() == at;
        boolean isActual = pair != null && pair.actual() == at;
        if (pair != null && !isTarget && !isActual) {
            return; // 30天内, 18米: part of what is measured
        }
        if (kind == Coded.INTEGER && naming == null && pair == null && !isStatement(at, clause)) {
            return;
        }
        if (naming == null && at > 0 && "×÷".indexOf(code.charAt(at - 1)) >= 0) {
            return; // 得分＝执行率×10: what is reckoned with
        }
        Mention before = mentions.isEmpty() ? null : mentions.getLast();
        String between = code.substring(before == null ? from : Math.min(at, before.at() + 1), at);
        if (item != null && (naming == null || item.naming() != null)) {
            naming = item.naming();
        }
        Labels.Label label = label(at);
        Measure called = item == null ? null : item.measure();
        Name name = called != null
                ? Name.none(clause)
                : names.name(new Stated(at, kind, figure, clause, naming, before, label), item);
        Measure measure = called != null
                ? called
                : isTarget
                        ? Measure.TARGET
                        : isActual
                                ? Measure.ACTUAL
                                : measures.measure(naming, name, kind, at, before, between, clause, label, head);
        Mention told = antecedent.of(before, clause);
        Mention held = called == null && pair == null ? heldAgainst(figure, at, clause) : null;
        if (held != null) {
            measure = Measure.TARGET;
            name = Name.none(clause);
        }
        Mention whole = listed(before, between, clause, kind);
        name = placed(name, measure, figure, whole);
        Labels.Label level = label != null ? label : scoreHead == null ? null : scoreHead.level();
        boolean scored = kind == Coded.SCORE && isScore(measure);
        boolean mayFollow = naming != null
                && (measure == Measure.TARGET || measure == Measure.ACTUAL || measure == Measure.COMPLETION_RATE);
        boolean follows =
                mayFollow && !name.isOwn() && told != null && told.clause().sentence() == clause.sentence();
        Mention followed = held != null ? held : follows ? told : null;
        Mention grown = name.isOwn() ? null : changes.grown(measure, kind, clause);
        String indicator = label == null ? null : indicator(label, name, measure, kind == Coded.RATE);
        if (pair != null) {
            indicator = (level == null ? "" : level.indicatorLevel() + "/") + pair.name();
        } else if (scored) {
            var score = new ScoreHead.Score(measure, figure.quantity().value());
            boolean goesOn = before != null
                    && before.kind() == Coded.SCORE
                    && before.measure() == Measure.WEIGHT
                    && figure.quantity()
                                    .inBase()
                                    .compareTo(before.figure().quantity().inBase())
                            <= 0 // 满意度10分，自评99.64分
                    && !name.isOwn()
                    && prose.labels().ifNamed(name.text()) == null
                    && before.clause().sentence() == clause.sentence();
            boolean isFullOf = measure == Measure.WEIGHT
                    && name.text().isEmpty()
                    && before != null
                    && before.measure() == Measure.SCORE
                    && before.clause().part() == clause.part()
                    && before.clause().depth() < clause.depth(); // 产出指标得分48分（满分50分）
            indicator = (goesOn || isFullOf) && before != null
                    ? before.fact().indicator()
                    : ScoreHead.indicator(scoreHead, name.text(), prose, score);
            measure = indicator != null && score.isOfWhole() ? Measure.SCORE : measure;
            followed = goesOn && indicator == null ? before : followed; // 履职产出（40分）得36.6分
        } else if (told != null && completes(name, told, clause)) {
            indicator = rateOf(told, name.text());
        } else if (followed != null) {
            indicator = followed.fact().indicator();
        } else if (measure == Measure.SATISFACTION && label == null && level != null && standing.isTold()) {
            indicator = level.indicatorLevel() + "/" + name.text();
        }
        if (before != null
                && before.kind() == Coded.SCORE
                && Deductions.isDeduction(code, at)
                && name.isOwn()
                && before.clause().part() == clause.part()) {
            boolean alone =
                    Deductions.isDeduction(code, before.at()) && before.fact().indicator() == null;
            indicator = alone ? null : Deductions.of(before.fact().indicator(), name.text());
            followed = alone ? null : before;
        }
        if (indicator == null && label == null && !name.isOwn() && before != null) {
            indicator = examined(before, clause);
        }
        boolean ofWhole = pair != null
                || (kind == Coded.SCORE && label == null && isOfGrade(at, name, figure, clause))
                || (scored && (indicator != null || standing.isTold()))
                || (indicator != null && label == null && followed == null);
        String subject = ofWhole
                ? wholeOrProject()
                : followed != null
                        ? followed.fact().subject()
                        : head != null && head.amountAt() == at
                                ? head.name()
                                : label != null
                                        ? projectOrSelf(name, indicator)
                                        : owner.subject(
                                                name,
                                                outside(before, clause, at, measure),
                                                clause,
                                                severalListed(measure),
                                                siblings(clause),
                                                Mention.isMoney(kind));
        if (!name.isOwn() && before != null && Deductions.isDeduction(code, before.at())) {
            subject = Deductions.without(subject); // 产出指标共扣1.8分，得33.2分
        }
        if (!name.isOwn() && naming != null && isOfSpending(naming, at)) {
            subject = SpendingKinds.beside(subject);
        }
        if ((measure == Measure.POSTS || measure == Measure.STAFF) && !name.isOwn()) {
            subject = draft.about().self();
        }
        if (measure == Measure.SATISFACTION && !name.isOwn() && label == null) {
            subject = wholeOrProject();
            indicator = "满意度";
        }
        boolean ofScores = before != null && before.kind() == Coded.SCORE;
        if (measure == Measure.TOTAL_SCORE && (CALLED_SCORE.matches(subject) || (!name.isOwn() && ofScores))) {
            subject = wholeOrProject(); // the parts' scores come before it
        }
        boolean isMean = kind == Coded.SCORE
                && (measure == Measure.SCORE || measure == Measure.TOTAL_SCORE)
                && label == null
                && MeanScore.is(code, at, name.text());
        if (isMean) {
            subject = MeanScore.name(code, at);
            indicator = null;
            measure = Measure.SCORE;
        }
        if (measure == Measure.FULL_BUDGET && !name.isOwn() && label == null && pair == null) {
            String budgeted = budgeted(clause);
            subject = budgeted == null ? subject : budgeted;
        }
        if (measure == Measure.STAFF && name.isOwn()) {
            subject = words.staff().people(subject);
        }
        boolean counted = naming == null
                && label == null
                && pair == null
                && (measure == Measure.ACTUAL || measure == Measure.TARGET);
        if (counted && name.isOwn() && !subject.equals(wholeOrProject())) {
            indicator = subject;
            subject = wholeOrProject();
        } else if (held == null
                && counted
                && told != null
                && told.isCounted()
                && told.clause().sentence() == clause.sentence()) {
            indicator = told.fact().indicator();
            subject = told.fact().subject();
        } else {
            counted = (held != null || measure == Measure.COMPLETION_RATE) && followed != null && followed.isCounted();
        }
        boolean ofPart = (measure == Measure.OTHER || measure == Measure.UNIT_PRICE)
                && name.isOwn()
                && indicator == null
                && label == null;
        if (ofPart && kind == Coded.COUNT && whole != null && Said.isOfSameUnit(whole.figure(), figure)) {
            indicator = subject;
            subject = whole.thing();
        } else if (ofPart
                && Mention.isMoney(kind)
                && words.moneyNames().isAttribute(name.text())
                && things.priced(at, clause) != null) {
            indicator = subject;
            subject = String.valueOf(things.priced(at, clause));
        } else if (ofPart
                && before != null
                && words.moneyNames().isAttribute(name.text())
                && before.isOwnSubject()
                && (measure == Measure.OTHER || before.clause().part() == clause.part())) {
            indicator = subject;
            subject = before.thing();
        }
        boolean ofSame = kind == Coded.POINTS || (!Mention.isMoney(kind) && changes.isBase(at, clause));
        if (ofSame && !name.isOwn() && told != null && told.clause().sentence() == clause.sentence()) {
            indicator = told.fact().indicator();
            subject = told.fact().subject();
        }
        if (grown != null) {
            indicator = grown.fact().indicator();
            subject = grown.fact().subject();
            counted = grown.isCounted();
        } else if (label == null
                && !name.isOwn()
                && before != null
                && (measure == Measure.INCREASE || measure == Measure.GROWTH)
                && before.clause().part() == clause.part()
                && before.fact().indicator() != null
                && words.moneyNames().isAttribute(before.counted())) {
            indicator = before.fact().indicator(); // 中标价①，较控制价下降①
            subject = before.fact().subject();
        } else if (indicator == null && !name.isOwn() && label == null) {
            indicator = changes.changed(measure, naming, clause);
        }
        if (kind == Coded.COUNT
                && words.nameless().isAllProjects(name.text())
                && subject.equals(draft.about().self())) {
            subject = name.text(); // 三个项目：they are counted, not the bureau
            indicator = subject.equals(indicator) ? null : indicator;
        }
        if (indicator == null && label == null && isOfAllProjects(subject, kind, clause)) {
            indicator = PROJECTS;
        }
        boolean achieved = measure == Measure.GROWTH && grown == null && !changes.isOfMoney(subject, clause);
        if (achieved) {
            measure = changes.achieved();
            subject += naming != null && naming.gives().negative() ? "下降率" : "增长率";
        }
        Quantity quantity = naming != null
                        && naming.gives().negative()
                        && !achieved
                        && figure.quantity().value().signum() > 0
                ? figure.quantity().negated()
                : figure.quantity();
        if (measure == Measure.TARGET
                && isBeside(quantity)
                && measures.isHeldAgainst(code.substring(clause.start(), at), at, clause)) {
            quantity = quantity.with((Qualifier) null); // 低于①的目标: what was reached is lower, and not the target
        }
        if (measure == Measure.TOTAL_SCORE && quantity.unit().equals(Unit.NONE)) {
            quantity = quantity.with(Unit.SCORE);
        }
        if (isTarget && pair != null) {
            Quantity actual = coded.figures().get(coded.figureAt(pair.actual())).quantity();
            quantity = pair.targetWithUnit(quantity, actual);
        }
        String rule = pair != null ? "target-and-actual" : rule(naming, measure, label, head, at);
        Fact fact = draft.add(new Fact(
                "",
                subject,
                measure,
                quantity,
                years.year(at, clause, naming),
                indicator,
                subject.equals(standing.project()) ? null : standing.project(),
                scope(clause, at, measure),
                rule,
                places.ofFigure(name.start(), at)));
        if (measure == Measure.TOTAL_SCORE && draft.score() == null && !standing.isTold()) {
            draft.score(quantity.plainValue(), null);
        }
        mentions.add(new Mention(
                at,
                kind,
                figure,
                clause,
                between,
                name.text(),
                naming == null ? null : rule,
                measure,
                name.isOwn(),
                whole,
                counted,
                fact));
    }

    /// What a target is held against that has no name of its own, or null.
    private @Nullable Mention heldAgainst(Figure figure, int at, Clause clause) {
        String said = code.substring(clause.start(), at);
        boolean isTarget = Antecedent.isUnreached(said)
                || (Antecedent.onlyTellsSide(said, figure.quantity().qualifier() != null)
                        && measures.isHeldAgainst(said, at, clause));
        return isTarget ? antecedent.heldAgainst(figure, clause) : null;
    }

    /// Whether a rule knows an amount by the bare word 支出.
    private boolean isOfSpending(FindRule.Naming naming, int at) {
        return naming.start() < at && code.startsWith("支出", naming.start());
    }

    /// `年初预算①。年中追加甲①，压减乙①，全年预算①`: whose budget it was that changed; null where no change was told.
    private @Nullable String budgeted(Clause clause) {
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

    /// `纳入自评的项目5个，年初预算①，支出①。执行率②`: the bureau's money, that of its projects.
    private boolean isOfAllProjects(String subject, char kind, Clause clause) {
        if (!subject.equals(draft.about().self()) || !(Mention.isMoney(kind) || kind == Coded.RATE)) {
            return false;
        }
        return mentions.stream()
                .filter(mention -> mention.kind() == Coded.COUNT)
                .filter(mention -> mention.clause().sentence() >= clause.sentence() - 1)
                .anyMatch(mention -> words.nameless().isAllProjects(mention.own())
                        || words.nameless().isAllProjects(mention.counted()));
    }

    /// `对3个项目开展绩效自评，涉及资金20万元`: the bureau's money, that of the projects examined; else null.
    private @Nullable String examined(Mention before, Clause clause) {
        String examined =
                before.kind() == Coded.COUNT ? before.thing() : before.fact().indicator();
        if (examined == null || before.clause().sentence() != clause.sentence()) {
            return null;
        }
        return words.nameless().isExamined(examined) ? examined : null;
    }

    /// The figure of whose list this one is a part, or null: an amount for amounts, what is counted for counts.
    private @Nullable Mention listed(@Nullable Mention before, String between, Clause clause, char kind) {
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
    private boolean severalListed(Measure measure) {
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

    /// `甲①，乙①，共①`: the two amounts before are of two things side by side, neither a part of the other.
    private List<String> siblings(Clause clause) {
        List<String> things = new ArrayList<>();
        for (Mention mention : mentions.reversed()) {
            boolean isAmount = Said.isStock(mention);
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

    /// The figure before it that does not stand in a bracket which has ended: `甲①（其中省级①），占②` is of 甲.
    private @Nullable Mention outside(@Nullable Mention last, Clause clause, int at, Measure measure) {
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

    /// Whose money it is that stands after a count. `运行维护费①，保有车辆①，车均①`: the price is of the fee. `两个学期共支出①`: nobody's
    /// who
    /// is only counted.
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

    /// `低于①`, `高于①`
    private static boolean isBeside(Quantity quantity) {
        return quantity.qualifier() == Qualifier.LESS_THAN || quantity.qualifier() == Qualifier.MORE_THAN;
    }

    /// Whether points are those that a grade takes, and nobody's score.
    private boolean isOfGrade(int at, Name name, Figure figure, Clause clause) {
        return Grades.isExplained(figure, clause)
                || (!name.isOwn() && (Grades.isBound(code, at) || Grades.isReached(figure)));
    }

    /// The indicator of a rate of what was counted: `体检老年人①，体检率②`.
    private String rateOf(Mention counted, String rate) {
        String of = counted.fact().indicator() == null
                ? counted.thing()
                : counted.fact().indicator();
        return RateNames.of(of, rate, words);
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

    /// `培训农民360人，完成率120%`: of what was counted just before.
    private boolean completes(Name name, Mention before, Clause clause) {
        return RATE_OF.matcher(name.text()).matches()
                && before.kind() == Coded.COUNT
                && (before.fact().indicator() != null || !before.thing().equals(wholeOrProject()))
                && before.clause().part() == clause.part();
    }

    private static boolean isScore(Measure measure) {
        return measure == Measure.SCORE || measure == Measure.WEIGHT || measure == Measure.TOTAL_SCORE;
    }

    private String wholeOrProject() {
        String project = standing.project();
        return project == null ? draft.about().self() : project;
    }

    /// A number without a unit says something only where words lead up to it and the clause ends with it.
    private boolean isStatement(int at, Clause clause) {
        return at == clause.end() - 1 && at - clause.start() >= 3 && clause.depth() == 0 && !located.isHeading();
    }

    private Labels.@Nullable Label label(int at) {
        if (isBareFigure()) {
            return null; // a cell of a table whose rows are lost: target or actual, none can tell
        }
        Labels.Label last = null;
        for (Labels.Label label : labels) {
            if (label.start() <= at) {
                last = label;
            }
        }
        if (last == null && standing.level() != null) {
            Labels.Label level = prose.labels().named(standing.level());
            boolean holds = standing.isLevelOpen() || isResult(namings.get(coded.figureAt(at)));
            return holds && !located.isHeading() ? level : null;
        }
        return last;
    }

    /// 完成率100%, 满意度95% after the indicators of a level still speak of that level.
    private static boolean isResult(FindRule.@Nullable Naming naming) {
        return naming != null
                && (naming.gives().measure() == Measure.ACTUAL || naming.gives().measure() == Measure.SATISFACTION);
    }

    private String projectOrSelf(Name name, @Nullable String indicator) {
        String project = standing.project();
        if (project != null) {
            return project;
        }
        return indicator == null && name.isOwn()
                ? Subjects.canonical(name.text())
                : draft.about().self();
    }

    private boolean isBareFigure() {
        String code = coded.code().strip();
        return !code.isEmpty()
                && Coded.isFigure(code.charAt(0))
                && AFTER_BARE_FIGURE.matcher(code).region(1, code.length()).matches();
    }

    private static @Nullable String indicator(Labels.Label label, Name name, Measure measure, boolean isRate) {
        return switch (measure) {
            case EXECUTION_RATE -> name.isWhole() ? null : label.indicatorLevel() + "/" + name.text();
            case ACTUAL ->
                isRate || !name.text().isEmpty()
                        ? label.indicatorLevel() + "/" + (name.text().isEmpty() ? "完成率" : name.text())
                        : label.indicatorLevel();
            default -> label.indicatorLevel() + (name.text().isEmpty() ? "" : "/" + name.text());
        };
    }

    /// `渠道清淤①，其中东坪村①`: what is told of a place in a list is of the thing that the list is of.
    private Name placed(Name name, Measure measure, Figure figure, @Nullable Mention whole) {
        boolean isPart = whole != null
                && (measure == Measure.ACTUAL || measure == Measure.TARGET)
                && words.nameless().isPlace(name.text())
                && Said.isOfSameUnit(whole.figure(), figure)
                && !whole.counted().equals(wholeOrProject())
                && !words.nameless().isPlace(whole.counted());
        return isPart && whole != null ? name.with(name.text() + whole.counted()) : name;
    }

    private static String rule(
            FindRule.@Nullable Naming naming,
            Measure measure,
            Labels.@Nullable Label label,
            ProjectHeads.@Nullable Head head,
            int at) {
        if (head != null && head.amountAt() == at) {
            return "project-heading";
        }
        if (naming != null) {
            return naming.rule().id();
        }
        return label != null ? "indicator-in-prose" : measure == Measure.OTHER ? "unnamed" : "listed-amount";
    }

    /// Which money a figure counts, or up to when: what was spent by June is not what the year spent.
    private @Nullable String scope(Clause clause, int at, Measure measure) {
        boolean isSpent = Said.family(measure) == Said.Family.SPENT || measure == Measure.EXECUTION_RATE;
        String interim = isSpent ? years.interim(clause, at) : null;
        return interim == null ? scope(clause, at) : interim;
    }

    private @Nullable String scope(Clause clause, int at) {
        String own = prose.scope(code.substring(clause.start(), at));
        // what stands in brackets explains the amount before them
        if (own == null && clause.depth() > 0) {
            own = mentions.reversed().stream()
                    .filter(mention -> mention.clause().depth() < clause.depth())
                    .filter(mention -> mention.clause().sentence() == clause.sentence())
                    .findFirst()
                    .map(mention -> mention.fact().scope())
                    .orElse(null);
        }
        for (int i = located.path().size() - 1; own == null && i >= 0; i--) {
            own = prose.scope(located.path().get(i).text().original());
        }
        return own;
    }

    /// 四、一般公共预算财政拨款支出决算情况说明: what amounts without a name in that section are of.
    private static @Nullable String sectionSubject(List<Paragraph> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String name = Places.sectionName(path.get(i));
            Matcher section = SECTION_SUBJECT.pattern().matcher(name);
            boolean isTold = SECTION_SUBJECT.matches(name) && section.matches();
            if (isTold && section.group("kind") != null) {
                return section.group("kind");
            }
            if (isTold && !section.group("name").contains("收入支出")) {
                return Subjects.canonical(section.group("name"));
            }
        }
        return null;
    }
}
