package gouji.evaluation;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The tables of a DOCX file straight from its XML, independent of the readers under test: enough to compare a PDF that
/// was made from it.
public final class DocxTables {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxTables() {}

    public static List<Table> of(Path docx) throws IOException {
        try (var zip = new ZipFile(docx.toFile());
                InputStream xml = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var tables = new ArrayList<Table>();
            var all = factory.newDocumentBuilder().parse(xml).getElementsByTagNameNS(WORD, "tbl");
            for (int i = 0; i < all.getLength(); i++) {
                tables.add(table((Element) all.item(i)));
            }
            return tables;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Table table(Element tbl) {
        var cells = new ArrayList<Cell>();
        Map<Integer, Integer> open = new HashMap<>(); // column to the index of the cell that is merged downwards there
        int row = 0;
        int columns = 0;
        for (Element tr : children(tbl, "tr")) {
            int column = number(property(tr, "trPr", "gridBefore"), 0);
            for (Element tc : children(tr, "tc")) {
                int span = number(property(tc, "tcPr", "gridSpan"), 1);
                Element merge = property(tc, "tcPr", "vMerge");
                Integer above = open.get(column);
                if (merge != null && !merge.getAttributeNS(WORD, "val").equals("restart") && above != null) {
                    Cell cell = cells.get(above);
                    cells.set(above, new Cell(cell.row(), column, cell.rowSpan() + 1, cell.columnSpan(), cell.text()));
                } else {
                    open.remove(column);
                    if (merge != null) {
                        open.put(column, cells.size());
                    }
                    cells.add(new Cell(row, column, 1, span, PlacedText.of(text(tc))));
                }
                column += span;
            }
            columns = Math.max(columns, column);
            row++;
        }
        return new Table(row, columns, cells, null, null, 0, List.of());
    }

    private static String text(Element cell) {
        var text = new StringBuilder();
        var runs = cell.getElementsByTagNameNS(WORD, "t");
        for (int i = 0; i < runs.getLength(); i++) {
            text.append(runs.item(i).getTextContent());
        }
        return text.toString();
    }

    private static int number(@Nullable Element property, int otherwise) {
        return property == null ? otherwise : Integer.parseInt(property.getAttributeNS(WORD, "val"));
    }

    private static @Nullable Element property(Element of, String properties, String name) {
        for (Element group : children(of, properties)) {
            for (Element property : children(group, name)) {
                return property;
            }
        }
        return null;
    }

    private static List<Element> children(Element of, String name) {
        var children = new ArrayList<Element>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
