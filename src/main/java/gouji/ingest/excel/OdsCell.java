package gouji.ingest.excel;

import gouji.ingest.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell of an ODS shows, and what somebody wrote beside it.
///
/// @param isUnknown whether it is a formula whose result was not saved
record OdsCell(String text, String comment, boolean isUnknown, boolean isError) {
    private static final int MOST_BLANKS = 1000;
    private static final Pattern ERROR =
            Pattern.compile("#(?:DIV/0!|N/A|NAME\\?|NUM!|REF!|VALUE!|NULL!)|(?:Err|错误):\\d{3}");

    static OdsCell of(Node cell) {
        Node annotation = cell.child("office:annotation");
        String comment = annotation == null ? "" : paragraphs(annotation);
        String shown = paragraphs(cell).strip();
        boolean isFormula = cell.attribute("table:formula") != null;
        String value = value(cell);
        if (shown.isEmpty() && value == null) {
            boolean isText = "string".equals(cell.attribute("office:value-type"));
            return new OdsCell("", comment, isFormula && !isText, false);
        }
        String text = shown.isEmpty() && value != null ? value : shown;
        return new OdsCell(
                text, comment, false, isFormula && ERROR.matcher(text).matches());
    }

    private static String paragraphs(Node holder) {
        List<String> lines = new ArrayList<>();
        for (Node child : holder.children()) {
            if (child.name().equals("text:p")) {
                lines.add(line(child));
            }
        }
        return String.join("\n", lines);
    }

    /// What a paragraph says.
    static String line(Node paragraph) {
        var line = new StringBuilder();
        say(paragraph, line);
        return line.toString().strip();
    }

    private static void say(Node node, StringBuilder line) {
        for (Node child : node.children()) {
            switch (child.name()) {
                case "" -> line.append(child.text().replaceAll("[ \\t\\r\\n]+", " "));
                case "text:s" -> line.append(" ".repeat(blanks(child)));
                case "text:tab" -> line.append('\t');
                case "text:line-break" -> line.append('\n');
                case "text:ruby-text", "office:annotation" -> {
                    // beside the text
                }
                default -> say(child, line);
            }
        }
    }

    private static int blanks(Node node) {
        String count = node.attribute("text:c");
        return count == null || !count.matches("\\d{1,6}") ? 1 : Math.min(Integer.parseInt(count), MOST_BLANKS);
    }

    /// The value where a writer leaves out what is shown.
    private static @Nullable String value(Node cell) {
        String value = cell.attribute("office:value");
        if (value == null) {
            String date = cell.attribute("office:date-value");
            return date == null ? cell.attribute("office:string-value") : date;
        }
        boolean isShare = "percentage".equals(cell.attribute("office:value-type"));
        return isShare && value.matches("-?\\d{1,15}(?:\\.\\d{1,15})?")
                ? new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : value;
    }
}
