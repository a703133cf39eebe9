package gouji.quantity;

import gouji.pattern.Alternatives;
import java.util.List;

/// 量词: the words after a number that say what is counted or measured.
final class Counters {

    private static final String WORDS = """
            人次 人/天 人 名 位 户次 户 家次 家 个 项 次/年 次/月 次/季度 次 件套 件次 件 套 台套 台（套） 台 辆次 辆 艘 架次 架 场次 场 期 \
            批次 批 处 座 所 份 册 页 篇 条次 条 张 块 幅 顶 床 筒 箱 袋 桶 瓶 支 部 只 头 羽 尾 棵 株 盏 门 间 栋 幢 组 队 班次 班 课时 学时 节 课 \
            亩次 亩 公顷 平方千米 平方公里 平方米 立方米 公里 千米 厘米 毫米 米 ㎡ ㎞ m² m³ km² km m2 m3 吨/年 吨 公斤 千克 斤 克 升 千瓦时 千瓦 \
            兆瓦 度 方 立方 \
            延米 延长米 平米 海里 毫升 毫克 微克/立方米 毫克/立方米 毫克/升 微克 立方厘米 千伏安 千伏 标箱 席 尾 匹 株 丛 畦 件/套 机时 工时 工日 学分 学位 床位 席位 帧 具 个月 小时 分钟 工作日 个工作日 天 日 季度 周岁 周 学年 元/人 起 例 宗 笔 类 种 级 档 岁 倍 成 人份 头份 羽份 人天 村次 村 镇 校 站 点 片 卷 本 枚 根 \
            公里/小时 分贝 人日 标段 包 轮 版 章 步 代 段 道 盘 层 孔 眼 口 面 副 双 对 具 针 剂 例次 艘次 车次 趟 网 路 线 库 园 区 餐次 餐 瓶 盒 罐 人月 人年 台时 年 \
            台班 车公里 人公里 吨公里 台次 台天 台日 站次 床日 户月 户年 人学时 人课时""";

    /// One regular expression for all of them, longest first.
    private static final String LATIN =
            "(?=[tkMGhdL])(?:t/d|t/a|kW·h|kWh|kW|MW|GW|kg|hm²|hm2|hm|dB|t|L)(?![A-Za-z0-9²³])";

    /// Two in one, which is another unit than either: 人·月, 人次·天.
    private static final String TIMES =
            "(?=[一-龥]{1,2}[·•.])(?:人次|人|个|台|户|床|车|班|套|站|吨|件|辆|千瓦|兆瓦)(?:[·•](?:个?月|天|日|年度?|小?时|次|公里|学时|课时|季度?)|\\.[月天日](?=[，。；：、）)]|$))";

    static final String PATTERN = "(?!个百分点|个别|部门|人员经|人防|餐[饮厅馆具费食补])(?:" + TIMES + "|"
            + Alternatives.of(List.of(WORDS.trim().split("\\s+"))) + "|" + LATIN + ")";

    private Counters() {}
}
