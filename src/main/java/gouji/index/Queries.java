package gouji.index;

import gouji.index.Condition.Compared;
import gouji.index.Condition.Graded;
import gouji.index.Condition.Measures;
import gouji.index.Condition.Named;
import gouji.index.Condition.Not;
import gouji.index.Condition.Text;
import gouji.index.Condition.Years;
import gouji.place.NormalForm;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Conditions in Lucene's terms.
///
/// Words must stand in the text as they are; only a long word of which every part is a word too may be found in its
/// parts,
/// and then ranks lower. Words may also stand in the bureau's name, but not in that alone.
final class Queries {
    private static final float AS_WRITTEN = 8; // above what the best words alone usually score
    private static final int SHORTEST_IN_PARTS = 4;

    private final ChineseAnalyzer analyzer = new ChineseAnalyzer(false);

    Query of(SearchQuery query) {
        var all = new BooleanQuery.Builder();
        all.add(types(), Occur.FILTER);
        var texts = new BooleanQuery.Builder();
        boolean onlyTexts = true;
        for (Condition condition : query.conditions()) {
            switch (condition) {
                case Text text -> {
                    all.add(inTextOrBureau(text), Occur.MUST);
                    texts.add(inText(text), Occur.SHOULD);
                }
                case Not not -> all.add(of(not.condition()), Occur.MUST_NOT);
                case Named named -> {
                    all.add(of(named), Occur.FILTER);
                    onlyTexts = false;
                }
                case Years years -> {
                    all.add(of(years), Occur.FILTER);
                    onlyTexts = false;
                }
                case Measures measures -> {
                    all.add(of(measures), Occur.FILTER);
                    onlyTexts = false;
                }
                case Graded graded -> {
                    all.add(of(graded), Occur.FILTER);
                    onlyTexts = false;
                }
                case Compared compared -> {
                    all.add(of(compared), Occur.FILTER);
                    onlyTexts = false;
                }
            }
        }
        BooleanQuery words = texts.build();
        if (onlyTexts && !words.clauses().isEmpty()) {
            all.add(words, Occur.FILTER);
        }
        return all.build();
    }

    private Query of(Condition condition) {
        return switch (condition) {
            case Text text -> substring(Entries.GRAMS, text.words());
            case Named named -> substring(field(named.filter()), named.words());
            case Years years -> IntField.newRangeQuery(Entries.YEAR, years.from(), years.to());
            case Measures measures -> measures(measures.measures());
            case Graded graded -> term(Entries.SEVERITY, graded.severity().id());
            case Compared compared -> compared(compared);
            case Not not ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(of(not.condition()), Occur.MUST_NOT)
                        .build();
        };
    }

    private static Query types() {
        return new TermInSetQuery(
                Entries.TYPE,
                Arrays.stream(Entries.Type.values())
                        .map(type -> new BytesRef(type.id()))
                        .toList());
    }

    private Query inTextOrBureau(Text text) {
        return new BooleanQuery.Builder()
                .add(inText(text), Occur.SHOULD)
                .add(substring(Entries.BUREAU, text.words()), Occur.SHOULD)
                .build();
    }

    private Query inText(Text text) {
        var found = new BooleanQuery.Builder();
        found.add(new BoostQuery(substring(Entries.GRAMS, text.words()), AS_WRITTEN), Occur.SHOULD);
        if (!text.exact() && text.words().length() >= SHORTEST_IN_PARTS) {
            List<String> words = analyzer.tokens(ChineseAnalyzer.WORDS, text.words());
            if (words.size() > 1 && words.stream().allMatch(word -> word.length() > 1)) {
                var parts = new BooleanQuery.Builder();
                words.forEach(word -> parts.add(new TermQuery(new Term(ChineseAnalyzer.WORDS, word)), Occur.MUST));
                found.add(parts.build(), Occur.SHOULD);
            }
        }
        return found.build();
    }

    /// Whatever holds these characters one after another, width, case and the separators of numbers aside.
    static Query substring(String field, String words) {
        String folded = Folding.fold(words);
        String tidy = Folding.fold(NormalForm.of(words));
        if (tidy.isEmpty() || tidy.equals(folded)) {
            return new ConstantScoreQuery(phrase(field, folded));
        }
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(phrase(field, folded), Occur.SHOULD)
                .add(phrase(field, tidy), Occur.SHOULD)
                .build());
    }

    private static Query phrase(String field, String folded) {
        int[] characters = folded.codePoints().toArray();
        if (characters.length < 3) {
            return new TermQuery(new Term(field, folded));
        }
        var phrase = new PhraseQuery.Builder();
        int last = characters.length - 2;
        for (int i = 0; i <= last; i += i + 2 > last && i < last ? 1 : 2) {
            phrase.add(new Term(field, new String(characters, i, 2)), i);
        }
        return phrase.build();
    }

    private static Query measures(Set<Measure> measures) {
        return new TermInSetQuery(
                Entries.MEASURE,
                measures.stream().map(measure -> new BytesRef(measure.label())).toList());
    }

    private static Query compared(Compared compared) {
        var all = new BooleanQuery.Builder();
        all.add(term(Entries.TYPE, Entries.Type.FACT.id()), Occur.FILTER);
        if (!compared.measures().isEmpty()) {
            all.add(measures(compared.measures()), Occur.FILTER);
        }
        if (compared.subject() != null) {
            all.add(substring(Entries.SUBJECT, compared.subject()), Occur.FILTER);
        }
        Quantity quantity = compared.quantity();
        Dimension dimension = quantity.unit().dimension();
        if (dimension == Dimension.NONE) {
            // without a unit: as printed, whatever is counted; money has no meaning without one
            all.add(range(Entries.STATED, compared, BigDecimal.ONE), Occur.FILTER);
            all.add(term(Entries.DIMENSION, Dimension.MONEY.name()), Occur.MUST_NOT);
            return all.build();
        }
        all.add(range(Entries.VALUE, compared, quantity.unit().factor()), Occur.FILTER);
        all.add(term(Entries.DIMENSION, dimension.name()), Occur.FILTER);
        if (dimension == Dimension.COUNT) {
            all.add(term(Entries.UNIT, Entries.counted(quantity.unit().symbol())), Occur.FILTER);
        }
        return all.build();
    }

    private static Query range(String field, Compared compared, BigDecimal factor) {
        Quantity quantity = compared.quantity();
        double value = quantity.value().multiply(factor).doubleValue();
        double upper = quantity.upper() == null
                ? value
                : quantity.upper().multiply(factor).doubleValue();
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        return switch (compared.comparison()) {
            case LESS -> DoublePoint.newRangeQuery(field, least, Math.nextDown(value));
            case AT_MOST -> DoublePoint.newRangeQuery(field, least, upper);
            case EQUAL, BETWEEN -> DoublePoint.newRangeQuery(field, value, upper);
            case AT_LEAST -> DoublePoint.newRangeQuery(field, value, most);
            case MORE -> DoublePoint.newRangeQuery(field, Math.nextUp(upper), most);
        };
    }

    private static String field(Filter filter) {
        return switch (filter) {
            case BUREAU -> Entries.BUREAU;
            case REGION -> Entries.REGION;
            case SUBJECT -> Entries.SUBJECT;
            case DOCUMENT -> Entries.DOCUMENT;
            case KIND -> Entries.KIND;
            case RULE -> Entries.RULE;
            case YEAR, MEASURE, SEVERITY -> throw new IllegalArgumentException(filter + " is not words");
        };
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
