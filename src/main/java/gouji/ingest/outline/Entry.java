package gouji.ingest.outline;

import gouji.document.Paragraph;
import gouji.document.Table;

/// One thing in reading order, before it is known what is a heading.
sealed interface Entry {

    record Line(Paragraph paragraph, Look look) implements Entry {

        /// The line as a reader sees it, automatic number included, without blanks at its ends.
        String shown() {
            return paragraph.shown().strip();
        }
    }

    record Grid(Table table) implements Entry {}
}
