package gouji.quantity;

/// How a figure is hedged: `不少于`, `以上`, `≤`, `近`, `余` …
public enum Qualifier {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    MORE_THAN(">"),
    LESS_THAN("<"),
    ABOUT("≈");

    private final String symbol;

    Qualifier(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
