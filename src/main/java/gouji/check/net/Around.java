package gouji.check.net;

import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/// The figures of a report's prose in their order, and those around one of them.
final class Around {
    private static final int PARAGRAPHS = 3;
    private static final int MOST = 60; // figures; more make anything

    private final List<List<Worded>> paragraphs;
    private final List<Map<Integer, List<Worded>>> sentences; // of each paragraph, by their number

    private Around(List<List<Worded>> paragraphs) {
        this.paragraphs = paragraphs;
        this.sentences = paragraphs.stream()
                .map(paragraph -> paragraph.stream().collect(Collectors.groupingBy(Worded::sentence)))
                .toList();
    }

    static Around of(WordDemand.Said said) {
        return said.once().get(Around.class, "", () -> read(said));
    }

    private static Around read(WordDemand.Said said) {
        List<List<Worded>> paragraphs = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() == Texts.Sort.PARAGRAPH) {
                paragraphs.add(text.worded(said.report().year()).stream()
                        .filter(Worded::isSharp)
                        .toList());
            }
        }
        return new Around(paragraphs);
    }

    /// Every figure in its order, with the number of its paragraph.
    void each(ObjIntConsumer<Worded> taker) {
        for (int at = 0; at < paragraphs.size(); at++) {
            for (Worded figure : paragraphs.get(at)) {
                taker.accept(figure, at);
            }
        }
    }

    int paragraphs() {
        return paragraphs.size();
    }

    List<Worded> paragraph(int at) {
        return paragraphs.get(at);
    }

    /// The others of its sentence.
    List<Worded> sentence(int at, Worded told) {
        return sentences.get(at).getOrDefault(told.sentence(), List.of()).stream()
                .filter(other -> !other.equals(told))
                .toList();
    }

    /// The others of its paragraph and of those beside it; only of its paragraph where those are too many.
    List<Worded> wide(int at, Worded told) {
        List<Worded> wide = new ArrayList<>();
        for (int i = Math.max(0, at - PARAGRAPHS); i < Math.min(paragraphs.size(), at + PARAGRAPHS + 1); i++) {
            wide.addAll(paragraphs.get(i));
        }
        if (wide.size() > MOST) {
            wide = new ArrayList<>(paragraphs.get(at));
        }
        wide.remove(told);
        return wide;
    }
}
