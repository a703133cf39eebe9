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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds whose report a document is, of which year and which kind.
public final class AboutReader {
    private static final int FORM_LINES = 60;
    private static final int FORM_CELLS = 30;
    private static final int LONGEST_VALUE = 30; // characters

    private static final Search TITLE = Search.of("^（?20\\d{2}年?度?）?$|报告|绩效|自评|决算|预算|申报");
    // the first line of a title that goes on: 关于青山区2021年财政
    private static final Search TITLE_BEGINS = Search.of("20\\d{2}年(?!\\d{1,2}月)[^：。]*$");
    private static final Pattern CELL_ENDS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COMPARED = Pattern.compile("[比较与同]$"); // 比2019年减少
    private static final Pattern LABELLED_YEAR =
            Pattern.compile("^(?:评价|自评|绩效|预算|决算|项目|资金|所属|申报)年度：(20\\d{2})(?:年度?)?$");
    // who published a page, not whose report it is
    private static final Search PUBLISHER = Search.of("(?:信息)?来源：\\S*(?:政府|政府办|办公室|网|中心)(?=\\s|$)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})\\s?(?:年度|年|-?20\\d{2}年)");

    private final BureauNames names;
    private final ReportDates dates;
    private final SoleProject soleProject;
    private final FirstPage.Reader firstPages;
    private final ReportKinds kinds;
    private final Search labelAlone;

    public AboutReader(RuleBook book) {
        Vocabulary vocabulary = book.vocabulary();
        names = new BureauNames(vocabulary);
        dates = new ReportDates(vocabulary);
        soleProject = new SoleProject(vocabulary);
        firstPages = new FirstPage.Reader(vocabulary);
        kinds = new ReportKinds(vocabulary);
        labelAlone = Search.of("^(?:" + vocabulary.alternatives("bureaus", "labels") + "|"
                + vocabulary.alternatives("bureaus", "doers") + ")(?:（[^）]*）)?：$");
    }

    /// What a document says of itself, and what it leaves open.
    public record Reading(About about, List<Remark> remarks) {
        public Reading {
            remarks = List.copyOf(remarks);
        }
    }

    /// Reads what a document says of itself.
    public Reading of(Document document) {
        List<Piece> pieces = pieces(document);
        List<String> lines = lines(pieces.stream());
        List<String> forms = forms(document, lines);
        FirstPage page = firstPages.of(lines, forms);
        String title = String.join("", page.titles());
        String fileName = NormalForm.of(document.info().name()).replaceFirst("\\.[A-Za-z]{2,5}$", "");
        fileName = fileName.substring(fileName.lastIndexOf('/') + 1);
        List<String> labelled =
                forms.stream().flatMap(form -> names.labelled(form).stream()).toList();
        // what stands over a table names its rows' things as well
        List<String> paragraphs = lines(pieces.stream().filter(Piece::isParagraph));
        String bureau = names.bureau(firstPages.of(paragraphs, forms), fileName, labelled, paragraphs, forms);
        String region = regions(bureau, page, title, fileName)
                .map(Regions::of)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse("");
        var about = new About(
                bureau,
                region.isEmpty() ? null : region,
                year(page.titles(), fileName, forms, lines),
                kinds.of(page.titles(), fileName, lines, forms),
                dates.of(lines),
                soleProject.of(document, title, fileName, lines));
        return new Reading(about, remarks(about, labelled));
    }

    /// Where the region may stand, the likeliest first.
    private static Stream<String> regions(@Nullable String bureau, FirstPage page, String title, String fileName) {
        return Stream.of(Stream.ofNullable(bureau), titles(page.titles()).stream(), Stream.of(title, fileName))
                .flatMap(texts -> texts);
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

    /// The lines of a paragraph, or of what stands over a table.
    private record Piece(boolean isParagraph, List<String> lines) {}

    private static List<Piece> pieces(Document document) {
        var pieces = new ArrayList<Piece>();
        for (Located located : document.walk()) {
            String said = said(located, pieces.isEmpty());
            List<String> lines = said == null ? List.of() : tidy(said);
            if (!lines.isEmpty()) {
                pieces.add(new Piece(located.block() instanceof Paragraph, lines));
            }
        }
        return pieces;
    }

    private static List<String> tidy(String said) {
        return NormalForm.of(said)
                .lines()
                .flatMap(line -> line.indexOf('|') < 0 ? Stream.of(line) : CELL_ENDS.splitAsStream(line))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> PUBLISHER
                        .first(line)
                        .map(found -> found.replaceFirst(""))
                        .orElse(line))
                .toList();
    }

    private List<String> lines(Stream<Piece> pieces) {
        var lines = new ArrayList<String>();
        pieces.flatMap(piece -> piece.lines().stream()).forEach(line -> add(line, lines));
        return lines;
    }

    /// `项目单位：` and the name on the next line are one.
    private void add(String line, List<String> lines) {
        boolean isValue = !lines.isEmpty()
                && line.length() <= LONGEST_VALUE
                && !line.endsWith("：")
                && labelAlone.isIn(lines.getLast());
        lines.add(isValue ? lines.removeLast() + line : line);
    }

    /// A paragraph, or what stands over a table, or in the first row of one that a document begins with.
    private static @Nullable String said(Located located, boolean isFirst) {
        return switch (located.block()) {
            case Paragraph paragraph -> paragraph.shown();
            case Table table -> over(table, isFirst);
        };
    }

    private static @Nullable String over(Table table, boolean isFirst) {
        if (table.caption() != null) {
            return table.caption().original();
        }
        return !isFirst
                ? null
                : table.cells().stream()
                        .filter(cell -> cell.row() == 0)
                        .map(cell -> cell.text().original())
                        .collect(Collectors.joining("\n"));
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

    /// The year of the title; else of the file's name, of a label, of another line of the cover (often the date), of
    /// the
    /// text. A labelled date, commonly of the year after, tells it only where nothing else does.
    private @Nullable Integer year(List<String> cover, String fileName, List<String> forms, List<String> lines) {
        String labelled = forms.stream()
                .map(LABELLED_YEAR::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1) + "年")
                .findFirst()
                .orElse("");
        Integer midTerm = MidTerm.year(String.join("", titles(cover)) + fileName, lines);
        if (midTerm != null) {
            return midTerm;
        }
        String undated = String.join("", undated(cover));
        for (String text : List.of(String.join("", titles(cover)), fileName, labelled, undated)) {
            Matcher match = YEAR.matcher(text);
            if (match.find()) {
                return Integer.valueOf(match.group(1));
            }
        }
        Integer told = mostFrequentYear(undated(lines));
        return told == null ? mostFrequentYear(lines) : told;
    }

    private List<String> undated(List<String> lines) {
        return lines.stream().filter(line -> !dates.isLabelled(line)).toList();
    }

    private static List<String> titles(List<String> cover) {
        return IntStream.range(0, cover.size())
                .filter(i -> isOfTitle(cover, i))
                .mapToObj(cover::get)
                .toList();
    }

    private static boolean isOfTitle(List<String> cover, int i) {
        boolean goesOn = i + 1 < cover.size() && TITLE_BEGINS.isIn(cover.get(i)) && isTitle(cover.get(i + 1));
        return goesOn || isTitle(cover.get(i));
    }

    private static boolean isTitle(String line) {
        return TITLE.isIn(line) && line.indexOf('：') < 0;
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
}
