package gouji.ingest.xml;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import gouji.ingest.excel.PoiLimits;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads an XML part element by element, so that a long document need not be in memory as a whole. Knows both the
/// transitional and the strict namespaces; never loads anything that the part refers to.
public final class NodeStream {
    private static final int DEEPEST = 250; // a nested table takes about five
    private static final int MOST_ELEMENTS = 20_000_000;
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/chart", "c:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/chart", "c:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/diagram", "dgm:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:chart:1.0", "chart:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:form:1.0", "form:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg:"),
            Map.entry("urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", "field:"),
            Map.entry("urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext:"),
            Map.entry("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext:"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

    private final XMLStreamReader reader;
    private final boolean isMixed;
    private final Map<String, String> names = new HashMap<>();
    private int elements;

    private NodeStream(XMLStreamReader reader, boolean isMixed) {
        this.reader = reader;
        this.isMixed = isMixed;
    }

    public static NodeStream of(InputStream part) throws UnreadableException {
        return of(part, false);
    }

    /// Of a vocabulary in which text stands between elements (`<p>预算<b>12</b>万元</p>`): each piece of text is a child
    /// without a name.
    public static NodeStream mixed(InputStream part) throws UnreadableException {
        return of(part, true);
    }

    private static NodeStream of(InputStream part, boolean isMixed) throws UnreadableException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", 0); // ours says more clearly what is wrong
        try {
            return new NodeStream(factory.createXMLStreamReader(part), isMixed);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /// The part's root element with all below it.
    public static Node whole(InputStream part) throws UnreadableException {
        return of(part).root();
    }

    /// The root element with all below it.
    public Node root() throws UnreadableException {
        try {
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // the prolog
            }
            return node(0);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /// Goes to the first element of that name; false where there is none.
    public boolean enter(String name) throws UnreadableException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && elementName().equals(name)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /// The next child of the element that was entered, or null after the last.
    public @Nullable Node next() throws UnreadableException {
        try {
            while (true) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return node(0);
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return null;
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private Node node(int depth) throws XMLStreamException, UnreadableException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new UnreadableException(Reason.TOO_LARGE, "文件内部的XML嵌套过深或内容过多，未读取。请确认来源；如属正常文件，请用原软件另存后重试。");
        }
        String name = elementName();
        Map<String, String> attributes = attributes();
        List<Node> children = List.of();
        StringBuilder text = null;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                children = children.isEmpty() ? new ArrayList<>(4) : children;
                children.add(node(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (isMixed) {
                    children = children.isEmpty() ? new ArrayList<>(4) : children;
                    children.add(new Node("", Map.of(), List.of(), reader.getText()));
                    continue;
                }
                text = text == null ? new StringBuilder() : text;
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return new Node(name, attributes, children, text == null ? "" : text.toString());
            }
        }
    }

    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>(2 * count);
        for (int i = 0; i < count; i++) {
            String name = name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            attributes.put(name, reader.getAttributeValue(i));
        }
        return attributes;
    }

    private String elementName() {
        return name(reader.getNamespaceURI(), reader.getLocalName());
    }

    private String name(@Nullable String namespace, String local) {
        String prefix = namespace == null ? "" : PREFIXES.getOrDefault(namespace, "");
        return names.computeIfAbsent(prefix + local, name -> name);
    }

    private static UnreadableException damaged(XMLStreamException cause) {
        return isBomb(cause) || isBomb(cause.getNestedException())
                ? new UnreadableException(Reason.TOO_LARGE, "文件内容的压缩比异常，可能是“压缩炸弹”，未读取。请确认来源。", cause)
                : new UnreadableException(Reason.DAMAGED, "文件内部的XML不完整或有错误，文件可能已损坏。请用原软件打开并另存后重试。", cause);
    }

    private static boolean isBomb(@Nullable Throwable thrown) {
        return thrown instanceof SwollenException || PoiLimits.isBomb(thrown);
    }
}
