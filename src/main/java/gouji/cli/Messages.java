package gouji.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What the command line says, in Chinese or in English. Findings are Chinese in both, as the reports are.
record Messages(ResourceBundle bundle) {

    static Messages in(Locale locale) {
        return new Messages(ResourceBundle.getBundle(
                "gouji.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /// Chinese if GOUJI_LANG, or without it the locale of the environment, is Chinese.
    static Messages of(Map<String, String> environment) {
        String language = Stream.of("GOUJI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        return in(language.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
