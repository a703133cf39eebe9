/// The contract's JSON: reports and findings as text, and back without loss.
///
/// Written by hand, field by field in the contract's order, so that the records stay free of annotations and a renamed
/// component cannot change what other programs read. `docs/contract.schema.json` guards the result.
@NullMarked
package gouji.json;

import org.jspecify.annotations.NullMarked;
