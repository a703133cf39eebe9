package gouji.index;

import java.util.List;

/// 检索式: what a person asks for, all of it together.
///
/// | written | finds |
/// |---|---|
/// | `专家指导费 培训` | texts with both |
/// | `"执行率为"` | exactly these words |
/// | `单位:青山 年度:2020..2022 类型:疑点 严重:错误` | of that bureau, those years … |
/// | `执行率<95%` `预算数≥100万元` `支出超过1亿元` | figures |
/// | `-培训` | not that |
public record SearchQuery(List<Condition> conditions) {
    public SearchQuery {
        conditions = List.copyOf(conditions);
    }

    /// Reads what a person wrote.
    ///
    /// @throws QueryException if the text cannot be understood, with the place
    public static SearchQuery parse(String text) {
        return new SearchQuery(new QueryParser(text).conditions());
    }

    /// The words whose places in a hit are worth showing.
    List<String> words() {
        return conditions.stream()
                .filter(Condition.Text.class::isInstance)
                .map(Condition.Text.class::cast)
                .map(Condition.Text::words)
                .toList();
    }
}
