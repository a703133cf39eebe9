package gouji.check.name;

import gouji.check.rule.WordDemand.Said;
import gouji.check.text.Texts;
import gouji.pattern.Search;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 本单位、本项目: whom and what a report is about by its title, by the lines that say who fills it in, by its signature.
///
/// @param bodies names of the reporting body, in full and in short
/// @param project the one project that its title names, if any
record Owner(Set<String> bodies, Optional<String> project) {
    private static final int FIRST_LINES = 4;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST = 3;
    private static final Pattern OF_REGION = Pattern.compile("\\p{IsHan}{1,8}[省市县区旗州盟]");

    /// @param title a title with the `name` that it begins with
    /// @param project a title that is of one project, its `name`
    /// @param label what the name of the body is filled in beside or behind
    static Owner of(Said said, Search title, Search project, Search label, BodyKinds kinds) {
        Set<String> bodies = new LinkedHashSet<>();
        List<String> titles = titles(said);
        List<String> heads = names(titles, title);
        heads.forEach(head -> bodies.addAll(atHead(head, kinds)));
        bodies.addAll(labelled(said, label));
        String bureau = said.report().bureau();
        if (bureau != null
                && heads.stream().noneMatch(head -> OF_REGION.matcher(head).matches())) {
            bodies.add(bureau);
        }
        return new Owner(bodies, names(titles, project).stream().findFirst());
    }

    private static List<String> names(List<String> titles, Search title) {
        return titles.stream()
                .flatMap(line -> title.first(line).stream())
                .map((Matcher named) -> named.group("name"))
                .toList();
    }

    private static List<String> titles(Said said) {
        List<String> titles = new ArrayList<>(List.of(said.report().document().name()));
        said.texts().stream()
                .limit(FIRST_LINES)
                .map(Texts.Text::text)
                .filter(line -> line.length() <= LONGEST_TITLE && line.indexOf('。') < 0)
                .forEach(titles::add);
        return titles;
    }

    /// The bodies whose names a title may begin with; a town is none where its clinic is named.
    private static List<String> atHead(String title, BodyKinds kinds) {
        List<String> names = new ArrayList<>();
        for (int end = title.length(); end >= SHORTEST; end--) {
            String name = title.substring(0, end);
            if (kinds.isBody(name) && (names.isEmpty() || !kinds.isTown(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> labelled(Said said, Search label) {
        List<String> names = new ArrayList<>();
        Texts.Text before = null;
        for (Texts.Text text : said.texts()) {
            Matcher told = label.leading(text.text()).orElse(null);
            if (told != null && told.end() < text.text().length()) {
                names.add(text.text().substring(told.end()));
            }
            boolean isBeside = before != null
                    && text.sort() == Texts.Sort.CELL
                    && before.sort() == Texts.Sort.CELL
                    && Objects.equals(text.place().row(), before.place().row())
                    && label.matches(before.text());
            if (isBeside) {
                names.add(text.text());
            }
            before = text;
        }
        return names.stream().filter(name -> name.length() >= SHORTEST).toList();
    }

    /// Whether that is one of its names, in full, with more words or in short: 市卫健委, 清水县妇联.
    boolean isCalled(String name) {
        return bodies.stream().anyMatch(own -> Texts.isWithin(name, own) || Texts.isWithin(own, name));
    }
}
