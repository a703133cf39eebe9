package gouji.extract.table;

/// Which money a row of a money block counts. The Chinese name is the key in `extraction-rules/vocabulary/rows.yaml`.
enum Fund {
    TOTAL("资金总额"),
    PUBLIC("财政资金"),
    /// part of [#PUBLIC], so that both never add up in one list
    PUBLIC_DETAIL("财政明细"),
    OWN("非财政资金"),
    OTHER("其他资金"),
    /// 基本支出 and 项目支出, the same money seen from its use
    USE("支出构成");

    private final String key;

    Fund(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
