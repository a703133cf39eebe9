package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Break;
import gouji.corpus.Sample.Line;
import gouji.corpus.Sample.Notes;
import gouji.corpus.Sample.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads `source.md` files; `corpus/README.md` tells the form.
final class SourceReader {
    private final Path folder;
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Marks marks;
    private final NoteReader notes = new NoteReader();
    private GridReader grid;

    private SourceReader(Path folder) {
        this.folder = folder;
        this.marks = new Marks();
        this.grid = new GridReader(marks);
    }

    /// All samples below that folder, by name.
    static List<Sample> all(Path corpus) {
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.filter(folder -> Files.exists(folder.resolve("source.md")))
                    .sorted()
                    .map(SourceReader::one)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample one(Path folder) {
        try {
            return new SourceReader(folder).read(Files.readAllLines(folder.resolve("source.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sample read(List<String> lines) {
        boolean head = true;
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                if (head && line.equals("===")) {
                    head = false;
                    marks.subject(meta.getOrDefault("subject", ""));
                    marks.year(Integer.parseInt(meta.getOrDefault("year", "0")));
                } else if (head) {
                    int colon = line.indexOf(':');
                    meta.put(line.substring(0, colon), line.substring(colon + 1).strip());
                } else {
                    body(line);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        folder.resolve("source.md") + ":" + number + ": " + line + "\n" + e.getMessage(), e);
            }
        }
        endTable();
        String name = String.valueOf(folder.getFileName());
        Notes found = notes.notes();
        return new Sample(folder, name, meta, List.copyOf(blocks), marks.all(), found);
    }

    private void body(String line) {
        if (line.startsWith("|") || line.startsWith("@table") || line.startsWith("@roles")) {
            if (line.startsWith("@table")) {
                endTable();
            }
            grid.line(line);
            return;
        }
        if (notes.takes(line)) {
            return;
        }
        if (line.startsWith("@subject ")) {
            marks.subject(line.substring(9).strip());
            grid.subjectNamed();
            return;
        }
        endTable();
        if (line.startsWith("@sheet ")) {
            blocks.add(new Break(line.substring(7).strip()));
        } else if (line.equals("---")) {
            blocks.add(new Break(""));
        } else if (!line.isBlank()) {
            text(line);
        }
    }

    private void text(String line) {
        int space = line.indexOf(' ');
        String sign = space < 0 ? "" : line.substring(0, space);
        String rest = line.substring(space + 1);
        switch (sign) {
            case "#title" -> add(Style.TITLE, 0, rest);
            case "#sub" -> add(Style.SUBTITLE, 0, rest);
            case "#right" -> add(Style.RIGHT, 0, rest);
            case "#", "##", "###" -> add(Style.HEADING, sign.length(), rest);
            case "+", "++", "+++" -> add(Style.NUMBERED, sign.length(), rest);
            case "*" -> add(Style.BOLD, 0, rest);
            default -> add(Style.PLAIN, 0, line);
        }
    }

    private void add(Style style, int level, String text) {
        blocks.add(new Line(style, level, marks.read(text)));
    }

    private void endTable() {
        if (grid.begun()) {
            blocks.add(grid.grid());
            grid = new GridReader(marks);
        }
    }
}
