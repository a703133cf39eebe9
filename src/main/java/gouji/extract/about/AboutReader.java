package gouji.extract.about;

import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.extract.About;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.rule.RuleBook;
import gouji.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds whose report a document is, of which year and which kind.
public final class AboutReader {
    // a title and a cover take at most so many lines
    private static final int COVER_LINES = 14;

    private static final int FORM_LINES = 60;
    private static final int FORM_CELLS = 30;
    private static final int LONGEST_HEADING = 30; // characters
    private static final int TITLE_CHARACTERS = 40; // of a first line that goes on without an end

    private static final Pattern FIRST_CHAPTER = Pattern.compile("^(?:一、|第一部分|（一）|1[.、]|目\\s*录).*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("^（?20\\d{2}年?度?）?$|报告|绩效|自评|决算|预算|申报");
    private static final Pattern TITLE_END = Pattern.compile("(?:报告|说明|公开|表|情况)[）]?$");
    private static final Pattern TRANSFER = Pattern.compile("转移支付(?:（项目）|项目)?名称[：:]");
    private static final String OF_PROJECT = "项目支出绩效自评";
    private static final String OF_TRANSFER = "转移支付绩效自评";
    // the head of a web page: 名称：某局2021年度部门决算情况说明
    private static final Pattern TITLED =
            Pattern.compile("(?:信息)?(?:名称|标题)[：:]{1,2}\\s*(\\S{8,60}(?:报告|说明|公开|决算|预算|表))");
    private static final Pattern COMPARED = Pattern.compile("[比较与同]$"); // 比2019年减少
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})\\s?(?:年度|年|-?20\\d{2}年)");

    private final BureauNames names;
    private final ReportDates dates;
    private final SoleProject soleProject;
    private final Map<String, List<String>> types;
    private final Search signOfTransfer;

    public AboutReader(RuleBook book) {
        Vocabulary vocabulary = book.vocabulary();
        names = new BureauNames(vocabulary);
        dates = new ReportDates(vocabulary);
        soleProject = new SoleProject(vocabulary);
        types = vocabulary.all("report-types");
        signOfTransfer = Search.of("^(?:一、\\s*)?" + vocabulary.alternatives("report-signs", OF_TRANSFER));
    }

    /// What a document says of itself, and what it leaves open.
    public record Reading(About about, List<Remark> remarks) {
        public Reading {
            remarks = List.copyOf(remarks);
        }
    }

    /// Reads what a document says of itself.
    public Reading of(Document document) {
        List<String> lines = lines(document, true);
        List<String> forms = forms(document, lines);
        List<String> cover = cover(lines, forms);
        String title = String.join("", cover);
        String fileName = NormalForm.of(document.info().name()).replaceFirst("\\.[A-Za-z]{2,5}$", "");
        fileName = fileName.substring(fileName.lastIndexOf('/') + 1);
        List<String> labelled =
                forms.stream().flatMap(form -> names.labelled(form).stream()).toList();
        // what stands over a table names its rows' things as well
        List<String> paragraphs = lines(document, false);
        String bureau = names.bureau(cover(paragraphs, forms), fileName, labelled, paragraphs, forms);
        String region = Stream.of(bureau == null ? title : bureau, title, fileName)
                .map(names::region)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse("");
        var about = new About(
                bureau,
                region.isEmpty() ? null : region,
                year(cover, fileName, lines),
                type(cover, fileName, lines, forms),
                dates.of(lines),
                soleProject.of(document, title, fileName, lines));
        return new Reading(about, remarks(about, labelled));
    }

    private static List<Remark> remarks(About about, List<String> labelled) {
        var remarks = new ArrayList<Remark>();
        if (about.year() == null) {
            remarks.add(new Remark(null, "全文没有写明年度，各项数据不注年度。"));
        }
        if (about.bureau() == null) {
            remarks.add(new Remark(null, "没有找到编报单位的名称，未写明主体的数据记作“" + about.self() + "”。"));
        }
        List<String> bureaus = labelled.stream()
                .distinct()
                .filter(name -> labelled.stream().noneMatch(other -> !other.equals(name) && other.contains(name)))
                .toList();
        if (about.bureau() != null && bureaus.size() > 1) {
            remarks.add(new Remark(
                    null, "文件中的编报单位不止一个（" + String.join("、", bureaus) + "），未写明主体的数据记在“" + about.bureau() + "”名下，请核对。"));
        }
        return remarks;
    }

    private static List<String> lines(Document document, boolean withCaptions) {
        var lines = new ArrayList<String>();
        for (Located located : document.walk()) {
            String said = said(located);
            if (said != null && (withCaptions || located.block() instanceof Paragraph)) {
                NormalForm.of(said)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    /// A paragraph, or what stands over a table.
    private static @Nullable String said(Located located) {
        return switch (located.block()) {
            case Paragraph paragraph -> paragraph.shown();
            case Table table -> table.caption() == null ? null : table.caption().original();
        };
    }

    private static List<String> cover(List<String> lines, List<String> forms) {
        var cover = new ArrayList<String>();
        forms.stream().map(TITLED::matcher).filter(Matcher::matches).forEach(title -> cover.add(title.group(1)));
        for (String line : lines) {
            if (cover.size() == COVER_LINES
                    || line.length() > 60
                    || FIRST_CHAPTER.matcher(line).matches()) {
                break;
            }
            cover.add(line);
        }
        return cover;
    }

    /// Lines and table cells of the form label and value.
    private static List<String> forms(Document document, List<String> lines) {
        var found = new ArrayList<String>(lines.subList(0, Math.min(lines.size(), FORM_LINES)));
        for (Table table : document.tables()) {
            for (int i = 0; i + 1 < table.cells().size() && i < FORM_CELLS; i++) {
                String label =
                        NormalForm.of(table.cells().get(i).text().original()).strip();
                String value = NormalForm.of(table.cells().get(i + 1).text().original())
                        .strip();
                found.add(label.replaceFirst("[：:]$", "") + "：" + value);
            }
        }
        return found;
    }

    /// The year of the title; else of the file's name, of another line of the cover (often the date), of the text.
    private static @Nullable Integer year(List<String> cover, String fileName, List<String> lines) {
        List<String> titles = cover.stream()
                .filter(line -> TITLE.matcher(line).find() && line.indexOf('：') < 0)
                .toList();
        for (String text : List.of(String.join("", titles), fileName, String.join("", cover))) {
            Matcher match = YEAR.matcher(text);
            if (match.find()) {
                return Integer.valueOf(match.group(1));
            }
        }
        return mostFrequentYear(lines);
    }

    private static @Nullable Integer mostFrequentYear(List<String> lines) {
        var counts = new TreeMap<Integer, Integer>();
        for (String line : lines) {
            Matcher match = YEAR.matcher(line);
            while (match.find()) {
                if (COMPARED.matcher(line).region(0, match.start()).find()) {
                    continue;
                }
                counts.merge(Integer.valueOf(match.group(1)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// The kind that the title names. It is read line by line, since the headings after it may speak of other
    /// kinds; the line after the first that names one is heard too, for a title is often broken in its midst.
    private @Nullable String type(List<String> cover, String fileName, List<String> lines, List<String> forms) {
        String named = type(cover, fileName);
        String found = named != null || lines.isEmpty() ? named : type(beginning(lines.getFirst()));
        boolean isTransfer = OF_PROJECT.equals(found)
                && (forms.stream().anyMatch(form -> TRANSFER.matcher(form).lookingAt())
                        || lines.stream()
                                .anyMatch(line -> line.length() <= LONGEST_HEADING && signOfTransfer.isIn(line)));
        return isTransfer ? OF_TRANSFER : found;
    }

    private static String beginning(String line) {
        return line.substring(0, Math.min(line.length(), TITLE_CHARACTERS));
    }

    private @Nullable String type(List<String> cover, String fileName) {
        var title = new StringBuilder();
        for (int i = 0; i < cover.size(); i++) {
            title.append(cover.get(i));
            if (type(title.toString()) != null) {
                boolean broken =
                        i + 1 < cover.size() && !TITLE_END.matcher(cover.get(i)).find();
                return type(broken ? title + cover.get(i + 1) : title.toString());
            }
        }
        return type(fileName);
    }

    private @Nullable String type(String text) {
        return types.entrySet().stream()
                .filter(type -> type.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
