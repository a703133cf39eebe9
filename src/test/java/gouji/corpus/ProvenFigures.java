package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Holds;
import gouji.corpus.Sample.Line;
import gouji.corpus.Slip.Site;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The figures in a right report's prose that its other figures prove, found by reckoning alone: neither marks nor our
/// rules have a say, so that relations which the rules do not know are among them.
final class ProvenFigures {
    private static final Pattern PRINTED = Pattern.compile(
            "(?<![\\d.,A-Za-z-])(\\d[\\d,]*(?:\\.\\d+)?)(?![\\d.,]|[年月日号])" + "(亿元|万元|元|个百分点|[%％]|万?\\p{IsHan}|)");
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+");
    private static final String MONEY = "亿元|万元|元";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LARGEST_RATE = new BigDecimal(400);
    /// A rate of three digits is met by chance among the many pairs of a paragraph, one of four hardly.
    private static final int DIGITS_OF_A_RATE = 4;

    private static final int DIGITS_THAT_TELL = 3;
    /// So many letters before a figure tell what it is.
    private static final int WORDS = 12;

    /// What proves a figure.
    enum Sort {
        RATE_IN_SENTENCE,
        RATE_IN_PARAGRAPH,
        RATE_FROM_AFAR,
        GROWTH_IN_SENTENCE,
        GROWTH_IN_PARAGRAPH,
        TOTAL,
        DIFFERENCE,
        TOLD_TWICE
    }

    private record Figure(int block, int sentence, int start, int end, String printed, BigDecimal value, String unit) {
        boolean isRate() {
            return unit.equals("%") || unit.equals("％");
        }

        boolean isMoney() {
            return unit.matches(MONEY);
        }

        int digits() {
            return value.precision();
        }
    }

    private record Proof(Sort sort, String how) {}

    private final Sample sample;
    private final List<Figure> figures = new ArrayList<>();

    private ProvenFigures(Sample sample) {
        this.sample = sample;
        int sentence = 0;
        for (int block = 0; block < sample.blocks().size(); block++) {
            Block one = sample.blocks().get(block);
            if (one instanceof Line line) {
                Matcher sentences = SENTENCE.matcher(line.text());
                while (sentences.find()) {
                    figures(line.text(), sentences, block, sentence++);
                }
            }
        }
    }

    private void figures(String text, Matcher sentence, int block, int number) {
        Matcher printed = PRINTED.matcher(text).region(sentence.start(), sentence.end());
        while (printed.find()) {
            String figure = printed.group(1);
            BigDecimal value = Slip.number(figure);
            if (value.signum() > 0) {
                figures.add(
                        new Figure(block, number, printed.start(1), printed.end(1), figure, value, printed.group(2)));
            }
        }
    }

    /// The figures of the samples that others prove, each once, with the nearest proof as its relation.
    static List<Site> of(Sample sample) {
        ProvenFigures proven = new ProvenFigures(sample);
        List<Site> sites = new ArrayList<>();
        for (Figure figure : proven.figures) {
            proven.proof(figure)
                    .ifPresent(proof -> sites.add(new Site(
                            figure.block(),
                            -1,
                            -1,
                            figure.start(),
                            figure.end(),
                            figure.printed(),
                            new Holds(proof.sort().name(), figure.unit(), proof.how(), ""),
                            1)));
        }
        return sites;
    }

