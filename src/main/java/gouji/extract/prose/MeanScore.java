package gouji.extract.prose;

import gouji.pattern.Search;

/// The mean of several scores, which is nobody's own: `三个项目自评得分均在90分以上，平均①`.
final class MeanScore {
    private static final Search MEAN =
            Search.of("(?:平均(?:自评|综合)?(?:得分|分数|分|得)?|均分|加权(?:得分)?)(?:简单|加权)?(?:平均)?(?:为|是|达到?|均为)?$");
    private static final Search WHOSE = Search.of("|.*(?:项目|自评|平均得?|平均得?分|加权(?:得分)?)");
    private static final Search SEVERAL = Search.of("[0-9\uE003\uE005一-龥]个?项目|各项目|自评项目|评[为定]“?[优良中差]|等级均|得分(?:依次|分别)");
    private static final Search WEIGHTED = Search.of("加权[^，；。]{0,4}$");
    private static final String PROJECTS = "自评项目";
    private static final String NAME = "平均得分";

    private MeanScore() {}

    /// @param own the words that name the score, which may name one thing whose mean it is: `乡镇平均得分`
    static boolean is(String code, int at, String own) {
        return MEAN.isIn(code.substring(0, at)) && WHOSE.matches(own) && SEVERAL.isIn(sentence(code, at));
    }

    static String name(String code, int at) {
        String sentence = sentence(code, at);
        boolean ofProjects = sentence.contains("项目") || sentence.contains("自评");
        String how = WEIGHTED.isIn(code.substring(0, at)) ? "加权" : "";
        return (ofProjects ? PROJECTS : "") + how + NAME;
    }

    private static String sentence(String code, int at) {
        return code.substring(Clause.sentenceStart(code, at), Clause.sentenceEnd(code, at));
    }
}
