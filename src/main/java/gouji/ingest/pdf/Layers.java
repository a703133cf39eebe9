package gouji.ingest.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The layers of a file (optional content) that are switched off when it is opened: nobody sees what is on them.
final class Layers {
    private static final COSName MEMBERSHIP = COSName.getPDFName("OCMD");
    private static final COSName POLICY = COSName.getPDFName("P");

    private final Set<COSDictionary> off = new HashSet<>();

    Layers(PDDocument pdf) {
        COSDictionary properties = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary usual = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (properties == null || usual == null) {
            return;
        }
        if ("OFF".equals(usual.getNameAsString(COSName.BASE_STATE))) {
            off.addAll(groups(properties.getDictionaryObject(COSName.OCGS)));
            groups(usual.getDictionaryObject(COSName.ON)).forEach(off::remove);
        }
        off.addAll(groups(usual.getDictionaryObject(COSName.OFF)));
    }

    /// @param layer that something says it is on: a group, or a membership in several
    boolean hide(@Nullable COSDictionary layer) {
        if (layer == null || off.isEmpty()) {
            return false;
        }
        if (!MEMBERSHIP.equals(layer.getCOSName(COSName.TYPE))) {
            return off.contains(layer);
        }
        List<COSDictionary> groups = groups(layer.getDictionaryObject(COSName.OCGS));
        boolean isAnyOff = groups.stream().anyMatch(off::contains);
        boolean isAnyOn = groups.stream().anyMatch(group -> !off.contains(group));
        return !groups.isEmpty()
                && switch (layer.getNameAsString(POLICY, "AnyOn")) {
                    case "AllOn" -> isAnyOff;
                    case "AnyOff" -> !isAnyOff;
                    case "AllOff" -> isAnyOn;
                    default -> !isAnyOn;
                };
    }

    private static List<COSDictionary> groups(@Nullable COSBase said) {
        var groups = new ArrayList<COSDictionary>();
        if (said instanceof COSDictionary group) {
            groups.add(group);
        } else if (said instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary group) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }
}
