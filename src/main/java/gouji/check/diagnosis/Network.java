package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Judgement;
import gouji.check.constraint.Values;
import gouji.check.relation.Statement;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 勾稽网络: all relations of a report over all its statements, and what the statements are taken to be while a mistake is
/// looked for. What has been found wrong is taken as it should be from then on.
public final class Network {
    private final List<Constraint> constraints;
    private final IdentityHashMap<Fact, Statement> statements = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, List<Constraint>> relations = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, Quantity> corrected = new IdentityHashMap<>();
    private final IdentityHashMap<Constraint, Judgement> judgements = new IdentityHashMap<>();

    public Network(List<Constraint> constraints, List<Statement> restated) {
        this.constraints = List.copyOf(constraints);
        for (Statement statement : restated) {
            statement.places().forEach(fact -> statements.put(fact, statement));
        }
        for (Constraint constraint : constraints) {
            for (Statement statement : statements(constraint)) {
                relations.computeIfAbsent(statement, key -> new ArrayList<>()).add(constraint);
            }
        }
    }

    List<Constraint> constraints() {
        return constraints;
    }

    Statement statement(Fact fact) {
        return statements.computeIfAbsent(fact, key -> new Statement(List.of(key)));
    }

    /// The statements that take part in a relation, each once.
    Set<Statement> statements(Constraint constraint) {
        Set<Statement> found = new LinkedHashSet<>();
        constraint.facts().forEach(fact -> found.add(statement(fact)));
        return found;
    }

    /// The relations that a statement takes part in.
    List<Constraint> relations(Statement statement) {
        return relations.getOrDefault(statement, List.of());
    }

    /// How a relation stands, with all corrections made so far.
    public Judgement judge(Constraint constraint) {
        return judgements.computeIfAbsent(constraint, key -> key.judge(values()));
    }

    Values values() {
        return fact -> taken(fact, corrected);
    }

    /// The values as they are taken to be now, whatever is corrected later.
    Values snapshot() {
        IdentityHashMap<Statement, Quantity> now = new IdentityHashMap<>(corrected);
        return fact -> taken(fact, now);
    }

    private Quantity taken(Fact fact, IdentityHashMap<Statement, Quantity> corrections) {
        return taken(fact, statement(fact), corrections);
    }

    private static Quantity taken(Fact fact, Statement statement, IdentityHashMap<Statement, Quantity> corrections) {
        Quantity correction = corrections.get(statement);
        return correction == null ? fact.quantity() : as(correction, fact, statement);
    }

    /// The values with one statement tried otherwise.
    Values trying(Statement statement, Quantity quantity) {
        return fact -> {
            Statement own = statement(fact);
            return own.equals(statement) ? as(quantity, fact, statement) : taken(fact, own, corrected);
        };
    }

    /// Takes a statement to be this from now on.
    void correct(Statement statement, Quantity right) {
        corrected.put(statement, right);
        relations(statement).forEach(judgements::remove);
    }

    /// The right value as that place would print it: a coarser place stays coarse.
    private static Quantity as(Quantity right, Fact fact, Statement statement) {
        boolean isCoarser = fact.quantity()
                        .precision()
                        .compareTo(statement.finest().quantity().precision())
                > 0;
        return isCoarser ? new Statement(List.of(fact)).printed(right.inBase(), 0) : right;
    }
}
