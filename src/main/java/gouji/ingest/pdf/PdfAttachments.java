package gouji.ingest.pdf;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;

/// The files attached to a PDF: to the document as a whole, and pinned to its pages.
public final class PdfAttachments implements Packing {

    @Override
    public void open(Source host, Taker taker) throws UnreadableException, IOException {
        try (PDDocument pdf = Loader.loadPDF(host.path().toFile())) {
            var files = new Files(taker);
            PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
            files.tree(names == null ? null : names.getEmbeddedFiles());
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationFileAttachment pin
                            && pin.getFile() instanceof PDComplexFileSpecification file) {
                        files.file(file);
                    }
                }
            }
        }
    }

    /// Hands on each file once, though it may be named in several places, or in circles.
    private static final class Files {
        private final Taker taker;
        private final Set<COSDictionary> met = Collections.newSetFromMap(new IdentityHashMap<>());

        Files(Taker taker) {
            this.taker = taker;
        }

        void tree(@Nullable PDNameTreeNode<PDComplexFileSpecification> node) throws UnreadableException, IOException {
            if (node == null || !met.add(node.getCOSObject())) {
                return;
            }
            var names = node.getNames();
            if (names != null) {
                for (PDComplexFileSpecification file : names.values()) {
                    file(file);
                }
            }
            if (node.getKids() != null) {
                for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                    tree(kid);
                }
            }
        }

        void file(PDComplexFileSpecification file) throws UnreadableException, IOException {
            PDEmbeddedFile bytes =
                    file.getEmbeddedFileUnicode() != null ? file.getEmbeddedFileUnicode() : file.getEmbeddedFile();
            if (bytes != null && met.add(bytes.getCOSObject())) {
                String name = file.getFilename();
                taker.take(Entry.of(name == null ? "" : name, out -> {
                    try (InputStream in = bytes.createInputStream()) {
                        in.transferTo(out);
                    }
                }));
            }
        }
    }
}
