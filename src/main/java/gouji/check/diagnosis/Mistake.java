package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 差错: one slip of the writer, with every relation that it breaks.
///
/// @param main the relation that shows it best
/// @param consequences the others
/// @param likely which figure is wrong and what it should be; null where nothing decides
/// @param rivals where nothing decides, the changes that would help equally
/// @param values what the figures were taken to be when it was found: mistakes found before are mended in them
public record Mistake(
        Constraint main,
        List<Constraint> consequences,
        @Nullable Suspicion likely,
        List<Suspicion> rivals,
        Values values) {

    public Mistake {
        consequences = List.copyOf(consequences);
        rivals = List.copyOf(rivals);
    }
}
