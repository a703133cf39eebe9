package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    @Test
    void whereNobodyWatchesAPlainLineComesEveryFewSeconds() {
        var session = new Session(Locale.ENGLISH);
        var now = new Instant[] {Instant.EPOCH};
        var line = new StatusLine(session.terminal(), () -> now[0]);
        for (int second = 1; second <= 12; second++) {
            now[0] = now[0].plusSeconds(1);
            line.show("after " + second + " s");
        }
        line.clear();
        assertEquals("after 6 s\nafter 12 s\n", session.err());
    }
}
