package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 落款之后: what a report tells as done on a day after the one under which it was written.
public final class LateDates {
    private static final Pattern DONE = Pattern.compile(
            "^[^。；]{0,24}?(?:发放|回收|收回|开展|召开|组织|调查|评价|验收|支付|付清|拨付|检查|核查|走访|通过|完成|完工|竣工|印发|签订|审核|抽查|座谈|培训|访谈|勘查|踏勘|上线|交付)");
    private static final Search PLANNED =
            Search.of("计划|拟|将|预计|预期|到期|届满|截止|下一步|有效期|质保|质量保证|规划|目标|安排在|底前|日前|月前|以前|之前|前完成|期至|待|顺延|公开|应于|应在|需于|要求|余款");
    private static final int MOST = 3; // more of them and the date is that of another paper

    private LateDates() {}

    public static Stream<Finding> of(Note note, Searched<Texts.Text> texts) {
        List<ToldDate> under = new ArrayList<>();
        for (Texts.Text text : texts) {
            ToldDate date = text.sort() == Texts.Sort.CELL ? null : ToldDate.under(text);
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
        for (Texts.Text text : texts) {
            if (text.text().indexOf('年') < 0
                    || text.text().length() <= signed.text().text().length()) {
                continue;
            }
            for (ToldDate date : ToldDate.in(text, 0, text.text().length(), null)) {
                boolean isLater = date.first().isAfter(signed.last());
                if (isLater && isDone(date)) {
                    findings.add(note.of(
                            "“" + date.written() + "”在报告落款“" + signed.written() + "”之后，却写作已经做过的事",
                            List.of(date.stated(), signed.stated())));
                    break;
                }
            }
        }
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    private static boolean isDone(ToldDate date) {
        String words = date.text().text();
        int from = Math.max(words.lastIndexOf('。', date.start()), words.lastIndexOf('；', date.start())) + 1;
        int stop = words.indexOf('。', date.end());
        String sentence = words.substring(from, stop < 0 ? words.length() : stop);
        return DONE.matcher(words).region(date.end(), words.length()).find() && !PLANNED.isIn(sentence);
    }
}
