package gouji.extract.about;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands at a report's head, told apart: its title, and what a web page has put around it.
///
/// @param titles the title, what stands beside it, and the title that a sentence announces: 现将某局2021年度…自评情况报告如下
/// @param publishers the names that a page's head gives: its path, its 发布机构, its 来源
record FirstPage(List<String> titles, List<String> publishers) {
    FirstPage {
        titles = List.copyOf(titles);
        publishers = List.copyOf(publishers);
    }

    /// Reads first pages.
    static final class Reader {
        // a title and a cover take at most so many lines
        private static final int COVER_LINES = 14;
        private static final int LONGEST = 60; // characters
        private static final int OPENING_LINES = 12;

        private static final Pattern FIRST_CHAPTER = Pattern.compile("^(?:一、|第一部分|（一）|1[.、]|目\\s*录).*", Pattern.DOTALL);
        // the head of a web page: 名称：某局2021年度部门决算情况说明
        private static final Pattern TITLED =
                Pattern.compile("(?:信息)?(?:名称|标题)[：:]{1,2}\\s*(\\S{8,60}(?:报告|说明|公开|决算|预算|表))");
        private static final Search PATH = Search.of("(?:^|[一-龥])\\s?[>＞»]+\\s?[一-龥]");
        private static final Pattern STEP = Pattern.compile("\\s*[>＞»：]+\\s*");
        private static final Search LISTED = Search.of("^[•·-]\\s*");
        private static final Search ANNOUNCED = Search.of("现将(?<title>[^，。；：]{6,60}?(?:绩效|自评|评价|决算|预算)[^，。；：]{0,12}?)"
                + "(?:(?:有关|具体)?(?:情况|结果))?(?:给予|予以)?(?:公布|公开|公示|汇报|报告|说明|通报)(?:如下|[。：]|$)");

        // a first line that goes on without an end: 某县2021年度…自评报告根据…
        private static final Search UNENDED =
                Search.of("^[^，。；《》]{4,40}?(?:绩效|自评|决算|预算)[^，。；《》]{0,12}?(?:报告|说明|公开表|评表|决算表)");

        private final Search published;
        private final Search labelled;
        private final Search publishedBelow;
        private final Search named;

        Reader(Vocabulary vocabulary) {
            String labels = "(?<![一-龥])" + vocabulary.alternatives("bureaus", "publishers") + "\\s?[\\]】]?";
            published = Search.of(labels + "\\s?[：:]?\\s?(?<by>[一-龥（）]{2,30}?)" + "(?="
                    + vocabulary.alternatives("bureaus", "page-words") + "|[^一-龥（）]|$)");
            labelled = Search.of("^[\\[【]?\\s?" + vocabulary.alternatives("bureaus", "page-labels"));
            publishedBelow = Search.of(labels + "[：:]?$");
            named = Search.of("^[一-龥（）]{2,30}" + vocabulary.alternatives("bureaus", "endings") + "$");
        }

        /// @param lines of the document
        /// @param forms lines and cells of forms, label before value
        FirstPage of(List<String> lines, List<String> forms) {
            var titles = new ArrayList<String>();
            var publishers = new ArrayList<String>();
            forms.stream().map(TITLED::matcher).filter(Matcher::matches).forEach(title -> titles.add(title.group(1)));
            boolean isBelow = false; // its label
            for (String raw : lines) {
                String line = LISTED.without(raw);
                if (titles.size() == COVER_LINES || FIRST_CHAPTER.matcher(line).matches()) {
                    break;
                }
                boolean isHead = isBelow || furniture(line, publishers);
                if (!isHead && raw.length() > LONGEST) {
                    UNENDED.first(line).ifPresent(match -> titles.add(match.group()));
                    break;
                }
                if (isBelow) {
                    publishers.add(line);
                } else if (isHead && titles.size() == 1 && named.matches(titles.getFirst())) {
                    publishers.add(titles.removeFirst()); // whose site it is
                } else if (!isHead && raw.equals(line)) {
                    titles.add(line);
                }
                isBelow = publishedBelow.isIn(line);
            }
            lines.stream()
                    .limit(OPENING_LINES)
                    .flatMap(line -> ANNOUNCED.first(line).stream())
                    .forEach(match -> titles.add(match.group("title")));
            return new FirstPage(titles, publishers);
        }

        /// Whether a line is not the report's but the page's; whom it names goes to the publishers.
        private boolean furniture(String line, List<String> publishers) {
            if (PATH.isIn(line)) {
                publishers.addAll(List.of(STEP.split(line)));
                return true;
            }
            Matcher match = published.first(line).orElse(null);
            if (match != null) {
                publishers.add(match.group("by"));
            }
            return match != null || publishedBelow.isIn(line) || labelled.isIn(line);
        }
    }
}
