package gouji.ingest.ofd;

import gouji.ingest.paint.Colour;
import gouji.ingest.xml.Node;
import org.jspecify.annotations.Nullable;

/// How an object is painted: what it says itself, else its drawing parameters, else those of its layer.
final class Look {
    private static final int DEEPEST = 10; // parameters may rest on each other
    private static final double FULL = 255; // of a colour's parts, and of opacity

    private final Shared shared;
    private final Node object;
    private final @Nullable String layer;

    /// @param layer the ID of its layer's drawing parameters
    Look(Shared shared, Node object, @Nullable String layer) {
        this.shared = shared;
        this.object = object;
        this.layer = layer;
    }

    /// The colour that it is filled with, [Colour#UNKNOWN] where that cannot be told.
    ///
    /// @param otherwise where nothing is said of it
    int fill(int otherwise) {
        Node colour = fillColour();
        if (colour == null) {
            return otherwise;
        }
        String value = colour.attribute("Value");
        String[] words = value == null ? new String[0] : value.strip().split("[\\s,]+", 0);
        var parts = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            double part = part(words[i]);
            if (!(part >= 0 && part <= FULL)) {
                return Colour.UNKNOWN;
            }
            parts[i] = (float) (part / FULL);
        }
        return colour.children().isEmpty() ? Colour.of(parts) : Colour.UNKNOWN; // else a pattern
    }

    private static double part(String word) {
        return word.matches("#[0-9A-Fa-f]{1,2}") ? Integer.parseInt(word.substring(1), 16) : Numbers.number(word);
    }

    /// How much of what is below is covered, up to 1.
    double opacity() {
        Node colour = fillColour();
        double ofColour = colour == null ? FULL : Numbers.of(colour, "Alpha", FULL);
        return ofColour / FULL * Numbers.of(object, "Alpha", FULL) / FULL;
    }

    private @Nullable Node fillColour() {
        Node own = object.child("FillColor");
        Node ofObject = own == null ? parameter(object.attribute("DrawParam")) : own;
        return ofObject == null ? parameter(layer) : ofObject;
    }

    private @Nullable Node parameter(@Nullable String id) {
        Node parameters = shared.drawParam(id);
        for (int depth = 0; parameters != null && depth < DEEPEST; depth++) {
            Node colour = parameters.child("FillColor");
            if (colour != null) {
                return colour;
            }
            parameters = shared.drawParam(parameters.attribute("Relative"));
        }
        return null;
    }
}
