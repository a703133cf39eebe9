package gouji.index;

import java.util.Random;

/// Text as reports have it, and worse: full-width, surrogate pairs, separators, blanks of every sort.
final class RandomText {
    private static final String[] PIECES = {
        "预算",
        "执行率",
        "１２，３４５．６７万元",
        "1,288.59",
        "😀",
        "𠮷",
        "ＡＢｃ",
        "\u3000",
        " ",
        "\u00a0",
        "。",
        "\n",
        "（一）",
        "安全生产",
        "9",
        "％",
        "İ",
        "应急管理局",
        "\t",
        "亿",
        "ß",
        "…",
        "\u200b",
        "重点",
        "；",
        "x",
        "，"
    };

    private RandomText() {}

    static String of(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(4) == 0 ? han(random) : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String han(Random random) {
        return Character.toString('一' + random.nextInt('龥' - '一'));
    }
}
