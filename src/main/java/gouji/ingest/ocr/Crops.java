package gouji.ingest.ocr;

import gouji.ingest.ocr.Tesseract.Manner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Has parts of a picture read, each by itself.
///
/// @param folder for the pictures of the parts
/// @param limit of each time that tesseract is called
record Crops(Picture picture, int dpi, Tesseract tesseract, Path folder, Duration limit) {
    private static final int MARGIN = 12; // pixels of white that tesseract wants around text
    private static final double MOST_ENLARGED = 2;

    /// @param factor by which to enlarge or reduce it, so that its letters have the best size
    record Crop(Area area, double factor) {

        Crop {
            factor = Math.min(factor, MOST_ENLARGED);
        }

        private Word onPage(Word word) {
            Area read = word.area();
            return word.at(new Area(
                    area.left() + (int) Math.round((read.left() - MARGIN) / factor),
                    area.top() + (int) Math.round((read.top() - MARGIN) / factor),
                    area.left() + (int) Math.round((read.right() - MARGIN) / factor),
                    area.top() + (int) Math.round((read.bottom() - MARGIN) / factor)));
        }
    }

    /// The words of each crop, with areas on the page.
    List<List<Word>> read(List<Crop> crops, Manner manner) throws IOException, OcrException {
        var files = new ArrayList<Path>();
        var words = new ArrayList<List<Word>>();
        for (Crop crop : crops) {
            Path file = folder.resolve(manner + "-" + files.size() + ".pgm");
            picture.write(crop.area(), crop.factor(), MARGIN, file);
            files.add(file);
            words.add(new ArrayList<>());
        }
        for (Word word : tesseract.words(files, manner, dpi, folder, limit)) {
            words.get(word.image()).add(crops.get(word.image()).onPage(word));
        }
        return words;
    }
}
