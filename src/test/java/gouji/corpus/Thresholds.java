package gouji.corpus;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `corpus/thresholds.properties`: what the program must do at least. A line is a comment or `name=figure`.
public final class Thresholds {
    private static final Path FILE = Path.of("corpus", "thresholds.properties");

    private Thresholds() {}

    /// Those figures that have fallen below their threshold, each with both.
    public static List<String> fallen(Map<String, Double> present) throws IOException {
        List<String> fallen = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            Double figure = present.get(name(line));
            if (figure != null && figure < Double.parseDouble(line.substring(line.indexOf('=') + 1))) {
                fallen.add(name(line) + " is " + figure + ", was " + line.substring(line.indexOf('=') + 1));
            }
        }
        return fallen;
    }

    /// Makes the present figures the thresholds, rounded down to whole per cents: figures as measured pass, and a
    /// hair's breadth stops no build.
    public static void write(Map<String, Double> present) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            Double figure = present.get(name(line));
            lines.add(
                    figure == null
                            ? line
                            : name(line) + "=" + BigDecimal.valueOf(figure).setScale(2, RoundingMode.FLOOR));
        }
        Files.write(FILE, lines);
    }

    private static String name(String line) {
        int equals = line.indexOf('=');
        return line.startsWith("#") || equals < 0 ? "" : line.substring(0, equals);
    }
}