    private Optional<Proof> proof(Figure figure) {
        if (figure.digits() < DIGITS_THAT_TELL) {
            return Optional.empty();
        }
        if (figure.isRate()) {
            return figure.value().compareTo(LARGEST_RATE) > 0 ? Optional.empty() : rate(figure);
        }
        return Stream.of(total(figure), difference(figure), twice(figure))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Proof> rate(Figure rate) {
        Predicate<Figure> inSentence = other -> other.sentence() == rate.sentence();
        Predicate<Figure> inParagraph = other -> other.block() == rate.block();
        List<Optional<Proof>> proofs = new ArrayList<>();
        proofs.add(quotient(rate, inSentence, inSentence, Sort.RATE_IN_SENTENCE));
        proofs.add(growth(rate, inSentence, Sort.GROWTH_IN_SENTENCE));
        if (rate.digits() >= DIGITS_OF_A_RATE) {
            proofs.add(quotient(rate, inParagraph, inParagraph, Sort.RATE_IN_PARAGRAPH));
            proofs.add(growth(rate, inParagraph, Sort.GROWTH_IN_PARAGRAPH));
            Predicate<Figure> telling = other -> other.digits() >= DIGITS_OF_A_RATE;
            proofs.add(quotient(rate, inSentence.and(telling), telling, Sort.RATE_FROM_AFAR));
        }
        return proofs.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<Proof> quotient(Figure rate, Predicate<Figure> one, Predicate<Figure> other, Sort sort) {
        List<Figure> far = figures.stream().filter(other).toList();
        for (Figure near : figures.stream().filter(one).toList()) {
            for (Figure base : far) {
                if (pair(near, base)) {
                    if (is(near.value(), base.value(), rate)) {
                        return proof(sort, near, "/", base);
                    }
                    if (is(base.value(), near.value(), rate)) {
                        return proof(sort, base, "/", near);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Proof> growth(Figure rate, Predicate<Figure> near, Sort sort) {
        List<Figure> some = figures.stream().filter(near).toList();
        for (Figure now : some) {
            for (Figure before : some) {
                if (pair(now, before) && is(now.value().subtract(before.value()).abs(), before.value(), rate)) {
                    return proof(sort, now, "/-1", before);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean pair(Figure one, Figure other) {
        return !one.equals(other)
                && !one.isRate()
                && one.unit().equals(other.unit())
                && one.value().compareTo(other.value()) != 0
                && one.digits() > 1
                && other.digits() > 1;
    }

    private static boolean is(BigDecimal part, BigDecimal base, Figure rate) {
        return part.multiply(HUNDRED)
                        .divide(base, rate.value().scale(), RoundingMode.HALF_UP)
                        .compareTo(rate.value())
                == 0;
    }

    /// A total of two or more figures that stand side by side before or behind it in its sentence.
    private Optional<Proof> total(Figure total) {
        List<Figure> same = inSentence(total);
        int at = same.indexOf(total);
        for (int from = 0; from < same.size(); from++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int to = from; to < same.size() && (to < at || from > at); to++) {
                sum = sum.add(same.get(to).value());
                if (to > from && sum.compareTo(total.value()) == 0) {
                    return proof(Sort.TOTAL, same.get(from), "+…+", same.get(to));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Proof> difference(Figure difference) {
        List<Figure> same = inSentence(difference);
        for (Figure more : same) {
            for (Figure less : same) {
                if (!more.equals(difference)
                        && !less.equals(difference)
                        && more.value().subtract(less.value()).compareTo(difference.value()) == 0) {
                    return proof(Sort.DIFFERENCE, more, "-", less);
                }
            }
        }
        return Optional.empty();
    }

    private List<Figure> inSentence(Figure figure) {
        return figures.stream()
                .filter(other ->
                        other.sentence() == figure.sentence() && other.unit().equals(figure.unit()))
                .sorted(Comparator.comparingInt(Figure::start))
                .toList();
    }

    /// The same amount behind the same words in another paragraph.
    private Optional<Proof> twice(Figure figure) {
        if (!figure.isMoney() || figure.digits() < DIGITS_OF_A_RATE) {
            return Optional.empty();
        }
        Set<String> words = words(figure);
        return figures.stream()
                .filter(other -> other.block() != figure.block()
                        && other.unit().equals(figure.unit())
                        && other.value().compareTo(figure.value()) == 0
                        && words(other).stream().anyMatch(words::contains))
                .findFirst()
                .flatMap(other -> proof(Sort.TOLD_TWICE, figure, "=", other));
    }

    /// The pairs of letters that stand before a figure.
    private Set<String> words(Figure figure) {
        String text = ((Line) sample.blocks().get(figure.block())).text();
        String before = text.substring(Math.max(0, figure.start() - WORDS), figure.start());
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= before.length(); at++) {
            String pair = before.substring(at, at + 2);
            if (pair.codePoints().allMatch(Character::isIdeographic) && !pair.matches(MONEY + "|其中")) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Optional<Proof> proof(Sort sort, Figure one, String sign, Figure other) {
        return Optional.of(new Proof(sort, one.printed() + " " + sign + " " + other.printed()));
    }
}
