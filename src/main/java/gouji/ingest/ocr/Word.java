package gouji.ingest.ocr;

/// A piece of text as tesseract gives it; in Chinese mostly one character.
///
/// @param image which of the pictures it is in, from 0
/// @param line its line within the picture
/// @param confidence 0 to 100
record Word(int image, String line, Area area, float confidence, String text) {

    Word at(Area elsewhere) {
        return new Word(image, line, elsewhere, confidence, text);
    }

    Word read(String otherwise) {
        return read(otherwise, confidence);
    }

    Word read(String otherwise, float confident) {
        return new Word(image, line, area, confident, otherwise);
    }
}
