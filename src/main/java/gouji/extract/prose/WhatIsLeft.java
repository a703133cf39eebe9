package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.report.Measure;
import gouji.report.Relation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What becomes of money that is left: all of it is handed back or kept.
record WhatIsLeft(Wholes wholes, Draft draft) {
    /// `剩余①由财政收回①、结转下年①`: all that is left is handed back or kept, whatever words join them.
    void relate(Said said, int index) {
        List<Mention> mentions = said.mentions();
        Mention left = mentions.get(index - 2);
        List<Mention> parts = mentions.subList(index - 1, index + 1);
        boolean isTogether = Stream.concat(Stream.of(left), parts.stream())
                .allMatch(mention -> Said.isStock(mention)
                        && mention.clause().part() == left.clause().part()
                        && mention.clause().depth() == left.clause().depth()
                        && Objects.equals(mention.fact().scope(), left.fact().scope())
                        && Objects.equals(mention.fact().year(), left.fact().year()));
        boolean isTold = wholes.of(parts.getFirst()) != null || wholes.of(parts.getLast()) != null;
        if (left.measure() == Measure.SURPLUS && isTogether && !isTold) {
            wholes.tell(parts, left.fact());
            draft.add(new Relation.Sum(
                    "parts", left.id(), parts.stream().map(Mention::id).toList(), false));
        }
    }
}
