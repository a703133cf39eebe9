/// Bytes to documents: one reader a format, one door, [gouji.ingest.Ingest].
///
/// A file that cannot be read is not an exception but a [gouji.ingest.Ingested.Failure] with its reason.
@NullMarked
package gouji.ingest;

import org.jspecify.annotations.NullMarked;
