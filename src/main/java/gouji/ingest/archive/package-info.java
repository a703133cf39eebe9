/// Archives (ZIP, 7z, RAR, TAR, GZIP) as further files: each entry a source of its own, called
/// `archive.zip!/folder/inner.docx`.
@NullMarked
package gouji.ingest.archive;

import org.jspecify.annotations.NullMarked;
