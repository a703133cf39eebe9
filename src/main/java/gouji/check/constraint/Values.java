package gouji.check.constraint;

import gouji.quantity.Quantity;
import gouji.report.Fact;

/// What each fact is taken to be: what is printed, or something else that is being tried.
public interface Values {
    Values STATED = Fact::quantity;

    Quantity of(Fact fact);
}
