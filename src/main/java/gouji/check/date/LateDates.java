package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 落款之后: what a report tells as done on a day after the one under which it was written.
public final class LateDates {
    private static final Pattern DONE = Pattern.compile(
            "^[^。；]{0,24}?(?:发放|回收|收回|开展|召开|组织|调查|评价|验收|支付|付清|拨付|检查|核查|走访|通过|启动|举办|举行|完成|完工|竣工|印发|签订|审核|抽查|座谈|培训|访谈|勘查|踏勘|上线|交付)");
    private static final Search PLANNED =
            Search.of("计划|拟|将|预计|预期|到期|届满|截止|下一步|有效期|质保|质量保证|规划|目标|安排在|底前|日前|月前|以前|之前|前完成|期至|待|顺延|公开|应于|应在|需于|要求|余款");
    private static final Search LABELLED = Search.of(
            "^[^。；]{0,60}（(?<label>(?:报送|填报|报告|编制|填表|提交|上报|完成)(?:日期|时间)[：:]?)20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?）$");
    private static final int MOST = 3; // more of them and the date is that of another paper

    private LateDates() {}

    public static Stream<Finding> of(Note note, Searched<Texts.Text> texts, @Nullable Integer year) {
        List<ToldDate> under = new ArrayList<>();
        for (Texts.Text text : texts) {
            ToldDate date = text.sort() == Texts.Sort.CELL ? null : signed(text);
            if (date != null) {
                under.add(date);
            }
        }
        boolean isOne = !under.isEmpty()
                && under.stream()
                        .allMatch(date -> date.last().equals(under.getFirst().last()));
        if (!isOne) {
            return Stream.of();
        }
        ToldDate signed = under.getFirst();
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts.with(ToldDate.ANY)) {
            if (text.text().indexOf('年') < 0 || text.equals(signed.text())) {
                continue;
            }
            for (ToldDate date : ToldDate.in(text, 0, text.text().length(), null)) {
                boolean isLater = date.first().isAfter(signed.last());
                if (isLater && isDone(date)) {
                    findings.add(note.expecting(
                            "“" + date.written() + "”在报告落款“" + signed.written() + "”之后，却写作已经做过的事",
                            List.of(date.stated(), signed.stated()),
                            of(date, year)));
                    break;
                }
            }
        }
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    /// The date that stands alone, or in brackets in a title: （报送日期2024年2月28日）.
    private static @Nullable ToldDate signed(Texts.Text text) {
        Matcher labelled = LABELLED.first(text.text()).orElse(null);
        return labelled == null
                ? ToldDate.under(text)
                : ToldDate.in(text, labelled.end("label"), text.text().length(), null)
                        .getFirst();
    }

    /// Its own month and day of the year reported on, where the next one is written.
    private static Finding.@Nullable Expected of(ToldDate date, @Nullable Integer year) {
        return year != null && date.written().startsWith(Integer.toString(year + 1))
                ? new Finding.Expected(
                        year + date.written().substring(Integer.toString(year).length()), "")
                : null;
    }

    private static boolean isDone(ToldDate date) {
        String words = date.text().text();
        int from = Math.max(words.lastIndexOf('。', date.start()), words.lastIndexOf('；', date.start())) + 1;
        int stop = words.indexOf('。', date.end());
        String sentence = words.substring(from, stop < 0 ? words.length() : stop);
        return DONE.matcher(words).region(date.end(), words.length()).find() && !PLANNED.isIn(sentence);
    }
}
