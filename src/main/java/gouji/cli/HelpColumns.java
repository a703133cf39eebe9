package gouji.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Keeps the columns of help straight where what is to be given has a Chinese name: picocli counts a character as one
/// column, and Chinese ones take two.
final class HelpColumns {
    private static final Pattern ROW = Pattern.compile("( {0,8}\\S(?:.*?\\S)??)( {2,})(\\S.*)");

    private HelpColumns() {}

    static void straighten(CommandLine command) {
        for (String section :
                new String[] {UsageMessageSpec.SECTION_KEY_OPTION_LIST, UsageMessageSpec.SECTION_KEY_PARAMETER_LIST}) {
            command.getHelpSectionMap().computeIfPresent(section, (key, renderer) -> straightened(renderer));
        }
        command.getSubcommands().values().forEach(HelpColumns::straighten);
    }

    private static IHelpSectionRenderer straightened(IHelpSectionRenderer renderer) {
        return help ->
                renderer.render(help).lines().map(line -> row(line) + "\n").collect(Collectors.joining());
    }

    private static String row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return line;
        }
        int tooWide = DisplayWidth.of(row.group(1)) - row.group(1).length();
        int blanks = Math.max(1, row.group(2).length() - tooWide);
        return row.group(1) + " ".repeat(blanks) + row.group(3);
    }
}
