package gouji.ingest.word;

import gouji.ingest.office.DrawnText;
import gouji.ingest.outline.Look;
import gouji.ingest.word.Said.Attachment;
import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the runs of one paragraph: insertions in, deletions and hidden text out, fields as shown, what hangs on it
/// set aside.
final class Runs {
    private static final Predicate<String> NAMED_WATERMARK =
            Pattern.compile("watermark|水印", Pattern.CASE_INSENSITIVE).asPredicate();
    private static final int RIGHT_ANGLE = 90 * 60_000; // a degree has 60,000 of its units

    private final Styles styles;
    private final Fields fields;
    private final Tally tally;
    private final Setting paragraphSetting;
    private final SetText text;
    private final List<Attachment> attachments = new ArrayList<>();

    private Runs(@Nullable Node properties, Styles styles, Fields fields, Tally tally) {
        this.styles = styles;
        this.fields = fields;
        this.tally = tally;
        this.text = new SetText(tally);
        this.paragraphSetting = styles.paragraphSetting(properties);
    }

    static Said read(Node paragraph, Styles styles, Fields fields, Tally tally) {
        Node properties = paragraph.child("w:pPr");
        var runs = new Runs(properties, styles, fields, tally);
        fields.enter(paragraph);
        paragraph.children().forEach(runs::visit);
        Node mark = properties == null ? null : properties.child("w:rPr");
        boolean isEndDeleted = mark != null && (mark.child("w:del") != null || mark.child("w:moveFrom") != null);
        Look look = runs.text.look(styles.level(properties), styles.isCentred(properties));
        return new Said(runs.text.said(), look, runs.attachments, isEndDeleted);
    }

    private void visit(Node node) {
        switch (node.name()) {
            case "w:r" -> run(node);
            case "w:ins", "w:moveTo" -> {
                tally.insertions++;
                node.children().forEach(this::visit);
            }
            case "w:del", "w:moveFrom" -> tally.deletions++;
            case "w:hyperlink", "w:smartTag", "w:fldSimple", "w:customXml", "w:dir", "w:bdo", "w:sdtContent" ->
                node.children().forEach(this::visit);
            case "w:sdt" -> {
                if (node.at("w:sdtPr", "w:showingPlcHdr") == null) {
                    node.children().forEach(this::visit);
                }
            }
            case "mc:AlternateContent" -> DrawnText.shown(node).forEach(this::visit);
            case "m:oMath", "m:oMathPara" -> say(formula(node), paragraphSetting);
            default -> {
                // properties, bookmarks, comments and the like
            }
        }
    }

    private void run(Node run) {
        Node properties = run.child("w:rPr");
        Setting setting = styles.runSetting(properties, paragraphSetting);
        Node fonts = properties == null ? null : properties.child("w:rFonts");
        String font = fonts == null ? null : fonts.attribute("w:ascii");
        run.children().forEach(child -> inRun(child, setting, font));
    }

    private void inRun(Node node, Setting setting, @Nullable String font) {
        switch (node.name()) {
            case "w:t" -> say(resolve(node.text(), font), setting);
            case "w:tab", "w:ptab" -> say("\t", setting);
            case "w:br", "w:cr" -> say("\n", setting);
            case "w:noBreakHyphen" -> say("-", setting);
            case "w:sym" -> say(symbol(node), setting);
            case "w:instrText" -> fields.instruct(node.text());
            case "w:fldChar" -> say(fields.mark(node), setting);
            case "w:ruby" -> {
                Node base = node.child("w:rubyBase");
                if (base != null) {
                    base.children().forEach(this::visit);
                }
            }
            case "w:footnoteReference", "w:endnoteReference" -> {
                String id = node.attribute("w:id");
                if (id != null) {
                    attachments.add(new Attachment.Note(node.name().startsWith("w:endnote"), id));
                }
            }
            case "w:drawing", "w:pict", "w:object" -> graphic(node, node.name().equals("w:object"), false);
            case "mc:AlternateContent" -> DrawnText.shown(node).forEach(child -> inRun(child, setting, font));
            default -> {
                // deleted text, properties, rendering hints
            }
        }
    }

