/// 得分: what a report says of its scores, in words and in its score tables, read once and held against each other.
@NullMarked
package gouji.check.score;

import org.jspecify.annotations.NullMarked;
