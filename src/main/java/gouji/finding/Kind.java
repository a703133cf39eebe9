package gouji.finding;

import java.util.Locale;

/// The kinds of findings; the contract's words in lower case.
public enum Kind {
    SUM("合计不符"),
    RESTATEMENT("前后不一"),
    RATIO("比率不符"),
    DIFFERENCE("差额不符"),
    SUBSET("部分大于整体"),
    RANGE("数值异常"),
    SCORE("评分不符"),
    COUNT("数量不符"),
    DUPLICATE("重复"),
    DATE("日期有误"),
    NAME("名称不一"),
    COMPLETION("完成情况存疑"),
    MISSING("缺项"),
    CROSSYEAR("跨年不符");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /// What auditors call it.
    public String label() {
        return label;
    }

    /// What programs call it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
