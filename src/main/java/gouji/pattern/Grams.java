package gouji.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which of many texts hold which characters, and which pairs of characters side by side: an index, made once in time
/// linear in their length, that tells for an expression the few texts in which it can match at all.
final class Grams {
    private static final int FEWEST_BUCKETS = 1 << 12;
    private static final int MOST_BUCKETS = 1 << 17;

    private final int texts;
    private final int shift; // hashed: a clash costs a trial, nothing else
    private final int[] starts; // of each bucket in `found`
    private final int[] found; // texts, ascending within a bucket

    Grams(List<String> all) {
        texts = all.size();
        int length = all.stream().mapToInt(String::length).sum();
        int buckets = Math.clamp(2L * Integer.highestOneBit(Math.max(1, length)), FEWEST_BUCKETS, MOST_BUCKETS);
        shift = Integer.numberOfLeadingZeros(buckets) + 1;
        starts = new int[buckets + 1];
        var seen = new int[buckets]; // the last text in which it was seen, counted from 1
        for (int i = 0; i < texts; i++) {
            String text = all.get(i);
            for (int at = 0; at < text.length(); at++) {
                count(bucket(text.charAt(at), Needs.ALONE), i, seen);
                if (at > 0) {
                    count(bucket(text.charAt(at - 1), text.charAt(at)), i, seen);
                }
            }
        }
        for (int i = 0; i < buckets; i++) {
            starts[i + 1] += starts[i];
        }
        found = new int[starts[buckets]];
        int[] next = starts.clone();
        for (int i = 0; i < texts; i++) {
            String text = all.get(i);
            for (int at = 0; at < text.length(); at++) {
                put(bucket(text.charAt(at), Needs.ALONE), i, next);
                if (at > 0) {
                    put(bucket(text.charAt(at - 1), text.charAt(at)), i, next);
                }
            }
        }
    }

    private void count(int bucket, int text, int[] seen) {
        if (seen[bucket] != text + 1) {
            seen[bucket] = text + 1;
            starts[bucket + 1]++;
        }
    }

    private void put(int bucket, int text, int[] next) {
        if (next[bucket] == starts[bucket] || found[next[bucket] - 1] != text) {
            found[next[bucket]++] = text;
        }
    }

    private int bucket(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B1) >>> shift;
    }

    /// The texts that hold what is needed, by their places in the list.
    BitSet with(Needs needs) {
        var with = new BitSet(texts);
        if (isSomewhere(needs)) {
            add(needs, with);
        }
        return with;
    }

    /// Whether each of what is needed stands in any text at all, as mostly not all of it does: soon told, before the
    /// texts are gathered.
    private boolean isSomewhere(Needs needs) {
        return switch (needs) {
            case Needs.Pair pair -> {
                int bucket = bucket(pair.first(), pair.second());
                yield starts[bucket] < starts[bucket + 1];
            }
            case Needs.AllOf all -> {
                for (Needs need : all.needs()) {
                    if (!isSomewhere(need)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Needs.AnyOf any -> {
                for (Needs need : any.needs()) {
                    if (isSomewhere(need)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private void add(Needs needs, BitSet with) {
        switch (needs) {
            case Needs.Pair pair -> {
                int bucket = bucket(pair.first(), pair.second());
                for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
                    with.set(found[i]);
                }
            }
            case Needs.AllOf all -> addWithAll(all.needs(), with);
            case Needs.AnyOf any -> any.needs().forEach(need -> add(need, with));
        }
    }

    /// Of the texts with what is rarest those with the rest.
    private void addWithAll(List<Needs> all, BitSet with) {
        if (all.isEmpty()) {
            with.set(0, texts);
            return;
        }
        Needs rarest = all.getFirst();
        for (Needs need : all) {
            rarest = places(need) < places(rarest) ? need : rarest;
        }
        var some = new BitSet(texts);
        add(rarest, some);
        for (int text = some.nextSetBit(0); text >= 0; text = some.nextSetBit(text + 1)) {
            if (holdsAll(text, all)) {
                with.set(text);
            }
        }
    }

    /// In how many texts it is at most.
    private int places(Needs needs) {
        return switch (needs) {
            case Needs.Pair pair -> {
                int bucket = bucket(pair.first(), pair.second());
                yield starts[bucket + 1] - starts[bucket];
            }
            case Needs.AllOf all -> {
                int fewest = texts;
                for (Needs need : all.needs()) {
                    fewest = Math.min(fewest, places(need));
                }
                yield fewest;
            }
            case Needs.AnyOf any -> {
                int sum = 0;
                for (Needs need : any.needs()) {
                    sum += places(need);
                }
                yield sum;
            }
        };
    }

    private boolean holdsAll(int text, List<Needs> all) {
        for (Needs need : all) {
            if (!holds(text, need)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int text, Needs needs) {
        return switch (needs) {
            case Needs.Pair pair -> {
                int bucket = bucket(pair.first(), pair.second());
                yield Arrays.binarySearch(found, starts[bucket], starts[bucket + 1], text) >= 0;
            }
            case Needs.AllOf all -> holdsAll(text, all.needs());
            case Needs.AnyOf any -> {
                for (Needs need : any.needs()) {
                    if (holds(text, need)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }
}
