package gouji.ingest.word;

import gouji.ingest.outline.Look;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of one paragraph as it grows, and how most of it is set; hidden text is set aside.
final class SetText {
    private final Tally tally;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> charactersOfSize = new HashMap<>();
    private final Map<String, Integer> charactersOfFont = new HashMap<>();
    private boolean isAllBold = true;

    SetText(Tally tally) {
        this.tally = tally;
    }

    void say(String said, Setting setting) {
        if (Boolean.TRUE.equals(setting.hidden())) {
            tally.hide(said);
            return;
        }
        text.append(said);
        int length = said.strip().length();
        if (length > 0) {
            isAllBold &= Boolean.TRUE.equals(setting.bold());
            if (setting.halfPoints() != null) {
                charactersOfSize.merge(setting.halfPoints(), length, Integer::sum);
            }
            if (setting.font() != null) {
                charactersOfFont.merge(setting.font(), length, Integer::sum);
            }
        }
    }

    String said() {
        return text.toString();
    }

    Look look(int level, boolean isCentred) {
        Integer halfPoints = most(charactersOfSize);
        return new Look(
                level,
                isAllBold && !text.isEmpty(),
                halfPoints == null ? 0 : halfPoints / 2f,
                isCentred,
                most(charactersOfFont));
    }

    private static <T> @Nullable T most(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
