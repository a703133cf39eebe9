package gouji.report;

import gouji.place.Place;
import org.jspecify.annotations.Nullable;

/// 绩效指标: one row of an indicator table, or one indicator told in prose. Words and figures as stated.
///
/// @param level1 一级指标, `产出指标`
/// @param level2 二级指标, `数量指标`
/// @param level3 三级指标, what is measured
/// @param target 年度指标值, as stated
/// @param actual 实际完成值, as stated
/// @param weight 分值
/// @param score 得分
/// @param deviation 偏差原因分析及改进措施
public record Indicator(
        @Nullable String project,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String level3,
        @Nullable String target,
        @Nullable String actual,
        @Nullable String weight,
        @Nullable String score,
        @Nullable String deviation,
        Place place) {}
