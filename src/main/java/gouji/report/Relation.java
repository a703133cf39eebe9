package gouji.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 勾稽关系: what must hold between figures of one report because its own words or tables say so. Figures are named by the
/// ids of their facts, and every figure is taken in base units.
public sealed interface Relation {

    /// The id of the rule or grammar that found it.
    String rule();

    /// Every fact that takes part, the stated total, rate or result first.
    List<String> facts();

    /// 合计: total = Σ parts.
    ///
    /// @param open the parts may be incomplete (`其中：主要…`, `等`): they may fall short of the total, not exceed it
    record Sum(String rule, String total, List<String> parts, boolean open) implements Relation {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> facts() {
            return join(total, parts);
        }
    }

    /// 比率: rate = part ÷ whole.
    record Ratio(String rule, String rate, String part, String whole) implements Relation {
        @Override
        public List<String> facts() {
            return List.of(rate, part, whole);
        }
    }

    /// 差额: result = from − Σ less.
    record Difference(String rule, String result, String from, List<String> less) implements Relation {
        public Difference {
            less = List.copyOf(less);
        }

        @Override
        public List<String> facts() {
            return Stream.of(List.of(result, from), less).flatMap(List::stream).toList();
        }
    }

    /// 增长: change = now − before, rate = change ÷ before. What is not stated is null; at least two of now, before and
    /// change are stated, or a rate and two of the others.
    record Growth(
            String rule,
            @Nullable String now,
            @Nullable String before,
            @Nullable String change,
            @Nullable String rate) implements Relation {
        @Override
        public List<String> facts() {
            return Stream.of(rate, change, now, before)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    /// 乘积: product = Π factors (`每站13万元，3个站，共计39万元`).
    record Product(String rule, String product, List<String> factors) implements Relation {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public List<String> facts() {
            return join(product, factors);
        }
    }

    /// 同一: the words say that these are equal (`均为`, `与预算数持平`).
    record Same(String rule, List<String> facts) implements Relation {
        public Same {
            facts = List.copyOf(facts);
        }
    }

    /// 项数: `6个项目` and the things then listed.
    ///
    /// @param listed how many are listed
    record Count(String rule, String stated, int listed, List<String> names) implements Relation {
        public Count {
            names = List.copyOf(names);
        }

        @Override
        public List<String> facts() {
            return List.of(stated);
        }
    }

    private static List<String> join(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
