package gouji.ingest.tika;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Reads plain text, laid out by [PlainLayout]. The encoding is the first of those usual in China that fits every byte.
public final class TextReader implements Reader {
    private static final long LARGEST_BYTES = 50L << 20;
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final Pattern DELIMITED = Pattern.compile("(?is).*\\.(?:csv|tsv)");
    private static final Charset BIG5 = Charset.forName("x-windows-950");

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("text/plain")
                || mediaType.equals("text/csv")
                || mediaType.equals("text/tab-separated-values");
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        if (Files.size(source.path()) > LARGEST_BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE, "文本文件超过50兆字节，未读取。请拆分后导入。");
        }
        byte[] bytes = Files.readAllBytes(source.path());
        String text = null;
        for (Charset charset : charsets(bytes)) {
            text = text == null ? decoded(bytes, charset) : text;
        }
        List<Remark> remarks = List.of();
        if (text == null) {
            text = new String(bytes, Charset.forName("GB18030"));
            remarks = List.of(new Remark(null, "文本编码无法确定，按GB18030读取，个别字可能有误，请对照原文件核对。"));
        }
        var outline = new OutlineBuilder();
        var delimited = DelimitedText.of(text, DELIMITED.matcher(source.name()).matches());
        if (delimited.rows().isEmpty()) {
            PlainLayout.lay(text, outline);
        } else {
            PlainLayout.lay(delimited, outline);
        }
        return new Document(
                new DocumentInfo(source.name(), sha256, mediaType, null), outline.build(), List.of(), remarks);
    }

    private static List<Charset> charsets(byte[] bytes) {
        boolean isMarked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (isMarked) {
            return List.of(StandardCharsets.UTF_16);
        }
        Charset gb18030 = Charset.forName("GB18030");
        return isBig5(bytes)
                ? List.of(StandardCharsets.UTF_8, BIG5, gb18030)
                : List.of(StandardCharsets.UTF_8, gb18030);
    }

    /// Nearly every text in Big5 fits GB18030 as well; what tells them is how often each character occurs.
    private static boolean isBig5(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES));
        detector.dataEnd();
        return "BIG5".equals(detector.getDetectedCharset());
    }

    /// The text, or null where a byte does not fit.
    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
