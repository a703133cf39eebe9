package gouji.ingest.paint;

import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;

/// How far a path reaches, and whether it is one upright box.
public final class PathShape {
    private static final int CORNERS = 4;
    private static final float STRAIGHT = 0.1f; // points that an edge may lean

    private final float[] xs = new float[CORNERS];
    private final float[] ys = new float[CORNERS];
    private int points;
    private boolean isOther; // than one part of straight lines
    private float left = Float.MAX_VALUE;
    private float top = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private float bottom = -Float.MAX_VALUE;

    public void start(Point2D.Float at) {
        isOther |= points > 0;
        line(at);
    }

    public void line(Point2D.Float to) {
        if (points < CORNERS) {
            xs[points] = to.x;
            ys[points] = to.y;
        } else {
            isOther |= points > CORNERS || to.x != xs[0] || to.y != ys[0];
        }
        points++;
        left = Math.min(left, to.x);
        right = Math.max(right, to.x);
        top = Math.min(top, to.y);
        bottom = Math.max(bottom, to.y);
    }

    /// A curve stays between its points.
    public void curve(Point2D.Float by) {
        line(by);
        isOther = true;
    }

    public @Nullable Box box() {
        return points == 0 ? null : new Box(left, top, right, bottom);
    }

    public boolean isBox() {
        if (isOther || points < CORNERS) {
            return false;
        }
        boolean isAcross = Math.abs(ys[0] - ys[1]) <= STRAIGHT; // the first edge
        for (int i = 0; i < CORNERS; i++) {
            int next = (i + 1) % CORNERS;
            boolean mustBeAcross = isAcross == (i % 2 == 0);
            float lean = mustBeAcross ? ys[i] - ys[next] : xs[i] - xs[next];
            if (Math.abs(lean) > STRAIGHT) {
                return false;
            }
        }
        return true;
    }
}
