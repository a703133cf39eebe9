package gouji.extract.prose.words;

import gouji.rule.Vocabulary;

/// The function words of report prose, compiled once for all documents: what words say by themselves, whatever figure
/// stands beside them.
public record Words(
        NameEdges edges,
        NameParts names,
        Nameless nameless,
        Topics topics,
        ListWords lists,
        Distribution distribution,
        Acts acts,
        Aims aims,
        CountedParts counted,
        MoneyNames moneyNames,
        MoneyVerbs moneyVerbs,
        Staff staff,
        Times times) {

    public static Words of(Vocabulary vocabulary) {
        var grammar = new FunctionWords(vocabulary);
        var nameless = new Nameless(grammar);
        var acts = new Acts(grammar);
        return new Words(
                new NameEdges(grammar),
                new NameParts(grammar),
                nameless,
                new Topics(grammar, nameless),
                new ListWords(grammar),
                new Distribution(grammar),
                acts,
                new Aims(grammar),
                new CountedParts(grammar, acts),
                new MoneyNames(grammar),
                new MoneyVerbs(grammar),
                new Staff(grammar, nameless),
                new Times(grammar));
    }
}
