package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Grid;
import gouji.corpus.Sample.Holds;
import gouji.corpus.Sample.Line;
import gouji.corpus.Slip.How;
import gouji.corpus.Slip.Site;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes slips in figures of which the sources say what they agree with (`@holds`), so that a careful reader
/// could find each. Figures that have to do with a planted mistake are left alone.
final class Slips {
    private static final Pattern PRINTED = Pattern.compile("(?<![\\d.,A-Za-z-])\\d[\\d,]*(\\.\\d+)?(?![\\d.,]|[年月日号])");
    private static final Holds NONE = new Holds("", "", "", "");
    private static final List<How> WAYS = List.of(How.values());
    private static final int DIGITS_THAT_TELL = 3;
    /// Smaller slips may vanish in the rounding of a rate.
    private static final BigDecimal LEAST = new BigDecimal("0.03");

    private final Sample sample;
    private final List<Site> sites = new ArrayList<>();

    private Slips(Sample sample) {
        this.sample = sample;
        Map<BigDecimal, List<Holds>> relations = relations();
        List<Site> all = printed();
        Map<BigDecimal, Integer> times = new HashMap<>();
        all.forEach(site -> times.merge(plain(site.value()), 1, Integer::sum));
        for (Site site : all) {
            List<Holds> of = relations.getOrDefault(plain(site.value()), List.of()).stream()
                    .filter(holds -> !isPrintedAsRate(site) || isOfRate(holds, site))
                    .toList();
            if (!of.isEmpty()) {
                sites.add(new Site(
                        site.block(),
                        site.row(),
                        site.column(),
                        site.start(),
                        site.end(),
                        site.right(),
                        of.getFirst(),
                        of.size() + times.getOrDefault(plain(site.value()), 1) - 1));
            }
        }
    }

    /// A result of `100%` is none of the weights that make 100分.
    private boolean isPrintedAsRate(Site site) {
        String text = sample.blocks().get(site.block()) instanceof Grid grid
                ? grid.rows().get(site.row()).get(site.column()).text()
                : ((Line) sample.blocks().get(site.block())).text();
        return text.startsWith("%", site.end()) || text.startsWith("％", site.end());
    }

    private static boolean isOfRate(Holds holds, Site site) {
        return holds.unit().contains("%") || holds.expression().contains(site.right() + "%");
    }

