package gouji.index;

/// Every character and, at the same position, every pair: `预算数` is 预, 预算, 算, 算数, 数. So whatever stands in a text can be
/// found, as one character or as a phrase of pairs.
final class GramTokenizer extends WholeTextTokenizer {
    private String text = "";
    private int at;
    private boolean pairNext;

    @Override
    void begin(String folded) {
        text = folded;
        at = 0;
        pairNext = false;
    }

    @Override
    boolean next() {
        if (at >= text.length()) {
            return false;
        }
        int middle = text.offsetByCodePoints(at, 1);
        if (!pairNext) {
            emit(text.substring(at, middle), at, middle, 1);
            pairNext = middle < text.length();
            at = pairNext ? at : middle;
        } else {
            int end = text.offsetByCodePoints(middle, 1);
            emit(text.substring(at, end), at, end, 0);
            pairNext = false;
            at = middle;
        }
        return true;
    }
}
