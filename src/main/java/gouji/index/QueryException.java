package gouji.index;

/// A query that cannot be understood.
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int position;

    QueryException(String query, int position, String problem) {
        super("检索式第" + (position + 1) + "个字符处：" + problem + "\n  " + query + "\n  " + pointer(query, position));
        this.position = position;
    }

    /// Where in the query, in characters from 0.
    public int position() {
        return position;
    }

    /// A caret under that character, Chinese ones being two columns wide.
    private static String pointer(String query, int position) {
        var pointer = new StringBuilder();
        for (int i = 0; i < Math.min(position, query.length()); i++) {
            pointer.append(query.charAt(i) < 0x2E80 ? " " : "\u3000");
        }
        return pointer.append('^').toString();
    }
}
