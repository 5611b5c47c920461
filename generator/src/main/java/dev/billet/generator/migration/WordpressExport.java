package dev.billet.generator.migration;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What stands in an export.
 *
 * @param authors display names by login
 */
record WordpressExport(
        String title, String description, String url, String language, Map<String, String> authors, List<Item> items) {

    /**
     * One post, page, attachment or other thing.
     *
     * @param line where it begins in the export
     * @param values its single elements by name
     * @param tags the names of its tags
     * @param categories the names of its categories
     * @param meta its custom fields
     * @param comments how many there are
     */
    record Item(
            int line,
            Map<String, String> values,
            List<String> tags,
            List<String> categories,
            Map<String, String> meta,
            int comments,
            int contentLine) {
        String value(String name) {
            return values.getOrDefault(name, "");
        }

        String id() {
            return value("post_id");
        }

        String type() {
            return value("post_type").isEmpty() ? "post" : value("post_type");
        }

        String status() {
            return value("status");
        }

        String title() {
            return value("title");
        }

        String attachment() {
            return value("attachment_url");
        }
    }

    static WordpressExport read(String name, byte[] xml, Remarks remarks) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Reader reader = new Reader();
        try {
            XMLStreamReader stream = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            reader.channel(stream);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            String message = String.valueOf(e.getMessage())
                    .replaceFirst("(?s).*Message: ", "")
                    .replaceFirst("(?s)\\n.*", "");
            remarks.line(
                    name,
                    line,
                    "the export is broken here: " + message,
                    "What comes after this line was not read. Export it again.");
        }
        return reader.export();
    }

    private static final class Reader {
        private final Map<String, String> channel = new LinkedHashMap<>();
        private final Map<String, String> authors = new LinkedHashMap<>();
        private final List<Item> items = new ArrayList<>();

        WordpressExport export() {
            String url = channel.getOrDefault("base_blog_url", channel.getOrDefault("link", ""));
            return new WordpressExport(
                    channel.getOrDefault("title", ""),
                    channel.getOrDefault("description", ""),
                    url,
                    channel.getOrDefault("language", ""),
                    authors,
                    items);
        }

        void channel(XMLStreamReader stream) throws XMLStreamException {
            while (stream.hasNext()) {
                if (stream.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (stream.getLocalName()) {
                    case "rss", "channel" -> {}
                    case "item" -> items.add(item(stream));
                    case "author" -> {
                        Map<String, String> author = children(stream);
                        authors.put(
                                author.getOrDefault("author_login", ""),
                                author.getOrDefault("author_display_name", ""));
                    }
                    case "category", "tag", "term", "image" -> children(stream);
                    default -> channel.putIfAbsent(stream.getLocalName(), text(stream));
                }
            }
        }

        private static Item item(XMLStreamReader stream) throws XMLStreamException {
            int line = stream.getLocation().getLineNumber();
            int contentLine = line;
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, String> meta = new LinkedHashMap<>();
            List<String> tags = new ArrayList<>();
            List<String> categories = new ArrayList<>();
            int comments = 0;
            while (!(stream.next() == XMLStreamConstants.END_ELEMENT
                    && stream.getLocalName().equals("item"))) {
                if (!stream.isStartElement()) {
                    continue;
                }
                String name = stream.getLocalName();
                switch (name) {
                    case "category" -> {
                        String domain = String.valueOf(stream.getAttributeValue(null, "domain"));
                        (domain.equals("post_tag") ? tags : categories).add(text(stream));
                    }
                    case "postmeta" -> {
                        Map<String, String> field = children(stream);
                        meta.put(field.getOrDefault("meta_key", ""), field.getOrDefault("meta_value", ""));
                    }
                    case "comment" -> {
                        children(stream);
                        comments++;
                    }
                    case "encoded" -> {
                        boolean excerpt =
                                String.valueOf(stream.getNamespaceURI()).contains("excerpt");
                        contentLine =
                                excerpt ? contentLine : stream.getLocation().getLineNumber();
                        values.put(excerpt ? "excerpt" : "content", text(stream));
                    }
                    default -> values.put(name, text(stream));
                }
            }
            return new Item(line, values, tags, categories, meta, comments, contentLine);
        }

        /** The texts of the elements within the current one. */
        private static Map<String, String> children(XMLStreamReader stream) throws XMLStreamException {
            Map<String, String> children = new LinkedHashMap<>();
            while (stream.next() != XMLStreamConstants.END_ELEMENT) {
                if (stream.isStartElement()) {
                    children.putIfAbsent(stream.getLocalName(), text(stream));
                }
            }
            return children;
        }

        /** All text within the current element. */
        private static String text(XMLStreamReader stream) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                switch (stream.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(stream.getText());
                    default -> {}
                }
            }
            return text.toString();
        }
    }
}
