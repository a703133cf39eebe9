package gouji.report;

import org.jspecify.annotations.Nullable;

/// 自评总分和等次.
///
/// @param value the decimal as stated
/// @param grade as stated: 优, 优秀, 良 …
public record TotalScore(@Nullable String value, @Nullable String grade) {}
