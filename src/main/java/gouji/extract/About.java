package gouji.extract;

import org.jspecify.annotations.Nullable;

/// What a document says of itself, found before anything else is read from it.
///
/// @param bureau the bureau's full name, `青山县水利局`
/// @param year the fiscal year reported on
/// @param project the one project that the whole report is about, or null
public record About(
        @Nullable String bureau,
        @Nullable String region,
        @Nullable Integer year,
        @Nullable String reportType,
        @Nullable String reportDate,
        @Nullable String project) {

    /// The bureau as the subject of its own facts.
    public String self() {
        return bureau == null ? "本单位" : bureau;
    }
}
