package gouji.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a query can be narrowed by: `单位:青山`. The first name is the one that Chinese messages use, the second English
/// ones.
public enum Filter {
    BUREAU("单位 bureau"),
    REGION("地区 region"),
    YEAR("年度 year 年份"),
    MEASURE("指标 measure 口径"),
    SUBJECT("项目 subject"),
    DOCUMENT("文件 document 报告"),
    KIND("类型 kind type 类别"),
    SEVERITY("严重 severity 级别"),
    RULE("规则 rule");

    private final String names; // separated by blanks

    Filter(String names) {
        this.names = names;
    }

    static Optional<Filter> named(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.names().contains(name))
                .findFirst();
    }

    /// The filters by their first names, or their second.
    static String all(String comma, int name) {
        return Arrays.stream(values()).map(filter -> filter.names().get(name)).collect(Collectors.joining(comma));
    }

    private List<String> names() {
        return List.of(names.split(" "));
    }
}
