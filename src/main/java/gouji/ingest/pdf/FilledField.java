package gouji.ingest.pdf;

import gouji.ingest.table.Letter;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/// What somebody filled into a field of a form, where the file keeps the value and leaves its look to the program that
/// opens it.
final class FilledField {
    private static final COSName CHOICE = COSName.getPDFName("Ch");
    private static final int DEEPEST = 20; // a file may name fields each other's parents
    private static final int MULTILINE = 1 << 12;
    private static final int PASSWORD = 1 << 13;
    private static final float USUAL = 12; // points
    private static final float OF_HEIGHT = 0.7f;
    private static final float LEADING = 1.2f;
    private static final float INSET = 2; // points
    private static final Pattern SIZE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s+Tf");

    private final COSDictionary widget;
    private final Sheet sheet;
    private final int page;

    private FilledField(COSDictionary widget, Sheet sheet, int page) {
        this.widget = widget;
        this.sheet = sheet;
        this.page = page;
    }

    /// The value as letters where the field stands; none where it has no text for a value.
    static List<Letter> letters(PDAnnotation widget, Sheet sheet, int page) {
        PDRectangle place = widget.getRectangle();
        var field = new FilledField(widget.getCOSObject(), sheet, page);
        String value = field.value();
        return place == null || value.isBlank() ? List.of() : field.set(value, place);
    }

    private String value() {
        COSBase kind = inherited(COSName.FT);
        if (!(COSName.TX.equals(kind) || CHOICE.equals(kind)) || (flags() & PASSWORD) != 0) {
            return "";
        }
        COSBase value = inherited(COSName.V);
        if (value instanceof COSArray several && several.size() > 0) {
            value = several.getObject(0);
        }
        return value instanceof COSString said ? said.getString() : "";
    }

    private int flags() {
        return inherited(COSName.FF) instanceof COSNumber flags ? flags.intValue() : 0;
    }

    /// What a widget does not say itself, the field says that it belongs to.
    private @Nullable COSBase inherited(COSName key) {
        COSDictionary holder = widget;
        for (int depth = 0; holder != null && depth < DEEPEST; depth++) {
            COSBase said = holder.getDictionaryObject(key);
            if (said != null) {
                return said;
            }
            holder = holder.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private List<Letter> set(String value, PDRectangle place) {
        Point2D.Float one = sheet.seen(place.getLowerLeftX(), place.getLowerLeftY());
        Point2D.Float other = sheet.seen(place.getUpperRightX(), place.getUpperRightY());
        float left = Math.min(one.x, other.x) + INSET;
        float right = Math.max(one.x, other.x) - INSET;
        float top = Math.min(one.y, other.y);
        float bottom = Math.max(one.y, other.y);
        boolean isMultiline = (flags() & MULTILINE) != 0;
        String said = isMultiline ? value : value.replaceAll("\\R", " ");
        float fitting = (right - left) / Math.max(1, units(said));
        float size = isMultiline ? size(USUAL) : Math.min(size((bottom - top) * OF_HEIGHT), fitting);
        float x = left;
        float y = isMultiline ? top + INSET : (top + bottom - size) / 2;
        var letters = new ArrayList<Letter>();
        for (int c : said.codePoints().toArray()) {
            boolean isEnd = c == '\n' || c == '\r';
            float width = size * units(c);
            if (isEnd || (isMultiline && x + width > right)) {
                x = left;
                y += isEnd && letters.isEmpty() ? 0 : size * LEADING;
            }
            if (!isEnd) {
                letters.add(new Letter(Character.toString(c), page, x, y, width, size, size, "", 0));
                x += width;
            }
        }
        return letters;
    }

    /// As the field's default appearance tells it; nought there means that it is to fit.
    private float size(float fitting) {
        Matcher told = SIZE.matcher(inherited(COSName.DA) instanceof COSString said ? said.getString() : "");
        float size = told.find() ? Float.parseFloat(told.group(1)) : 0;
        return size > 0 ? size : Math.min(fitting, USUAL);
    }

    /// How wide a text is, of its size.
    private static float units(String said) {
        float units = 0;
        for (int c : said.codePoints().toArray()) {
            units += units(c);
        }
        return units;
    }

    private static float units(int c) {
        return c < 0x2E80 ? 0.5f : 1;
    }
}