    /// So many slips, each in another place as far as there are enough, the same for the same seed.
    static List<Slip> of(List<Sample> samples, int count, RandomGenerator random) {
        List<Slips> all = samples.stream()
                .map(Slips::new)
                .filter(slips -> !slips.sites.isEmpty())
                .toList();
        List<Slip> made = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int tries = 0; made.size() < count && tries < count * 20; tries++) {
            Slips slips = all.get(random.nextInt(all.size()));
            slips.any(random).filter(slip -> seen.add(slip.toString())).ifPresent(made::add);
        }
        return made;
    }

    private Optional<Slip> any(RandomGenerator random) {
        Site site = sites.get(random.nextInt(sites.size()));
        How how = WAYS.get(random.nextInt(WAYS.size()));
        String right = site.right();
        String wrong = switch (how) {
            case TRANSPOSED -> transposed(right, random.nextInt(right.length()));
            case OTHER_DIGIT -> otherDigit(right, random.nextInt(right.length()), random.nextInt(1, 10));
            case LOST_DIGIT -> lostDigit(right, random.nextInt(right.length()));
            case SHIFTED_POINT -> right.contains(".") ? shifted(right) : right;
            case COPIED -> sites.get(random.nextInt(sites.size())).right();
        };
        return Optional.of(new Slip(sample, site, how, wrong)).filter(Slips::tells);
    }

    /// Whether the slip is one that no rounding hides, and one that a person would make.
    private static boolean tells(Slip slip) {
        if (slip.wrong().matches("0[^.].*|[.].*")) {
            return false;
        }
        BigDecimal right = slip.site().value();
        BigDecimal off = slip.value().subtract(right).abs();
        boolean large = off.divide(right, MathContext.DECIMAL32).compareTo(LEAST) >= 0;
        // Another figure with fewer places is a rounded one.
        return large && (slip.value().scale() == right.scale() || slip.how() == How.SHIFTED_POINT);
    }

    /// The two digits at that place the other way round; the figure itself if they are not two.
    static String transposed(String right, int at) {
        if (at + 1 >= right.length()
                || !Character.isDigit(right.charAt(at))
                || !Character.isDigit(right.charAt(at + 1))) {
            return right;
        }
        return right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
    }

    private static String otherDigit(String right, int at, int by) {
        char c = right.charAt(at);
        if (!Character.isDigit(c)) {
            return right;
        }
        return right.substring(0, at) + (char) ('0' + ((c - '0' + by) % 10)) + right.substring(at + 1);
    }

    private static String lostDigit(String right, int at) {
        return Character.isDigit(right.charAt(at)) && !right.contains(",")
                ? right.substring(0, at) + right.substring(at + 1)
                : right;
    }

    /// The point one place to the left of long figures, to the right of short ones; 1,200.00 becomes 120.00.
    private static String shifted(String right) {
        BigDecimal value = Slip.number(right);
        BigDecimal moved = right.indexOf('.') > 2 ? value.movePointLeft(1) : value.movePointRight(1);
        int scale = Math.max(
                Math.min(value.scale(), moved.scale()),
                moved.stripTrailingZeros().scale());
        return moved.setScale(scale).toPlainString();
    }

    /// The relations by the figures in them, without those that a planted mistake touches or whose figures are not all
    /// stated.
    private Map<BigDecimal, List<Holds>> relations() {
        Set<BigDecimal> stated = new HashSet<>();
        printed().forEach(site -> stated.add(plain(site.value())));
        Set<BigDecimal> touched = new HashSet<>();
        sample.notes().planted().forEach(planted -> {
            planted.values().forEach(value -> numbers(value).forEach(number -> touched.add(plain(number))));
            planted.cascades().forEach(told -> numbers(told).forEach(number -> touched.add(plain(number))));
        });
        Map<BigDecimal, List<Holds>> relations = new HashMap<>();
        for (Holds holds : sample.notes().holds()) {
            List<BigDecimal> members = numbers(holds.expression());
            Set<BigDecimal> telling =
                    members.stream().filter(Slips::isTelling).map(Slips::plain).collect(Collectors.toSet());
            if (members.stream().map(Slips::plain).noneMatch(touched::contains) && stated.containsAll(telling)) {
                telling.forEach(member -> relations
                        .computeIfAbsent(member, key -> new ArrayList<>())
                        .add(holds));
            }
        }
        return relations;
    }

    private static boolean isTelling(BigDecimal number) {
        return number.signum() > 0 && (number.precision() >= DIGITS_THAT_TELL || number.scale() > 0);
    }

    private static List<BigDecimal> numbers(String expression) {
        return Arithmetic.numbers(expression.replace(",", "")).stream()
                .map(BigDecimal::new)
                .toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private List<Site> printed() {
        List<Site> found = new ArrayList<>();
        for (int block = 0; block < sample.blocks().size(); block++) {
            Block one = sample.blocks().get(block);
            if (one instanceof Line line) {
                printed(line.text(), block, -1, -1, found);
            } else if (one instanceof Grid grid) {
                for (int row = 0; row < grid.rows().size(); row++) {
                    for (int column = 0; column < grid.rows().get(row).size(); column++) {
                        printed(grid.rows().get(row).get(column).text(), block, row, column, found);
                    }
                }
            }
        }
        return found;
    }

    private static void printed(String text, int block, int row, int column, List<Site> found) {
        Matcher figure = PRINTED.matcher(text);
        while (figure.find()) {
            if (isTelling(Slip.number(figure.group()))) {
                found.add(new Site(block, row, column, figure.start(), figure.end(), figure.group(), NONE, 0));
            }
        }
    }
}
