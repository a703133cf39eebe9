package gouji.ingest.ocr;

/// How much a page lies aslant in the scanner.
final class Skew {
    static final double LEAST = Math.toRadians(0.06); // two pixels over the width of a page: not worth turning
    private static final double MOST = Math.toRadians(3);
    private static final double STEP = Math.toRadians(0.5);
    private static final double FINEST = Math.toRadians(0.03);
    private static final int SAMPLED = 3; // every third pixel either way

    private Skew() {}

    /// The angle in radians by which its lines fall to the right: that at which the rows of ink are most distinct.
    static double of(Ink ink) {
        double best = 0;
        double reach = MOST;
        double step = STEP;
        while (step >= FINEST) {
            double centre = best;
            double most = -1;
            for (double angle = centre - reach; angle <= centre + reach + 1e-9; angle += step) {
                double distinct = distinctness(ink, angle);
                if (distinct > most) {
                    most = distinct;
                    best = angle;
                }
            }
            reach = step;
            step /= 4;
        }
        return best;
    }

    private static double distinctness(Ink ink, double angle) {
        double slope = Math.tan(angle);
        int margin = (int) Math.ceil(Math.abs(slope) * ink.width()) + 1;
        var rows = new int[(ink.height() + 2 * margin) / SAMPLED + 2];
        for (int y = 0; y < ink.height(); y += SAMPLED) {
            for (int x = 0; x < ink.width(); x += SAMPLED) {
                if (ink.at(x, y)) {
                    rows[(int) ((y - slope * x + margin) / SAMPLED)]++;
                }
            }
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double change = rows[i] - rows[i - 1];
            sum += change * change;
        }
        return sum;
    }
}
