package gouji.check.net;

import gouji.check.rule.WordDemand;

/// A demand that looks at figures rather than at words, and so speaks only where no rule that reads the words has.
interface Net extends WordDemand {
    @Override
    default boolean isLast() {
        return true;
    }
}
