package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Words that lead up to what is counted or are left hanging after it; its verb stays, as it tells what was done:
/// `变化的原因是改造任务由` is 改造任务, `群众取水步行时间由原来的` 群众取水步行时间.
final class Hanging {
    private static final String VOCABULARY = "nouns";
    private static final int SHORTEST = 2;

    // each leaves what its group `n` holds
    private final List<Search> cuts;

    Hanging(Vocabulary vocabulary) {
        cuts = List.of(
                Search.of("^.{0,24}" + vocabulary.alternatives(VOCABULARY, "reasons") + "(?:是|为|系)(?:由于)?(?<n>.*)$"),
                Search.of("^(?:.{0,6}(?:其余|其次|依次)(?:是|为)|属于?)(?<n>[一-龥“]{2,}.*)$"),
                // 单项工程中①个; but 初中, 高中
                Search.of("^(?<n>.{2,}(?<![初高集空年期途水手职完]))中$"),
                // 承接公司现有环卫工人, 高血压任务有, 问卷发放
                Search.of("^.{2,16}(?:现有|共有|实有|拥有|设有|建有)(?<n>[一-龥]{2,}.*)$"),
                Search.of("^(?!.*" + vocabulary.alternatives(VOCABULARY, "whole-words") + "$)(?<n>.{2,}?)"
                        + vocabulary.alternatives(VOCABULARY, "left-of-counts") + "$"),
                Search.of("^(?<n>.*?(?:问卷|表|券|证|卡))发放$"),
                Search.of("^(?<n>.{2,40}?)" + vocabulary.alternatives(VOCABULARY, "moving") + "[到至为在]$"),
                Search.of("^(?<n>.{2,}?)" + vocabulary.alternatives(VOCABULARY, "from") + "的?$"),
                Search.of("^(?<n>.{4,}?)(?<!对于|相对于|响应于|顺应于|适于|用于)(?:均|都)?(?:于|在)$"));
    }

    String without(String words) {
        String rest = words;
        for (Search cut : cuts) {
            Optional<Matcher> found = cut.first(rest);
            String left = found.map(matcher -> matcher.group("n").strip()).orElse("");
            rest = left.length() >= SHORTEST ? left : rest;
        }
        return rest;
    }
}
