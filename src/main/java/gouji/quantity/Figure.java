package gouji.quantity;

/// A quantity and the stretch of text that states it, its qualifier and unit included: in `共不少于12万元` offsets 1 to 8.
///
/// @param numberStart where the bare number begins (the `12` of the example)
/// @param numberEnd where the bare number ends
public record Figure(Quantity quantity, int start, int end, int numberStart, int numberEnd) {}
