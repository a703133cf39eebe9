package gouji.index;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.json.Json;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What is put into the index, and read back from it. Figures are points of type double, which serve only for finding;
/// the
/// exact decimals are in the stored JSON.
final class Entries {
    static final String TYPE = "type";
    static final String KEY = "key";
    static final String OWNER = "owner"; // what an entry is deleted with: a report's hash, or a group of reports
    static final String GRAMS = "grams";
    static final String BUREAU = "bureau";
    static final String REGION = "region";
    static final String YEAR = "year";
    static final String MEASURE = "measure";
    static final String SUBJECT = "subject";
    static final String DOCUMENT = "document";
    static final String KIND = "kind";
    static final String SEVERITY = "severity";
    static final String RULE = "rule";
    static final String DIMENSION = "dimension";
    static final String UNIT = "unit";
    static final String VALUE = "value"; // in base units
    static final String STATED = "stated"; // as printed
    static final String ORDER = "order";

    private static final String SHA256 = "sha256";
    private static final String BODY = "body";
    private static final String FIELD = "field:"; // before the names of a card's own fields

    private Entries() {}

    /// The type of an entry that searches look at.
    enum Type {
        FINDING("疑点", 0),
        FACT("数据", 1),
        PASSAGE("段落", 2);

        private final String label;
        private final int rank; // among entries of one document that score the same

        Type(String label, int rank) {
            this.label = label;
            this.rank = rank;
        }

        String id() {
            return "entry-" + name();
        }
    }

    static Document of(Card card) {
        var document = new Document();
        document.add(new StringField(TYPE, card.type(), Store.YES));
        document.add(new StringField(KEY, typedKey(card.type(), card.key()), Store.YES));
        document.add(new SortedDocValuesField(ORDER, new BytesRef(card.key())));
        card.fields().forEach((name, value) -> document.add(new StringField(FIELD + name, value, Store.YES)));
        document.add(new StoredField(BODY, card.body()));
        return document;
    }

    static Card card(Document document) {
        String type = document.get(TYPE);
        Map<String, String> fields = new HashMap<>();
        document.forEach(field -> {
            if (field.name().startsWith(FIELD)) {
                fields.put(field.name().substring(FIELD.length()), document.get(field.name()));
            }
        });
        return new Card(type, document.get(KEY).substring(type.length() + 1), fields, document.get(BODY));
    }

    static String typedKey(String type, String key) {
        return type + ":" + key;
    }

    static String fieldName(String name) {
        return FIELD + name;
    }

    static Document of(Report report, Fact fact, int number) {
        Document document = entry(Type.FACT, report, report.document().sha256(), number);
        Quantity quantity = fact.quantity();
        addYear(document, fact.year() == null ? report.year() : fact.year());
        document.add(new StringField(MEASURE, fact.measure().label(), Store.NO));
        grams(document, SUBJECT, fact.subject(), fact.project(), fact.indicator());
        grams(document, RULE, fact.rule());
        texts(
                document,
                fact.subject(),
                fact.project(),
                fact.indicator(),
                fact.measure().label() + quantity,
                fact.place().quote());
        document.add(new StringField(DIMENSION, quantity.unit().dimension().name(), Store.NO));
        document.add(new StringField(UNIT, counted(quantity.unit().symbol()), Store.NO));
        Stream.of(quantity.value(), quantity.upper()).filter(Objects::nonNull).forEach(value -> {
            BigDecimal base = value.multiply(quantity.unit().factor());
            document.add(new DoublePoint(VALUE, base.doubleValue()));
            document.add(new DoublePoint(STATED, value.doubleValue()));
        });
        document.add(new StoredField(BODY, Json.fact(report, fact)));
        return document;
    }