    private void say(String said, Setting setting) {
        if (!said.isEmpty() && fields.isShown()) {
            text.say(said, setting);
        }
    }

    private void graphic(Node node, boolean isObject, boolean isBehind) {
        for (Node child : node.children()) {
            boolean isWatermark = isBehind || isWatermark(child);
            switch (child.name()) {
                case "w:txbxContent" -> attachments.add(new Attachment.TextBox(child, isWatermark));
                case "v:textpath" -> art(child, isWatermark);
                case "c:chart", "chart" -> relation(child, "r:id", Attachment.Chart::new);
                case "dgm:relIds" -> relation(child, "r:dm", Attachment.Diagram::new);
                case "o:OLEObject" -> relation(child, "r:id", Attachment.Embedded::new);
                case "mc:AlternateContent" ->
                    DrawnText.shown(child).forEach(inner -> graphic(around(inner), isObject, isWatermark));
                case "a:blip", "v:imagedata" -> tally.pictures += isObject ? 0 : 1;
                default -> graphic(child, isObject, isWatermark);
            }
        }
    }

    private void art(Node path, boolean isWatermark) {
        String words = path.attribute("string");
        if (words != null && !words.isBlank()) {
            attachments.add(new Attachment.Art(words.strip(), isWatermark));
        }
    }

    /// Word and WPS name it so; what somebody made himself lies aslant behind the text.
    private static boolean isWatermark(Node shape) {
        return switch (shape.name()) {
            case "v:shape" -> NAMED_WATERMARK.test(String.valueOf(shape.attribute("id")));
            case "anchor" -> {
                Node properties = shape.child("docPr");
                String name = properties == null ? null : properties.attribute("name");
                Node place = shape.find("a:xfrm");
                String turn = place == null ? null : place.attribute("rot");
                boolean isAslant =
                        turn != null && turn.matches("-?\\d{1,9}") && Integer.parseInt(turn) % RIGHT_ANGLE != 0;
                yield NAMED_WATERMARK.test(String.valueOf(name))
                        || (isAslant && "1".equals(shape.attribute("behindDoc")));
            }
            default -> false;
        };
    }

    private static Node around(Node node) {
        return new Node("", Map.of(), List.of(node), "");
    }

    private void relation(Node node, String attribute, java.util.function.Function<String, Attachment> kind) {
        String id = node.attribute(attribute);
        if (id != null) {
            attachments.add(kind.apply(id));
        }
    }

    private String symbol(Node node) {
        String code = node.attribute("w:char");
        if (code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return "";
        }
        int value = Integer.parseInt(code, 16);
        String known = Symbols.of(node.attribute("w:font"), value);
        if (known == null) {
            tally.unknownSymbols++;
            return Character.toString(value);
        }
        return known;
    }

    private String resolve(String said, @Nullable String font) {
        if (said.chars().noneMatch(c -> Symbols.isPrivate((char) c))) {
            return said;
        }
        var resolved = new StringBuilder();
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            String known = Symbols.isPrivate(c) ? Symbols.of(font, c) : Character.toString(c);
            tally.unknownSymbols += known == null ? 1 : 0;
            resolved.append(known == null ? Character.toString(c) : known);
        }
        return resolved.toString();
    }

    private static String formula(Node node) {
        Node over = node.name().equals("m:f") ? node.child("m:num") : null;
        Node under = node.name().equals("m:f") ? node.child("m:den") : null;
        if (over != null && under != null) {
            return formula(over) + "/" + formula(under);
        }
        var said = new StringBuilder(node.name().equals("m:t") ? node.text() : "");
        node.children().forEach(child -> said.append(formula(child)));
        return said.toString();
    }
}
