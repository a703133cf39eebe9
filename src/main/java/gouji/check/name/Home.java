package gouji.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// 本单位: the regions that a body belongs to, the widest first, and what it is in them; `那安县体育局` is 体育局 of 那安县.
///
/// @param office what stands behind the last region
record Home(List<Region> regions, String office) {
    private static final List<String> RANKS = List.of("省自治区", "市州盟地区自治州", "县区旗自治县自治旗", "镇乡街道");
    private static final Pattern REGION = Pattern.compile(
            "(?<place>\\p{IsHan}{2,7}?)(?<rank>省|自治区|自治州|自治县|自治旗|地区|州|盟|市|县|旗|区|镇|乡|街道)(?!域|际|容|政(?!府))");
    private static final Pattern BEFORE = Pattern.compile("^(?:中共|中国共产党|国家税务总局)");
    private static final Pattern PLAIN = Pattern.compile("^人民(?=法院|检察院|医院|政府)");
    private static final int SHORTEST = 2;

    /// A region and its rank: 那安, 县.
    record Region(String place, String rank) {
        String name() {
            return place + rank;
        }

        private int level() {
            return IntStream.range(0, RANKS.size())
                    .filter(i -> RANKS.get(i).contains(rank))
                    .findFirst()
                    .orElse(RANKS.size());
        }
    }

    Home {
        regions = List.copyOf(regions);
    }

    /// Whose name it is; empty where it begins with no region.
    static Optional<Home> of(String name) {
        String bare = BEFORE.matcher(name).replaceFirst("");
        List<Region> regions = new ArrayList<>();
        Matcher next = REGION.matcher(bare);
        int at = 0;
        while (next.region(at, bare.length()).lookingAt()) {
            var region = new Region(next.group("place"), next.group("rank"));
            if (!regions.isEmpty() && region.level() <= regions.getLast().level()) {
                break; // 道路运输市场 in a county's name is no city
            }
            regions.add(region);
            at = next.end();
        }
        return regions.isEmpty() ? Optional.empty() : Optional.of(new Home(regions, bare.substring(at)));
    }

    Region own() {
        return regions.getLast();
    }

    boolean isTown() {
        return own().level() == RANKS.size() - 1;
    }

    /// Whether another body belongs to a region of the same rank and another name.
    boolean isElsewhere(Home other) {
        return regions.stream()
                .anyMatch(one -> other.regions.stream()
                        .anyMatch(two -> one.rank().equals(two.rank())
                                && !one.place().contains(two.place())
                                && !two.place().contains(one.place())));
    }

    /// Whether such another region can surely be neither above nor below the own one: a 市 lies in another 市, a 区 in
    /// none;
    /// but hardly in one whose name is all but the same.
    boolean isSurelyElsewhere(Home other) {
        return isElsewhere(other)
                && (!own().rank().equals("市")
                        || areAlmostEqual(own().place(), other.own().place()));
    }

    /// Whether words begin with what such a body is called, in full or in short: 卫生健康委员会, 卫健委.
    boolean isOfficeAtHead(String words) {
        return lengthOfOffice(words) > 0;
    }

    /// How many characters of the words are its name; 0 where they begin with another.
    int lengthOfOffice(String words) {
        for (int length = Math.min(words.length(), office.length()); length >= SHORTEST; length--) {
            if (isCalled(words.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /// Whether it is that in short: some of its characters in their order, the first and the telling last one among
    /// them.
    boolean isCalled(String name) {
        String plain = PLAIN.matcher(office).replaceFirst("");
        if (office.length() < SHORTEST || name.length() < SHORTEST) {
            return false;
        }
        boolean isWhole = name.equals(office) || name.equals(plain);
        char last = name.charAt(name.length() - 1);
        boolean ends = last == office.charAt(office.length() - 1)
                || (last == '委' && office.endsWith("委员会"))
                || (last == '联' && office.endsWith("联合会"));
        return isWhole || (name.charAt(0) == office.charAt(0) && ends && isWithin(name, office));
    }

    private static boolean isWithin(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += some.charAt(at) == all.charAt(i) ? 1 : 0;
        }
        return at == some.length();
    }

    static boolean areAlmostEqual(String one, String two) {
        return one.length() == two.length()
                && one.length() > 1
                && IntStream.range(0, one.length())
                                .filter(i -> one.charAt(i) != two.charAt(i))
                                .count()
                        == 1;
    }
}
