package gouji.ingest.ofd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes OFD files as the usual writers do: a text object for each run with a box of its own, coordinates in
/// millimetres.
public final class OfdFile {
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final double SIZE = 4; // millimetres

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private String commonData = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>";
    private String more = "";

    /// Adds a page.
    ///
    /// @param objects the content of its only layer
    public OfdFile page(String objects) {
        return pageOf("<ofd:Content><ofd:Layer ID=\"9\" Type=\"Body\">" + objects + "</ofd:Layer></ofd:Content>");
    }

    public OfdFile pageOf(String inner) {
        pages.add(inner);
        return this;
    }

    public OfdFile commonData(String xml) {
        commonData += xml;
        return this;
    }

    public OfdFile documentData(String xml) {
        more += xml;
        return this;
    }

    /// Adds a part or puts it in the place of the usual one.
    public OfdFile part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    public Path write(Path file) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "OFD.xml",
                element(
                        "OFD",
                        "<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"));
        var list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String path = "Pages/Page_" + i + "/Content.xml";
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(100 + i, path));
            all.put("Doc_0/" + path, element("Page", pages.get(i)));
        }
        all.put(
                "Doc_0/Document.xml",
                element(
                        "Document",
                        "<ofd:CommonData>" + commonData + "</ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages>"
                                + more));
        all.putAll(parts);
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                if (!part.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return file;
    }

    static String element(String name, String inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:" + name + NAMESPACE + ">" + inner + "</ofd:" + name
                + ">";
    }

    /// A run whose upper left corner is there, in millimetres, each letter told its distance.
    public static String text(double left, double top, String said) {
        var distances = new StringBuilder();
        for (int i = 0; i + 1 < said.length(); i++) {
            distances.append(said.charAt(i) < 256 ? SIZE / 2 : SIZE).append(' ');
        }
        String delta = said.length() > 1 ? " DeltaX=\"" + distances.toString().strip() + "\"" : "";
        return object(left, top, said.length() * SIZE, "", "X=\"0\" Y=\"%s\"%s".formatted(0.88 * SIZE, delta), said);
    }

    static String object(double left, double top, double width, String attributes, String code, String said) {
        return String.format(
                Locale.ROOT,
                "<ofd:TextObject ID=\"1\" Boundary=\"%.3f %.3f %.3f %.3f\" Font=\"7\" Size=\"%s\" %s><ofd:TextCode %s>%s</ofd:TextCode></ofd:TextObject>",
                left,
                top,
                width,
                SIZE,
                SIZE,
                attributes,
                code,
                said);
    }

    static String line(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<ofd:PathObject ID=\"2\" Boundary=\"%.3f %.3f %.3f %.3f\" LineWidth=\"0.25\"><ofd:AbbreviatedData>M 0 0 L %.3f %.3f</ofd:AbbreviatedData></ofd:PathObject>",
                x1,
                y1,
                x2 - x1,
                y2 - y1,
                x2 - x1,
                y2 - y1);
    }

    /// A table all of whose lines are drawn.
    ///
    /// @param widths of its columns
    public static String table(double left, double top, double[] widths, double rowHeight, String[]... rows) {
        var drawn = new StringBuilder();
        double right = left;
        for (double width : widths) {
            right += width;
        }
        double bottom = top + rows.length * rowHeight;
        for (int row = 0; row <= rows.length; row++) {
            drawn.append(line(left, top + row * rowHeight, right, top + row * rowHeight));
        }
        double x = left;
        for (int column = 0; column <= widths.length; column++) {
            drawn.append(line(x, top, x, bottom));
            for (int row = 0; column < widths.length && row < rows.length; row++) {
                drawn.append(text(x + 1, top + row * rowHeight + 1.5, rows[row][column]));
            }
            x += column < widths.length ? widths[column] : 0;
        }
        return drawn.toString();
    }
}
