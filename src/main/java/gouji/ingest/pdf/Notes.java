package gouji.ingest.pdf;

import gouji.ingest.Comments;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/// What people noted on pages without writing it there: a sticky note, what a mark or a stroke means.
final class Notes {
    // part of the page, links, and the window in which another one is shown
    private static final Set<String> OTHERS = Set.of("Widget", "Link", "Popup", "FileAttachment");

    private final Comments comments = new Comments("");

    void read(PDPage page, int number) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            String said = annotation.getContents();
            boolean isDrawn = "FreeText".equals(annotation.getSubtype()) && annotation.getAppearance() != null;
            boolean isReply = annotation.getCOSObject().containsKey(COSName.getPDFName("StateModel")); // `Accepted`
            if (said != null
                    && !annotation.isHidden()
                    && !isDrawn
                    && !isReply
                    && !OTHERS.contains(annotation.getSubtype())) {
                comments.add(number, "第" + number + "页", said);
            }
        }
    }

    Comments comments() {
        return comments;
    }
}
