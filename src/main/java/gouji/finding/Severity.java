package gouji.finding;

import java.util.Locale;

/// How sure and how serious: declared from most to least.
public enum Severity {
    /// 错误: a contradiction that no rounding explains
    ERROR("错误"),
    /// 警告: likely, or explained only by coarse rounding
    WARNING("警告"),
    /// 提示: worth a look, rounding residues (尾差) among them
    INFO("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
