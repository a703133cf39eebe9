package gouji.ingest.ocr;

import gouji.document.Remark;
import gouji.ingest.ocr.Attempt.Result;
import gouji.ingest.ocr.OcrSettings.Mode;
import gouji.ingest.page.PageContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises the text and the ruled lines of a picture of a page.
public final class Recogniser {
    /// What to do where there is none.
    public static final String HOW_TO_INSTALL = "请安装文字识别程序（" + Tesseract.INSTALL + "）后重新读取";

    /// The resolution that pictures should have.
    public static final int DPI = 300;

    private static final double POOR = 60; // mean confidence of a page that may lie on its side
    private static final double NONSENSE = 35; // mean confidence of what is read into a photograph
    private static final double UNSURE = 70; // of a word
    private static final int NAMED = 12; // unsure figures in a remark
    private static final double STAMPED = 0.0005; // of the page
    private static final int QUARTER = 90;

    private final Tesseract tesseract;
    private final Duration limit;

    private Recogniser(Tesseract tesseract, Duration limit) {
        this.tesseract = tesseract;
        this.limit = limit;
    }

    /// Null where tesseract or its Chinese is not installed.
    public static @Nullable Recogniser find(OcrSettings settings) {
        Tesseract found = Tesseract.find();
        return found == null ? null : new Recogniser(found, settings.perPage());
    }

    /// What decides how scanned pages are read, in a word: with another, files are to be read again.
    public static String state(OcrSettings settings) {
        return settings.mode() + (settings.mode() == Mode.OFF || find(settings) == null ? "-none" : "-tesseract");
    }

    /// Recognises a page.
    ///
    /// @param image at [#DPI]
    /// @param number the page's, from 1
    public Recognised page(BufferedImage image, int number) throws IOException, OcrException {
        Picture picture = Picture.of(image);
        double redShare = picture.redShare();
        Path folder = Files.createTempDirectory("gouji-ocr");
        try {
            int turns = 0;
            Result best = read(picture, number, folder);
            for (int turn : new int[] {1, 3, 2}) {
                if (best.confidence() < POOR && best.words().size() > 1) {
                    Result other = read(picture.quarterTurned(turn), number, folder);
                    if (other.confidence() > best.confidence()) {
                        best = other;
                        turns = turn;
                    }
                }
            }
            boolean isText = best.confidence() > NONSENSE;
            var content = new PageContent(
                    number,
                    best.width(),
                    best.height(),
                    turns * QUARTER,
                    isText ? best.letters() : List.of(),
                    List.of(),
                    best.rulings(),
                    1,
                    0,
                    0);
            return new Recognised(content, isText ? remarks(best, number, redShare) : List.of());
        } finally {
            delete(folder);
        }
    }

    private Result read(Picture picture, int number, Path folder) throws IOException, OcrException {
        return new Attempt(picture, DPI).read(tesseract, number, folder, limit);
    }

    private static List<Remark> remarks(Result read, int number, double redShare) {
        var remarks = new ArrayList<Remark>();
        List<String> unsure = read.words().stream()
                .filter(word ->
                        word.confidence() < UNSURE && word.text().chars().anyMatch(c -> c >= '0' && c <= '9'))
                .map(word -> "“" + word.text() + "”")
                .toList();
        if (!unsure.isEmpty()) {
            String more = unsure.size() > NAMED ? "等" + unsure.size() + "处" : "";
            String named = String.join("、", unsure.subList(0, Math.min(NAMED, unsure.size())));
            remarks.add(new Remark(number, "第" + number + "页有数字识别把握不大：" + named + more + "，请核对原件。"));
        }
        if (Math.abs(read.skew()) > 4 * Skew.LEAST) {
            remarks.add(new Remark(number, "第" + number + "页扫描时放斜了，已扶正后识别，出处位置以扶正后的页面为准。"));
        }
        if (redShare > STAMPED) {
            remarks.add(new Remark(number, "第" + number + "页有红色印章或红色文字，未识别。"));
        }
        return remarks;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
