package gouji.ingest.ofd;

import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the pages of a document share, by its ID: fonts, drawings made of others, templates that lie under pages.
final class Shared {
    private static final Pattern NEVER_CLEAR = Pattern.compile("(?i)\\.(?:jpe?g|bmp)$"); // kinds of pictures

    private final ZipParts parts;
    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, Node> composites = new HashMap<>();
    private final Map<String, Node> drawParams = new HashMap<>();
    private final Set<String> opaquePictures = new HashSet<>();
    private final Map<String, String> templatePaths = new HashMap<>();
    private final Map<String, Node> templates = new HashMap<>();

    /// @param path of the document's root part
    Shared(ZipParts parts, Node root, String path) throws IOException {
        this.parts = parts;
        for (Node node :
                Objects.requireNonNullElse(root.child("CommonData"), root).children()) {
            String location = node.attribute("BaseLoc");
            switch (node.name()) {
                case "PublicRes", "DocumentRes" -> addResources(ZipParts.resolved(path, node.text()));
                case "TemplatePage" -> {
                    if (location != null) {
                        templatePaths.put(id(node), ZipParts.resolved(path, location));
                    }
                }
                default -> {
                    // page areas are asked for with the pages
                }
            }
        }
    }

    /// Resources that are missing or broken cost fonts' names and drawings, not the page.
    void addResources(String path) throws IOException {
        Node resources;
        try {
            resources = parts.xml(path);
        } catch (UnreadableException e) {
            return;
        }
        if (resources == null) {
            return;
        }
        for (Node font : children(resources, "Fonts")) {
            String name = Objects.requireNonNullElse(font.attribute("FontName"), "");
            fonts.put(id(font), "true".equals(font.attribute("Bold")) ? name + "-Bold" : name);
        }
        for (Node parameters : children(resources, "DrawParams")) {
            drawParams.put(id(parameters), parameters);
        }
        for (Node media : children(resources, "MultiMedias")) {
            Node file = media.child("MediaFile");
            if (file != null && NEVER_CLEAR.matcher(file.text().strip()).find()) {
                opaquePictures.add(id(media));
            }
        }
        for (Node composite : children(resources, "CompositeGraphicUnits")) {
            composites.put(id(composite), composite);
        }
    }

    String font(@Nullable String id) {
        return id == null ? "" : fonts.getOrDefault(id, "");
    }

    @Nullable
    Node composite(@Nullable String id) {
        return id == null ? null : composites.get(id);
    }

    @Nullable
    Node drawParam(@Nullable String id) {
        return id == null ? null : drawParams.get(id);
    }

    /// Whether a picture lets nothing through.
    boolean isOpaque(@Nullable String picture) {
        return picture != null && opaquePictures.contains(picture);
    }

    /// A template page, or null where there is none.
    @Nullable
    Node template(@Nullable String id) throws UnreadableException, IOException {
        String path = id == null ? null : templatePaths.get(id);
        if (id == null || path == null) {
            return null;
        }
        Node template = templates.get(id);
        if (template == null) {
            template = parts.xml(path);
            if (template != null) {
                templates.put(id, template);
            }
        }
        return template;
    }

    private static List<Node> children(Node node, String name) {
        Node child = node.child(name);
        return child == null ? List.of() : child.children();
    }

    private static String id(Node node) {
        return Objects.requireNonNullElse(node.attribute("ID"), "");
    }
}
