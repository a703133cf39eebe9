package gouji.check.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What one rule works out of a report and others ask for, too: it is worked out once, for the first that asks.
public final class Once {
    private final Map<Key, Object> all = new HashMap<>();

    private record Key(Class<?> sort, Object of) {}

    /// What has been worked out, or is now.
    ///
    /// @param of what it is worked out from besides the report, such as words of the rule
    public <T> T get(Class<T> sort, Object of, Supplier<T> work) {
        var key = new Key(sort, of);
        Object known = all.get(key);
        T result = known == null ? work.get() : sort.cast(known);
        all.put(key, result);
        return result;
    }
}