    static Document of(Report report, String owner, Finding finding, int number) {
        int rank = rank(finding.severity()) * 100_000 + number;
        Document document = entry(Type.FINDING, report, owner, rank);
        addYear(document, report.year());
        grams(document, KIND, finding.kind().id(), finding.kind().label());
        grams(document, RULE, finding.rule());
        document.add(new StringField(SEVERITY, finding.severity().id(), Store.NO));
        var quotes = finding.values().stream().map(stated -> stated.place().quote());
        texts(
                document,
                Stream.of(
                                Stream.of(finding.message()),
                                Stream.ofNullable(finding.diagnosis()),
                                finding.consequences().stream(),
                                quotes)
                        .flatMap(text -> text)
                        .toArray(String[]::new));
        document.add(new StoredField(BODY, Json.finding(finding)));
        return document;
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    static Document of(Report report, Place passage, int number) {
        Document document = entry(Type.PASSAGE, report, report.document().sha256(), number);
        addYear(document, report.year());
        texts(document, passage.quote());
        document.add(new StoredField(BODY, Json.place(passage)));
        return document;
    }

    static Hit hit(Document document, SearchQuery query, float score) {
        Said said = said(Type.valueOf(document.get(TYPE).substring("entry-".length())), document.get(BODY));
        var year = document.getField(YEAR);
        return new Hit(
                document.get(BUREAU),
                document.get(REGION),
                year == null ? null : year.storedValue().getIntValue(),
                document.get(DOCUMENT),
                document.get(SHA256),
                said.content,
                said.place,
                Quote.of(said.text, query.words()),
                score);
    }

    private record Said(Hit.Content content, @Nullable Place place, String text) {}

    private static Said said(Type type, String body) {
        return switch (type) {
            case FACT -> {
                Fact fact = Json.fact(body);
                yield new Said(new Hit.OfFact(fact), fact.place(), fact.place().quote());
            }
            case FINDING -> {
                Finding finding = Json.finding(body);
                Place first = finding.values().isEmpty()
                        ? null
                        : finding.values().getFirst().place();
                yield new Said(new Hit.OfFinding(finding), first, finding.message());
            }
            case PASSAGE -> {
                Place place = Json.place(body);
                yield new Said(new Hit.OfPassage(), place, place.quote());
            }
        };
    }

    static Finding finding(Document document) {
        return Json.finding(document.get(BODY));
    }

    /// A unit without the 万 or 亿 before it: 万册 and 册 count the same.
    static String counted(String unit) {
        return unit.length() > 1 && (unit.startsWith("万") || unit.startsWith("亿")) ? unit.substring(1) : unit;
    }

    private static Document entry(Type type, Report report, String owner, int number) {
        var document = new Document();
        document.add(new StringField(TYPE, type.id(), Store.NO));
        document.add(new StoredField(TYPE, type.id()));
        document.add(new StringField(OWNER, owner, Store.NO));
        document.add(new StoredField(SHA256, report.document().sha256()));
        stored(document, BUREAU, report.bureau());
        stored(document, REGION, report.region());
        stored(document, DOCUMENT, report.document().name());
        grams(document, KIND, type.label, type.name(), report.reportType());
        String order = "%s\0%s\0%s\0%d%08d"
                .formatted(
                        Objects.requireNonNullElse(report.bureau(), "\uffff"),
                        report.document().name(),
                        report.document().sha256(),
                        type.rank,
                        number);
        document.add(new SortedDocValuesField(ORDER, shortened(order)));
        return document;
    }

    // Lucene's limit for a doc value is 32766 bytes; no name comes near it unless it means harm.
    private static BytesRef shortened(String order) {
        var bytes = new BytesRef(order);
        bytes.length = Math.min(bytes.length, 32_000);
        return bytes;
    }

    private static void addYear(Document document, @Nullable Integer year) {
        if (year != null) {
            document.add(new IntField(YEAR, year, Store.YES));
        }
    }

    private static void stored(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Store.YES));
        }
    }

    private static void grams(Document document, String field, @Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                document.add(new TextField(field, value, Store.NO));
            }
        }
    }

    private static List<String> present(@Nullable String... values) {
        return Stream.of(values).flatMap(Stream::ofNullable).distinct().toList();
    }

    private static void texts(Document document, @Nullable String... values) {
        for (String value : present(values)) {
            document.add(new TextField(ChineseAnalyzer.WORDS, value, Store.NO));
            document.add(new TextField(GRAMS, value, Store.NO));
            String tidy = NormalForm.of(value);
            if (tidy.length() != value.length()) { // what was said with separators or blanks is found without them
                document.add(new TextField(GRAMS, tidy, Store.NO));
            }
        }
    }
}
