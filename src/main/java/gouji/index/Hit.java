package gouji.index;

import gouji.finding.Finding;
import gouji.place.Place;
import gouji.report.Fact;
import org.jspecify.annotations.Nullable;

/// Something that a search found.
///
/// @param year the figure's own year, or else its report's
/// @param document the name of the file
/// @param sha256 of the file's bytes
/// @param place where it stands; a finding's is that of its first figure, null where it has none
/// @param quote the words themselves, those searched for marked; of a finding its message
/// @param score the higher the better; only good for comparing hits of one search
public record Hit(
        @Nullable String bureau,
        @Nullable String region,
        @Nullable Integer year,
        String document,
        String sha256,
        Content content,
        @Nullable Place place,
        Quote quote,
        float score) {

    /// What was found.
    public sealed interface Content {}

    /// 数据项
    public record OfFact(Fact fact) implements Content {}

    /// 疑点
    public record OfFinding(Finding finding) implements Content {}

    /// 段落, or a row of a table
    public record OfPassage() implements Content {}
}
