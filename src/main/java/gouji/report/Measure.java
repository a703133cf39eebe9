package gouji.report;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 指标口径: what a figure says about its subject. The Chinese name is the contract's and keeps its meaning; the list may
/// grow.
public enum Measure {
    BUDGET("预算数"),
    INITIAL_BUDGET("年初预算数"),
    FULL_BUDGET("全年预算数"),
    BUDGET_CHANGE("追加数"),
    RECEIVED("到位数"),
    RECEIPT_RATE("到位率"),
    EXECUTED("执行数"),
    EXECUTION_RATE("执行率"),
    CARRIED_OVER("结转数"),
    SURPLUS("结余数"),
    RETURNED("上缴数"),
    INCOME("收入"),
    EXPENDITURE("支出"),
    SHARE("占比"),
    INCREASE("增加额"),
    GROWTH("增长率"),
    WEIGHT("分值"),
    SCORE("得分"),
    TOTAL_SCORE("总分"),
    SATISFACTION("满意度"),
    TARGET("目标值"),
    ACTUAL("完成值"),
    UNIT_PRICE("单价"),
    POSTS("编制人数"),
    STAFF("实有人数"),
    COMPLETION_RATE("完成率"),
    OTHER("其他");

    private static final Map<String, Measure> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(Measure::label, Function.identity()));

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The measure of that Chinese name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Measure of(String label) {
        Measure measure = BY_LABEL.get(label);
        if (measure == null) {
            throw new IllegalArgumentException("没有名为“" + label + "”的指标口径");
        }
        return measure;
    }

    public static boolean exists(String label) {
        return BY_LABEL.containsKey(label);
    }

    @Override
    public String toString() {
        return label;
    }
}
