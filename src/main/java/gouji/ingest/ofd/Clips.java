package gouji.ingest.ofd;

import gouji.ingest.page.Drawing;
import gouji.ingest.paint.Box;
import gouji.ingest.paint.Clip;
import gouji.ingest.paint.PathShape;
import gouji.ingest.xml.Node;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// To which part of the page an object is confined.
final class Clips {
    private Clips() {}

    /// @param place from the object's coordinates to the page's
    /// @param around to what the object that holds it is confined
    static Clip of(Node object, AffineTransform place, Clip around) {
        Node clips = object.child("Clips");
        Clip clip = around;
        for (Node one : clips == null ? List.<Node>of() : clips.children()) {
            Clip areas = areas(one, place);
            clip = areas == null ? new Clip(clip.box(), false) : clip.within(areas.box(), areas.isExact());
        }
        return clip;
    }

    /// All areas together, or null where one of them is not told by a path.
    private static @Nullable Clip areas(Node clip, AffineTransform place) {
        Box all = null;
        boolean isBox = true;
        for (Node area : clip.children()) {
            Node path = area.child("Path");
            Node data = path == null ? null : path.child("AbbreviatedData");
            if (path == null || data == null) {
                return null;
            }
            var placed = new AffineTransform(place);
            placed.concatenate(Numbers.placement(area));
            placed.concatenate(Numbers.placement(path));
            PathShape shape = PathData.draw(data.text(), placed, new Drawing(ruling -> {}));
            Box box = shape.box();
            if (box == null) {
                return null;
            }
            isBox &= all == null && shape.isBox();
            all = all == null ? box : all.around(box);
        }
        return all == null ? null : new Clip(all, isBox);
    }
}
