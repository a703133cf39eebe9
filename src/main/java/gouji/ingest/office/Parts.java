package gouji.ingest.office;

import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/// Finds the parts of an Office package by their relations, in the transitional and in the strict form alike.
public final class Parts {
    private Parts() {}

    /// The part that a relation leads to; null where it leads nowhere or out of the file.
    public static @Nullable PackagePart related(PackagePart from, String relationId) {
        PackageRelationship relation = from.getRelationship(relationId);
        return relation == null ? null : target(from, relation);
    }

    /// The parts of a kind (`styles`, `header`), in the file's order.
    public static List<PackagePart> ofKind(PackagePart from, String kind) throws InvalidFormatException {
        var parts = new ArrayList<PackagePart>();
        for (PackageRelationship relation : from.getRelationships()) {
            PackagePart part = relation.getRelationshipType().endsWith("/" + kind) ? target(from, relation) : null;
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The root element of the only part of a kind, or null.
    public static @Nullable Node root(PackagePart from, String kind)
            throws InvalidFormatException, IOException, UnreadableException {
        List<PackagePart> parts = ofKind(from, kind);
        return parts.isEmpty() ? null : root(parts.getFirst());
    }

    public static Node root(PackagePart part) throws IOException, UnreadableException {
        try (InputStream in = part.getInputStream()) {
            return NodeStream.whole(in);
        }
    }

    private static @Nullable PackagePart target(PackagePart from, PackageRelationship relation) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            return null;
        }
        try {
            return from.getRelatedPart(relation);
        } catch (InvalidFormatException | IllegalArgumentException e) {
            return null; // a relation to a part that is not there says nothing
        }
    }
}
