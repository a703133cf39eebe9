package gouji.extract.table;

import gouji.report.Measure;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a header says of its column, or a label of the value beside it. The Chinese name is the key in
/// `extraction-rules/vocabulary/headers.yaml`.
enum Role {
    LEVEL1("一级指标"),
    LEVEL2("二级指标"),
    LEVEL3("三级指标"),
    CONTENT("指标内容"),
    TARGET("目标值"),
    ADJUSTED_TARGET("调整目标值"),
    ACTUAL("完成值"),
    TARGET_AND_ACTUAL("目标与完成值"),
    WEIGHT("分值", Measure.WEIGHT),
    SCORE("得分", Measure.SCORE),
    SCORE_RATE("得分率"),
    COEFFICIENT("得分系数"),
    OPERATOR("指标性质"),
    UNIT("度量单位"),
    REASON("偏差原因"),
    CRITERION("评分标准"),

    INITIAL_BUDGET("年初预算数", Measure.INITIAL_BUDGET),
    FULL_BUDGET("全年预算数", Measure.FULL_BUDGET),
    BUDGET("预算数", Measure.BUDGET),
    BUDGET_CHANGE("追加数", Measure.BUDGET_CHANGE),
    RECEIVED("到位数", Measure.RECEIVED),
    EXECUTED("执行数", Measure.EXECUTED),
    RECEIPT_RATE("到位率", Measure.RECEIPT_RATE),
    EXECUTION_RATE("执行率", Measure.EXECUTION_RATE),
    COMPLETION_RATE("完成率", Measure.COMPLETION_RATE),
    CARRIED_OVER("结转数", Measure.CARRIED_OVER),
    SURPLUS("结余数", Measure.SURPLUS),
    RETURNED("上缴数", Measure.RETURNED),
    INCOME("收入", Measure.INCOME),
    EXPENDITURE("支出", Measure.EXPENDITURE),
    SHARE("占比", Measure.SHARE),
    INCREASE("增加额", Measure.INCREASE),
    GROWTH("增长率", Measure.GROWTH),
    UNIT_PRICE("单价", Measure.UNIT_PRICE),
    AMOUNT("金额"),

    GOAL("预期目标"),
    GOAL_DONE("实际完成情况"),

    CODE("科目编码"),
    ITEM("科目名称"),
    INDEX("行次"),
    TOTAL("合计"),

    PROJECT("项目名称"),
    PROJECT_CODE("项目编码"),
    OWNER("主管部门"),
    UNIT_IN_CHARGE("实施单位"),
    POSTS("编制人数", Measure.POSTS),
    STAFF("实有人数", Measure.STAFF),
    TOTAL_SCORE("总分", Measure.TOTAL_SCORE),
    GRADE("评价等次"),
    NOTE("说明");

    private static final Map<String, Role> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(role -> role.key, Function.identity()));

    private final String key;
    private final @Nullable Measure measure;

    Role(String key) {
        this(key, null);
    }

    Role(String key, @Nullable Measure measure) {
        this.key = key;
        this.measure = measure;
    }

    /// The role of that name in the vocabulary.
    ///
    /// @throws IllegalArgumentException if there is none
    static Role of(String key) {
        Role role = BY_KEY.get(key);
        if (role == null) {
            throw new IllegalArgumentException("表头词表中的“" + key + "”不是已知的角色");
        }
        return role;
    }

    /// What a figure in such a column is, or null where the header alone does not tell.
    @Nullable
    Measure measure() {
        return measure;
    }

    /// Names the levels of indicators.
    boolean isLevel() {
        return this == LEVEL1 || this == LEVEL2 || this == LEVEL3;
    }

    /// Says how an indicator did.
    boolean isIndicatorValue() {
        return switch (this) {
            case TARGET,
                    ADJUSTED_TARGET,
                    ACTUAL,
                    TARGET_AND_ACTUAL,
                    WEIGHT,
                    SCORE,
                    OPERATOR,
                    UNIT,
                    CRITERION,
                    CONTENT -> true;
            default -> false;
        };
    }

    /// An amount of money, budgeted or spent, or a rate of two such amounts.
    boolean isMoney() {
        return switch (this) {
            case INITIAL_BUDGET,
                    FULL_BUDGET,
                    BUDGET,
                    BUDGET_CHANGE,
                    RECEIVED,
                    EXECUTED,
                    CARRIED_OVER,
                    SURPLUS,
                    RETURNED,
                    INCOME,
                    EXPENDITURE,
                    INCREASE,
                    UNIT_PRICE,
                    AMOUNT -> true;
            default -> false;
        };
    }

    /// May name a row of a table that has its measures in rows, the years or places in columns.
    boolean isMeasureOfRows() {
        return switch (this) {
            case INITIAL_BUDGET, FULL_BUDGET, BUDGET, BUDGET_CHANGE, RECEIVED, EXECUTED, POSTS, STAFF -> true;
            default -> isRate() && measure != null;
        };
    }

    boolean isRate() {
        return switch (this) {
            case RECEIPT_RATE, EXECUTION_RATE, COMPLETION_RATE, SHARE, GROWTH, SCORE_RATE, COEFFICIENT -> true;
            default -> false;
        };
    }

    /// Stands in a form's head or foot beside its value, and never over a column of figures.
    boolean isHeadOnly() {
        return switch (this) {
            case PROJECT_CODE, OWNER, UNIT_IN_CHARGE, POSTS, STAFF, GRADE, NOTE -> true;
            default -> false;
        };
    }
}
