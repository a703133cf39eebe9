package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 同一分母的几个占比，只有一个算不拢: `支出合计3017.45万元。其中基本支出1412.56万元，占支出合计的46.81%；项目支出1604.89万元，占支出合计的50.35%`: the base is
/// named by each share and told in the paragraph, and another share shows which figure it is.
///
/// @param words `base`: in `base`, what a share is said to be of, before the rate; `unless`: words of its sentence that
/// tell of another base or another year
public record OddShares(RuleWords words) implements Net {
    public static OddShares of(RuleNode node) {
        return new OddShares(RuleWords.under(node, "base", "unless"));
    }

    /// A rate and the figure just before it, of which it is told.
    private record Share(Worded rate, Worded part, String base) {
        private @Nullable Try of(Worded whole) {
            return Sort.RATE.tries(rate, List.of(part, whole)).stream()
                    .filter(made -> made.of().getFirst().equals(part))
                    .findFirst()
                    .orElse(null);
        }

        private boolean holds(Worded whole) {
            Try made = of(whole);
            return made != null && rate.spanIfCut().meets(made.span());
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < around.paragraphs(); at++) {
            List<Worded> paragraph = around.paragraph(at);
            List<Share> shares = shares(paragraph);
            shares.stream()
                    .filter(share -> paragraph.stream().noneMatch(share::holds))
                    .flatMap(share -> odd(note, share, shares, paragraph).stream())
                    .forEach(findings::add);
        }
        return findings.stream();
    }

    private List<Share> shares(List<Worded> paragraph) {
        List<Share> shares = new ArrayList<>();
        Worded before = null;
        for (Worded figure : paragraph) {
            Worded part = before;
            if (part != null && part.isPlainAmount() && part.isInSentenceOf(figure) && Sort.RATE.mayBe(figure)) {
                words.search("base")
                        .first(figure.label())
                        .filter(match -> !words.says("unless", figure.clause()))
                        .map(match -> new Share(figure, part, match.group("base")))
                        .ifPresent(shares::add);
            }
            before = figure;
        }
        return shares;
    }

    /// Against the figure that is called as the base, and of which another share is right.
    private static List<Finding> odd(Note note, Share odd, List<Share> shares, List<Worded> paragraph) {
        return paragraph.stream()
                .filter(whole -> whole.isPlainAmount()
                        && whole.label().contains(odd.base())
                        && shares.stream()
                                .anyMatch(other -> other.base().equals(odd.base())
                                        && !other.part()
                                                .value()
                                                .equals(odd.part().value())
                                        && other.holds(whole)))
                .map(odd::of)
                .filter(Objects::nonNull)
                .map(made -> made.against(note, odd.rate()))
                .limit(1)
                .toList();
    }
}
