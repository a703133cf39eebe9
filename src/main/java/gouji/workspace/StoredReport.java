package gouji.workspace;

import gouji.index.Card;
import gouji.json.Json;
import gouji.report.Report;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A report as it lies in the index: under the hash of its file's contents, in the group that it is checked with.
final class StoredReport {
    static final String TYPE = "report";
    static final String GROUP = "group";
    static final String STATE = "state";
    static final String BLANK = "blank";

    private static final String FINGERPRINT = "fingerprint";
    private static final String PATH = "path";

    private StoredReport() {}

    static Card card(Report report, Path path, String fingerprint) {
        Map<String, String> fields =
                new HashMap<>(Map.of(GROUP, group(report), FINGERPRINT, fingerprint, PATH, path.toString()));
        if (report.isBlank()) {
            fields.put(STATE, BLANK);
        }
        return new Card(TYPE, report.document().sha256(), fields, Json.report(report));
    }

    static Report report(Card card) {
        return Json.report(card.body());
    }

    static String group(Card card) {
        return card.field(GROUP);
    }

    static Path path(Card card) {
        return Path.of(card.field(PATH));
    }

    static boolean isBy(Card card, String fingerprint) {
        return card.field(FINGERPRINT).equals(fingerprint);
    }

    // Reports of one bureau are checked against each other; one of no known bureau only against itself.
    private static String group(Report report) {
        String bureau = report.bureau();
        return bureau == null ? "sha256:" + report.document().sha256() : bureau;
    }
}
