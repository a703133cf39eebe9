/// Tables and forms to facts, indicators and relations.
///
/// Matches by what header and row words mean, never by a template's positions: a row in which two cells are known
/// headers opens a block, what follows is its body, what stands outside of blocks is label and value. One door,
/// [gouji.extract.table.TableReader]. `年度资金总额 | 120 | 120 | 96 | 10 | 80% | 8` under the headers of the national
/// form gives six facts and the relation 96 ÷ 120 = 80%.
@NullMarked
package gouji.extract.table;

import org.jspecify.annotations.NullMarked;
