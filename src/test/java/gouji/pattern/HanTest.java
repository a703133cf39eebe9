package gouji.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HanTest {
    @Test
    void everyCharacterOfTheScriptIsOneAndNoOther() {
        assertEquals(
                -1,
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Han.is(c) != (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                        .findFirst()
                        .orElse(-1));
    }
}
