package gouji.pattern;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Things with a text each that many expressions are looked for in: paragraphs of a report. Most expressions match in
/// none of them or in few, and an index of the texts, made once, tells these.
public final class Searched<T> extends AbstractList<T> {
    private final List<T> all;
    private final Function<T, String> text;
    private @Nullable Grams grams;

    private Searched(List<T> all, Function<T, String> text) {
        this.all = all;
        this.text = text;
    }

    /// Things to be searched.
    ///
    /// @param text what is searched in each
    public static <T> Searched<T> of(List<T> all, Function<T, String> text) {
        return new Searched<>(List.copyOf(all), text);
    }

    /// Those in which an expression may match, in their order: perhaps too many, never too few.
    public List<T> with(Search search) {
        return placesWith(search).mapToObj(all::get).toList();
    }

    /// Those in which any of some expressions may match, in their order.
    public List<T> withAny(Collection<Search> searches) {
        return placesWithAny(searches).mapToObj(all::get).toList();
    }

    /// The places in this list of those in which any of some expressions may match, ascending.
    public IntStream placesWithAny(Collection<Search> searches) {
        var places = new BitSet(all.size());
        searches.forEach(search -> places.or(bits(search)));
        return places.stream();
    }

    /// One of the things with those of several expressions that may match in it, in their order.
    public record Tried<T>(T of, List<Search> searches) {}

    /// Those in which any of some expressions may match, in their order, each with these expressions.
    public Stream<Tried<T>> tried(List<Search> searches) {
        List<BitSet> places = searches.stream().map(this::bits).toList();
        var any = new BitSet(all.size());
        places.forEach(any::or);
        return any.stream()
                .mapToObj(place -> new Tried<>(
                        all.get(place),
                        IntStream.range(0, searches.size())
                                .filter(search -> places.get(search).get(place))
                                .mapToObj(searches::get)
                                .toList()));
    }

    /// Hands out every match of an expression with what holds it, in order.
    public void each(Search search, BiConsumer<T, Matcher> taken) {
        Search.Finds finds = search.in("");
        placesWith(search).forEach(place -> {
            finds.goTo(text.apply(all.get(place)));
            while (finds.next()) {
                taken.accept(all.get(place), finds.match());
            }
        });
    }

    /// The places in this list of those in which an expression may match, ascending.
    public IntStream placesWith(Search search) {
        return bits(search).stream();
    }

    private BitSet bits(Search search) {
        if (all.isEmpty()) {
            return new BitSet();
        }
        if (grams == null) {
            grams = new Grams(all.stream().map(text).toList());
        }
        return grams.with(search.needs());
    }

    @Override
    public T get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
