package gouji.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The texts of the commands under the name by which the program was called: picocli looks for
/// `./gouji.check.usage.header`
/// where the file says `gouji.check.usage.header`.
final class CallBundle extends ResourceBundle {
    private static final String NAME = "gouji.";

    private final Map<String, Object> texts = new HashMap<>();

    CallBundle(ResourceBundle bundle, String call) {
        for (String key : bundle.keySet()) {
            texts.put(key, bundle.getObject(key));
            if (key.startsWith(NAME)) {
                texts.put(call + "." + key.substring(NAME.length()), bundle.getObject(key));
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
