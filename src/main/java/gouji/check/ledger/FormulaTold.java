package gouji.check.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a column is worked out, as its header or a note beside the table tells: `注：支出率＝支出÷（年初结转＋到位资金）`.
///
/// @param operands the columns it is worked out from, as the note calls them
record FormulaTold(List<String> operands) {
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]|[%％]");
    private static final Pattern SIGNS = Pattern.compile("[÷/×*＋+－−\\-=＝（）()]");
    private static final Pattern FULL = Pattern.compile("\\d+[%％]?");
    private static final Pattern OF_THE_YEAR = Pattern.compile("[当本全]年|年度|实际|累计");

    static @Nullable FormulaTold of(String head, List<String> beside) {
        String name = BRACKETS.matcher(head).replaceAll("").strip();
        List<String> texts = new ArrayList<>(beside);
        texts.add(head);
        var told = Pattern.compile(
                Pattern.quote(name) + "[）)]?(?:的?计算(?:公式|方法)?)?[＝=：:为按](?<formula>[^。；，\\n]*[÷/][^。；，\\n]*)");
        for (String text : texts) {
            Matcher match = told.matcher(text);
            if (name.length() > 1 && match.find()) {
                return new FormulaTold(operands(match.group("formula")));
            }
        }
        return null;
    }

    private static List<String> operands(String formula) {
        return Arrays.stream(SIGNS.split(formula))
                .map(FormulaTold::bare)
                .filter(operand -> !operand.isEmpty() && !FULL.matcher(operand).matches())
                .toList();
    }

    /// Whether these columns are the ones it names, in its order or another.
    boolean isOf(List<String> heads) {
        return heads.size() == operands.size()
                && heads.stream().allMatch(head -> operands.stream().anyMatch(operand -> isAlike(bare(head), operand)));
    }

    private static boolean isAlike(String head, String operand) {
        return head.contains(operand) || operand.contains(head);
    }

    private static String bare(String name) {
        return OF_THE_YEAR
                .matcher(BRACKETS.matcher(name).replaceAll(""))
                .replaceAll("")
                .strip();
    }
}
