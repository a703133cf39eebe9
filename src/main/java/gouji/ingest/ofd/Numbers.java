package gouji.ingest.ofd;

import gouji.ingest.xml.Node;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers as OFD writes them in attributes. What is no number counts as not given.
final class Numbers {
    private static final double LARGEST = 1e7; // millimetres; beyond that nothing is on any page

    private Numbers() {}

    static double of(Node node, String attribute, double otherwise) {
        double[] numbers = list(node.attribute(attribute), 1);
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    /// Numbers between blanks, as many as can be read.
    static double[] list(@Nullable String said, int most) {
        return runs(said, most, false);
    }

    /// Distances between letters; `g 3 2.5` stands for `2.5 2.5 2.5`.
    static double[] distances(@Nullable String said, int most) {
        return runs(said, most, true);
    }

    private static double[] runs(@Nullable String said, int most, boolean withRuns) {
        if (said == null || said.isBlank() || most <= 0) {
            return new double[0];
        }
        String[] words = said.strip().split("[\\s,]+", 0);
        var numbers = new double[most];
        int count = 0;
        for (int i = 0; i < words.length && count < most; i++) {
            boolean isRun = withRuns && words[i].equalsIgnoreCase("g") && i + 2 < words.length;
            double times = isRun ? number(words[i + 1]) : 1;
            double number = number(isRun ? words[i + 2] : words[i]);
            if (Double.isNaN(number) || Double.isNaN(times)) {
                break;
            }
            int end = (int) Math.min(most, count + Math.max(0, times));
            Arrays.fill(numbers, count, end, number);
            count = end;
            i += isRun ? 2 : 0;
        }
        return Arrays.copyOf(numbers, count);
    }

    /// The number that a word is, or not a number.
    static double number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Math.abs(number) <= LARGEST ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// `left top width height` in millimetres, or null.
    static double @Nullable [] box(@Nullable String said) {
        double[] box = list(said, 4);
        return box.length == 4 ? box : null;
    }

    /// How an object's own coordinates lie in those of what holds it: its `CTM` first, then the corner of its
    /// `Boundary`.
    static AffineTransform placement(Node object) {
        var placement = new AffineTransform();
        double[] boundary = box(object.attribute("Boundary"));
        if (boundary != null) {
            placement.translate(boundary[0], boundary[1]);
        }
        double[] matrix = list(object.attribute("CTM"), 6);
        if (matrix.length == 6) {
            placement.concatenate(new AffineTransform(matrix));
        }
        return placement;
    }
}
