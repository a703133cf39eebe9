package gouji.ingest.tika;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The files that hang on a mail, saved by Outlook (MSG) or by any other program (EML).
public final class MailAttachments implements Packing {
    private final AutoDetectParser parser = new AutoDetectParser();

    @Override
    public void open(Source mail, Taker taker) throws UnreadableException, IOException {
        var handing = new Handing(taker);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, handing);
        try (TikaInputStream in = TikaInputStream.get(mail.path())) {
            parser.parse(in, new DefaultHandler(), new Metadata(), context);
        } catch (TikaException | SAXException e) {
            handing.tell(); // however the library wrapped it
            throw new IOException("the mail is broken", e);
        } catch (IOException | RuntimeException e) {
            handing.tell();
            throw e;
        }
        handing.tell();
    }

    private static final class Handing implements EmbeddedDocumentExtractor {
        private final Taker taker;
        private @Nullable UnreadableException refused;

        Handing(Taker taker) {
            this.taker = taker;
        }

        void tell() throws UnreadableException {
            if (refused != null) {
                throw refused;
            }
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null; // else a part of the mail's own text
        }

        @Override
        public void parseEmbedded(InputStream bytes, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            try {
                String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
                taker.take(Entry.of(name == null ? "" : name, bytes::transferTo));
            } catch (UnreadableException e) {
                refused = e;
                throw new IOException(e);
            }
        }
    }
}
