package gouji.corpus;

import gouji.corpus.Sample.Holds;
import gouji.corpus.Sample.Notes;
import gouji.corpus.Sample.Planted;
import gouji.corpus.Sample.Trap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the lines that tell what is wrong (`@planted`), what only looks so (`@trap`) and what agrees (`@holds`).
final class NoteReader {
    private final List<Planted> planted = new ArrayList<>();
    private final List<Trap> traps = new ArrayList<>();
    private final List<Holds> holds = new ArrayList<>();

    Notes notes() {
        return new Notes(List.copyOf(planted), List.copyOf(traps), List.copyOf(holds));
    }

    /// True if the line was a note.
    boolean takes(String line) {
        int space = line.indexOf(' ');
        String sign = space < 0 ? line : line.substring(0, space);
        switch (sign) {
            case "@planted" -> planted(parts(line.substring(space + 1)));
            case "@trap" -> trap(parts(line.substring(space + 1)));
            case "@holds" -> holds(parts(line.substring(space + 1)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void planted(List<String> parts) {
        List<String> head = words(parts.get(0));
        planted.add(new Planted(
                head.get(0),
                head.get(1),
                head.size() > 2 ? head.get(2) : "",
                values(parts.get(1)),
                parts.get(2),
                Arrays.stream(parts.get(3).split("‖", -1)).map(String::strip).toList(),
                parts.get(4),
                parts.size() > 5
                        ? Arrays.stream(parts.get(5).split("‖", -1))
                                .map(String::strip)
                                .toList()
                        : List.of()));
    }

    private void trap(List<String> parts) {
        List<String> head = words(parts.get(0));
        traps.add(new Trap(head.get(0), head.size() > 1 ? head.get(1) : "", values(parts.get(1)), parts.get(2)));
    }

    private void holds(List<String> parts) {
        List<String> head = words(parts.get(0));
        holds.add(new Holds(
                head.get(0), head.size() > 1 ? head.get(1) : "", parts.get(1), parts.size() > 2 ? parts.get(2) : ""));
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("//", -1)).map(String::strip).toList();
    }

    private static List<String> words(String head) {
        return Arrays.asList(head.split(" +", -1));
    }

    private static List<String> values(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split("[,，]\\s+|[,，](?![0-9]{3}(?![0-9]))", -1))
                        .map(value -> value.strip().replaceAll("(?<=[0-9])[,，](?=[0-9]{3})", ""))
                        .toList();
    }
}
