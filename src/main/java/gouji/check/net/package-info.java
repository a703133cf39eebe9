/// 验算网: figures that nothing near them makes, whatever the sentence looks like. Where the other packages read a
/// sentence's grammar, this one asks only what sort of figure it is and tries all that stands around it.
@NullMarked
package gouji.check.net;

import org.jspecify.annotations.NullMarked;
