/// 勾稽关系: what must hold between stated figures, one class for each kind.
///
/// Every kind says what its result should be, how well that fits what is printed, and what any one of its figures
/// would have to be if it alone were wrong. `24+27+53+45+45+20` should be the printed 215: it is 214, and the 45 would
/// have to be 46.
@NullMarked
package gouji.check.constraint;

import org.jspecify.annotations.NullMarked;
