package gouji.cli;

import gouji.finding.Kind;
import gouji.finding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Kinds and severities as people may write them: the contract's word (`sum`) or the one that findings print (`合计不符`).
final class InWords {
    private InWords() {}

    static void teach(CommandLine commands) {
        commands.registerConverter(Kind.class, either(Kind.values(), InWords::told));
        commands.registerConverter(Severity.class, either(Severity.values(), InWords::told));
    }

    /// Both words: `sum（合计不符）`; of what has only its name, that.
    static String told(Object constant) {
        return switch (constant) {
            case Kind kind -> kind.id() + "（" + kind.label() + "）";
            case Severity severity -> severity.id() + "（" + severity.label() + "）";
            default -> constant.toString().toLowerCase(Locale.ROOT);
        };
    }

    private static <E> ITypeConverter<E> either(E[] all, Function<E, String> told) {
        return word -> Arrays.stream(all)
                .filter(constant -> Arrays.asList(told.apply(constant).split("[（）]"))
                        .contains(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word));
    }
}
