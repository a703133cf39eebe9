package gouji.ingest.tika;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.ingest.HiddenText;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads the formats that have no reader of their own: HTML, PPTX, ODP and the like. No OCR: none is on the
/// class path, and nothing that a file embeds is parsed.
public final class TikaReader implements Reader {
    private static final Set<String> MAILS = Set.of("message/rfc822", "application/vnd.ms-outlook");
    private static final Set<String> MEDIA_TYPES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-powerpoint.presentation.macroenabled.12",
            "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
            "application/vnd.ms-powerpoint.template.macroenabled.12",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
            "application/vnd.openxmlformats-officedocument.presentationml.template");

    private final AutoDetectParser parser = new AutoDetectParser();

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType) || MAILS.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        var outline = new OutlineBuilder();
        var context = new ParseContext();
        boolean isMail = MAILS.contains(mediaType);
        boolean isPlainMail = mediaType.equals("message/rfc822"); // Tika tells the subject of Outlook's itself
        var nothingEmbedded = new NothingEmbedded(isMail, context);
        context.set(Parser.class, parser);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, nothingEmbedded);
        var metadata = new Metadata();
        var handler =
                new XhtmlHandler(outline, mediaType.contains("html"), () -> isPlainMail ? subject(metadata) : null);
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        try (TikaInputStream in = TikaInputStream.get(source.path())) {
            parser.parse(in, handler, metadata, context);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "文件设有打开密码，无法读取。请取消密码后另存，再导入。", e);
        } catch (TikaException | SAXException e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                throw new UnreadableException(Reason.TOO_LARGE, "文件内容过多，未读取。请拆分后导入。", e);
            }
            throw new UnreadableException(Reason.DAMAGED, "文件内容不完整或已损坏，无法读取。请用原软件打开并另存为DOCX后重试。", e);
        }
        var remarks = new ArrayList<Remark>();
        if (nothingEmbedded.count() > 0) {
            String said = isMail ? "邮件带有%d个附件，导入和核对时作为单独的文件读取。" : "文件内嵌%d个附件或图片，未读取。";
            remarks.add(new Remark(null, said.formatted(nothingEmbedded.count())));
        }
        HiddenText.remark(handler.hidden()).ifPresent(remarks::add);
        return new Document(
                new DocumentInfo(source.name(), sha256, mediaType, null), outline.build(), List.of(), remarks);
    }

    private static @Nullable String subject(Metadata metadata) {
        String said = metadata.get(TikaCoreProperties.SUBJECT);
        return said == null ? metadata.get(TikaCoreProperties.TITLE) : said;
    }

    /// Counts what a file embeds instead of parsing it; but a mail's own text is embedded in it, too.
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        private final boolean isMail;
        private final EmbeddedDocumentExtractor parsing;
        private int count;

        NothingEmbedded(boolean isMail, ParseContext context) {
            this.isMail = isMail;
            this.parsing = new ParsingEmbeddedDocumentExtractor(context);
        }

        int count() {
            return count;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            if (isMail && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null) {
                return true;
            }
            boolean isPreview = "THUMBNAIL".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
            count += isPreview ? 0 : 1;
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            parsing.parseEmbedded(stream, handler, metadata, false);
        }
    }
}
