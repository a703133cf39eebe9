package gouji.ingest.ofd;

import gouji.document.Remark;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import gouji.ingest.page.Directions;
import gouji.ingest.page.PageContent;
import gouji.ingest.page.PageLayout;
import gouji.ingest.page.Stamps;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The pages of one file, read one after another. A page that is missing or broken is a remark.
final class Pages {
    private static final int MOST_LETTERS = 5_000_000; // thousands of full pages
    private static final double MOSTLY = 0.5; // of a file's letters without Unicode: there is no text to speak of
    private static final double[] NONE = {0, 0, 0, 0};

    private final ZipParts parts;
    private final List<PageContent> contents = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int count;
    private int letters;
    private int unmapped;
    private int images;

    Pages(ZipParts parts) {
        this.parts = parts;
    }

    /// Reads the pages of one document; a file may hold several.
    ///
    /// @param path of the document's root part
    void add(String path) throws UnreadableException, IOException {
        Node root = parts.xml(path);
        if (root == null) {
            throw new UnreadableException(Reason.DAMAGED, "OFD文件中缺少文档的主体（%s），文件不完整。请重新取得原件。".formatted(path));
        }
        var shared = new Shared(parts, root, path);
        double[] box = box(root.at("CommonData", "PageArea"), NONE);
        Map<String, Integer> numbers = new HashMap<>();
        Node pages = root.child("Pages");
        for (Node page : pages == null ? List.<Node>of() : pages.children()) {
            if (page.name().equals("Page")) {
                count++;
                numbers.put(Objects.requireNonNullElse(page.attribute("ID"), ""), count);
                page(ZipParts.resolved(path, Objects.requireNonNullElse(page.attribute("BaseLoc"), "")), shared, box);
            }
        }
        Node annotations = root.child("Annotations");
        if (annotations != null) {
            remarks.addAll(Annotations.remarks(parts, ZipParts.resolved(path, annotations.text()), numbers));
        }
    }

    private void page(String path, Shared shared, double[] documentBox) throws UnreadableException, IOException {
        try {
            Node page = parts.xml(path);
            if (page == null) {
                remarks.add(new Remark(count, "第%d页的内容缺失，未能读取，请核对原件。".formatted(count)));
                return;
            }
            for (Node node : page.children()) {
                if (node.name().equals("PageRes")) {
                    shared.addResources(ZipParts.resolved(path, node.text()));
                }
            }
            var drawn = PageCanvas.draw(count, shared, contents(page, shared), box(page.child("Area"), documentBox));
            letters += drawn.page().letters().size();
            unmapped += drawn.page().unmapped();
            images += drawn.page().images();
            if (letters > MOST_LETTERS) {
                throw new UnreadableException(
                        Reason.TOO_LARGE, "OFD文件的文字超过%d万字，未读取。请拆分后导入。".formatted(MOST_LETTERS / 10_000));
            }
            List<PageContent> parts = Directions.of(drawn.page());
            remark(drawn, parts);
            contents.addAll(parts);
        } catch (IOException e) {
            remarks.add(new Remark(count, "第%d页的内容已损坏，未能读取，请核对原件。".formatted(count)));
        } catch (UnreadableException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
            remarks.add(new Remark(count, "第%d页的内容已损坏，未能读取，请核对原件。".formatted(count)));
        }
    }

    /// What is drawn on a page: its templates, then its own.
    private List<Node> contents(Node page, Shared shared) throws UnreadableException, IOException {
        var contents = new ArrayList<Node>();
        for (Node node : page.children()) {
            if (node.name().equals("Template")) {
                Node template = shared.template(node.attribute("TemplateID"));
                Node content = template == null ? null : template.child("Content");
                if (content == null) {
                    remarks.add(new Remark(count, "第%d页的模板缺失，模板上的文字和表线未能读取，请核对原件。".formatted(count)));
                } else {
                    contents.add(content);
                }
            }
        }
        Node own = page.child("Content");
        if (own != null) {
            contents.add(own);
        }
        return contents;
    }

    private static double[] box(@Nullable Node area, double[] otherwise) {
        Node physical = area == null ? null : area.child("PhysicalBox");
        double[] box = physical == null ? null : Numbers.box(physical.text());
        return box == null ? otherwise : box;
    }

    private void remark(PageCanvas.Drawn drawn, List<PageContent> parts) {
        PageContent page = drawn.page();
        int number = page.number();
        long shown = page.letters().stream()
                .filter(letter -> !letter.text().isBlank())
                .count();
        if (shown == 0 && page.images() > 0) {
            remarks.add(new Remark(number, "第%d页只有图像，没有文字（可能是扫描页），未能读取；请转换为PDF后导入，可识别其中的文字。".formatted(number)));
        }
        String turned = Directions.remark(parts);
        if (turned != null) {
            remarks.add(new Remark(number, turned));
        }
        if (page.unmapped() > 0) {
            remarks.add(new Remark(number, "第%d页有%d个字没有对应的文字编码，以“�”表示，请核对原件。".formatted(number, page.unmapped())));
        }
        if (page.hidden() > 0) {
            remarks.add(new Remark(number, "第%d页是扫描图像，文字取自其下的识别层，可能有误，请核对原件。".formatted(number)));
        }
        if (drawn.leftOut() > 0) {
            remarks.add(new Remark(number, "第%d页有不显示的文字%d个字，未计入正文。".formatted(number, drawn.leftOut())));
        }
    }

    int count() {
        return count;
    }

    /// @throws UnreadableException if no page has text
    List<PageLayout> layouts() throws UnreadableException {
        if (count == 0) {
            throw new UnreadableException(Reason.DAMAGED, "OFD文件中没有可读的页，文件可能不完整，请重新取得原件。");
        }
        if (letters == 0 || unmapped > MOSTLY * letters) {
            throw new UnreadableException(Reason.NO_TEXT, noText());
        }
        Stamps stamps = Stamps.of(contents);
        remarks.addAll(stamps.remarks());
        return stamps.layouts(contents);
    }

    private String noText() {
        if (letters > 0) {
            return "OFD文件的文字没有对应的文字编码，无法取出；请改用Word原件，或转换为PDF后导入。";
        }
        if (contents.isEmpty()) {
            return "OFD文件各页内容均已缺失或损坏，没有读出文字，请重新取得原件。";
        }
        return images > 0 ? "OFD文件只有图像，没有文字（可能是扫描件）；请改用带文字的原件，或转换为PDF后导入，可识别其中的文字。" : "OFD文件中没有文字，请核对是否为空白文件，或改用原件。";
    }

    /// What to know of how the pages were read.
    List<Remark> remarks() {
        return remarks;
    }
}
