package gouji.extract.about;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The kind of a report: what its title names; else its forms' titles, its first sentence, its chapters.
final class ReportKinds {
    private static final String OF_PROJECT = "项目支出绩效自评";
    private static final String OF_TRANSFER = "转移支付绩效自评";
    private static final String OF_GOVERNMENT = "政府预决算";
    private static final int HEAD_LINES = 20;
    private static final int OPENING = 150; // characters
    private static final int LONGEST_HEADING = 30; // characters
    private static final int TITLE_CHARACTERS = 40; // of a first line that goes on without an end
    private static final Search TITLE_END = Search.of("(?:报告|说明|公开|表|情况)[）]?$");
    private static final Search FORM_TITLE = Search.of("(?!（?[一二三四五六七八九十\\d]+[）、.]).*(?:报告|表)$");
    private static final Search TRANSFER = Search.of("转移支付(?:（项目）|项目)?名称[：:]");
    private static final Search GOALS_EVALUATED = Search.of("绩效目标(?=(?:完成情况|实现情况)?自评)"); // no goals applied for
    private static final Search QUOTES = Search.of("[“”\"]");
    // 2022年林业草原生态保护恢复资金绩效自评报告 is on a fund, 2022年灌区改造项目资金绩效自评报告 on a project
    private static final Search OF_A_FUND =
            Search.of("(?:20\\d{2}年?度?|[省市县区旗])(?![一-龥]*项目)[一-龥“”（）]{4,40}资金[一-龥]{0,4}(?:绩效|自评)");

    private final Map<String, List<String>> types;
    private final Map<String, List<String>> signs;
    private final Search chapterOfTransfer;
    private final Search fromAbove;
    private final Search government;

    ReportKinds(Vocabulary vocabulary) {
        types = vocabulary.all("report-types");
        signs = vocabulary.all("report-signs");
        chapterOfTransfer = Search.of("^(?:（?[一二三]）?、?\\s*)?" + vocabulary.alternatives("report-signs", OF_TRANSFER));
        fromAbove = Search.of(vocabulary.alternatives("report-signs", "上级资金"));
        government = Search.of(vocabulary.alternatives("report-signs", OF_GOVERNMENT));
    }

    /// @param titles the lines of the title
    /// @param forms lines and cells of forms, label before value
    @Nullable
    String of(List<String> titles, String fileName, List<String> lines, List<String> forms) {
        if (Stream.concat(titles.stream(), lines.stream().limit(HEAD_LINES).filter(line -> line.length() <= OPENING))
                .anyMatch(government::isIn)) {
            return null;
        }
        String found = Stream.<Stream<@Nullable String>>of(
                        Stream.of(title(titles)),
                        Stream.of(named(fileName)),
                        lines.stream().limit(1).map(line -> named(beginning(line, TITLE_CHARACTERS))),
                        lines.stream()
                                .filter(line -> line.length() <= LONGEST_HEADING && FORM_TITLE.matches(line))
                                .map(this::named),
                        lines.stream().limit(2).map(line -> signed(beginning(line, OPENING))),
                        lines.stream()
                                .filter(line -> line.length() <= LONGEST_HEADING)
                                .map(this::signed))
                .flatMap(kinds -> kinds)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return (found == null || OF_PROJECT.equals(found)) && isTransfer(titles, lines, forms) ? OF_TRANSFER : found;
    }

    private boolean isTransfer(List<String> titles, List<String> lines, List<String> forms) {
        return forms.stream().anyMatch(form -> TRANSFER.leading(form).isPresent())
                || lines.stream().anyMatch(line -> line.length() <= LONGEST_HEADING && chapterOfTransfer.isIn(line))
                || (titles.stream().anyMatch(title -> OF_A_FUND.isIn(title))
                        && Stream.concat(titles.stream(), lines.stream().limit(HEAD_LINES))
                                .anyMatch(fromAbove::isIn));
    }

    /// The kind that the title names. It is read line by line, since the headings after it may speak of other
    /// kinds; the line after the first that names one is heard too, for a title is often broken in its midst.
    private @Nullable String title(List<String> lines) {
        var title = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            title.append(lines.get(i));
            if (named(title.toString()) != null) {
                boolean broken = i + 1 < lines.size() && !TITLE_END.isIn(lines.get(i));
                return named(broken ? title + lines.get(i + 1) : title.toString());
            }
        }
        return null;
    }

    private @Nullable String named(String text) {
        String said = GOALS_EVALUATED.replacing(text, "绩效");
        return types.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// A report without a title that begins with its figures, `“三公”经费支出总额为…`, or has its kind's chapters.
    private @Nullable String signed(String line) {
        String said = QUOTES.without(line);
        return types.keySet().stream()
                .filter(kind -> !kind.equals(OF_TRANSFER)
                        && signs.getOrDefault(kind, List.of()).stream().anyMatch(said::contains))
                .findFirst()
                .orElse(null);
    }

    private static String beginning(String line, int characters) {
        return line.substring(0, Math.min(line.length(), characters));
    }
}
