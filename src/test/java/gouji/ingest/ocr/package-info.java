@org.jspecify.annotations.NullMarked
package gouji.ingest.ocr;
