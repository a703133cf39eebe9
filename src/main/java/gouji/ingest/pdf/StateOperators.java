package gouji.ingest.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;

/// The operators that place and show text and keep the state of drawing, as PDFBox has them.
final class StateOperators {
    private StateOperators() {}

    static List<OperatorProcessor> on(PageScanner scanner) {
        return List.of(
                new BeginText(scanner),
                new EndText(scanner),
                new Concatenate(scanner),
                new Save(scanner),
                new Restore(scanner),
                new SetMatrix(scanner),
                new SetGraphicsStateParameters(scanner),
                new SetLineWidth(scanner),
                new MoveText(scanner),
                new MoveTextSetLeading(scanner),
                new NextLine(scanner),
                new SetCharSpacing(scanner),
                new SetFontAndSize(scanner),
                new SetTextHorizontalScaling(scanner),
                new SetTextLeading(scanner),
                new SetTextRenderingMode(scanner),
                new SetTextRise(scanner),
                new SetWordSpacing(scanner),
                new ShowText(scanner),
                new ShowTextAdjusted(scanner),
                new ShowTextLine(scanner),
                new ShowTextLineAndSpace(scanner),
                new BeginMarkedContentSequence(scanner),
                new BeginMarkedContentSequenceWithProperties(scanner),
                new EndMarkedContentSequence(scanner));
    }
}
