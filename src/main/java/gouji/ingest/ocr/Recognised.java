package gouji.ingest.ocr;

import gouji.document.Remark;
import gouji.ingest.page.PageContent;
import java.util.List;

/// What was recognised on a page.
///
/// @param remarks what the reader should compare with the original
public record Recognised(PageContent page, List<Remark> remarks) {

    public Recognised {
        remarks = List.copyOf(remarks);
    }
}
