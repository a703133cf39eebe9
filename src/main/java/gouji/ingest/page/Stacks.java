package gouji.ingest.page;

import gouji.ingest.table.Letter;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Finds text that runs downwards, one character a line: titles of covers, labels beside the text.
final class Stacks {
    private static final float ISOLATED = 0.9f; // of the size: no neighbour on its line is nearer
    private static final float SAME_COLUMN = 0.25f; // of the size
    private static final float SAME_SIZE = 0.1f; // of the size
    private static final float CLOSE = 1.3f; // of the size, from one letter to the next: beside other text
    private static final float LOOSE = 2.2f; // where each stands alone on its line
    private static final int FEWEST = 3;

    private record Lone(Letter letter, boolean isAlone) {}

    private Stacks() {}

    /// The stacks in lines of upright text, each as a line whose letters go downwards.
    static List<TextLine> of(List<TextLine> lines) {
        var open = new ArrayList<List<Lone>>();
        var found = new ArrayList<TextLine>();
        for (TextLine line : lines) {
            for (Lone lone : lones(line)) {
                List<Lone> stack = open.stream()
                        .filter(each -> goesOn(each.getLast(), lone))
                        .findFirst()
                        .orElseGet(ArrayList::new);
                if (stack.isEmpty()) {
                    open.add(stack);
                }
                stack.add(lone);
            }
            open.removeIf(stack -> {
                boolean isOver = line.top() - stack.getLast().letter.bottom()
                        > LOOSE * stack.getLast().letter.size();
                return isOver && close(stack, found);
            });
        }
        open.forEach(stack -> close(stack, found));
        return found;
    }

    private static List<Lone> lones(TextLine line) {
        List<Letter> letters = line.letters().stream()
                .filter(letter -> !letter.text().isBlank())
                .toList();
        var lones = new ArrayList<Lone>();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            float gap = ISOLATED * letter.size();
            boolean isIsolated = (i == 0 || letter.left() - letters.get(i - 1).right() > gap)
                    && (i + 1 == letters.size() || letters.get(i + 1).left() - letter.right() > gap);
            if (isIsolated && letter.text().codePoints().allMatch(Character::isIdeographic)) {
                lones.add(new Lone(letter, letters.size() == 1));
            }
        }
        return lones;
    }

    private static boolean goesOn(Lone above, Lone below) {
        float size = below.letter.size();
        float pitch = below.letter.top() - above.letter.top();
        return Math.abs(above.letter.middleX() - below.letter.middleX()) < SAME_COLUMN * size
                && Math.abs(above.letter.size() - size) < SAME_SIZE * size
                && pitch > 0.8f * size
                && pitch < (above.isAlone && below.isAlone ? LOOSE : CLOSE) * size;
    }

    private static boolean close(List<Lone> stack, List<TextLine> found) {
        List<Letter> letters = stack.stream().map(Lone::letter).toList();
        boolean isWord = letters.stream().map(Letter::text).distinct().count() > 1;
        if (letters.size() >= FEWEST && isWord) {
            found.add(new TextLine(letters));
        }
        return true;
    }
}
