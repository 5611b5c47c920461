package dev.billet.schema;

import dev.billet.generator.data.Asked;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of one value. Each method returns another shape.
 *
 * @see <a href="https://json-schema.org/draft-07">draft 7</a>, the newest that editors of YAML understand whole
 */
public record Shape(ObjectNode node) {
    private static final String SCHEMA = "http://json-schema.org/draft-07/schema#";

    private static ObjectNode empty() {
        return JsonMapper.shared().createObjectNode();
    }

    public static Shape any() {
        return new Shape(empty());
    }

    private static Shape typed(String... types) {
        ObjectNode node = empty();
        if (types.length == 1) {
            return new Shape(node.put("type", types[0]));
        }
        ArrayNode all = node.putArray("type");
        List.of(types).forEach(all::add);
        return new Shape(node);
    }

    /** Numbers and booleans are texts as well, as they were written. */
    public static Shape text() {
        return typed("string", "number", "boolean");
    }

    public static Shape flag() {
        return typed("boolean");
    }

    public static Shape number(int least, int most) {
        Shape shape = typed("integer");
        shape.node.put("minimum", least).put("maximum", most);
        return shape;
    }

    public static Shape address() {
        Shape shape = typed("string");
        shape.node.put("pattern", "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]");
        return shape;
    }

    /** Such as {@code #0b5a46} or {@code #0a4}. */
    public static Shape colour() {
        Shape shape = typed("string");
        shape.node.put("pattern", "^#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$");
        return shape;
    }

    public static Shape oneOf(Collection<String> values) {
        ObjectNode node = empty();
        ArrayNode all = node.putArray("enum");
        values.forEach(all::add);
        return new Shape(node);
    }

    public static Shape noneOf(Collection<String> values) {
        ObjectNode node = empty();
        node.set("not", oneOf(values).node);
        return new Shape(node);
    }

    private static Shape listOf(Shape item) {
        Shape shape = typed("array");
        shape.node.set("items", item.node);
        return shape;
    }

    /** A list of texts, or one of them alone. */
    public static Shape texts() {
        return oneOrMore(text());
    }

    /** One such value, or a list of them. */
    public static Shape oneOrMore(Shape item) {
        return anyOf(List.of(item, listOf(item)));
    }

    public static Shape anyOf(List<Shape> shapes) {
        ObjectNode node = empty();
        ArrayNode all = node.putArray("anyOf");
        shapes.forEach(shape -> all.add(shape.node));
        return new Shape(node);
    }

    /** Keys of the author's choosing, each with such a value. */
    public static Shape mapOf(Shape value) {
        Shape shape = typed("object");
        shape.node.set("additionalProperties", value.node);
        return shape;
    }

    /** These keys and no others. */
    public static Shape object(Map<String, Shape> keys, Collection<String> required) {
        Shape shape = typed("object");
        ObjectNode properties = shape.node.putObject("properties");
        new TreeMap<>(keys).forEach((key, value) -> properties.set(key, value.node));
        shape.node.put("additionalProperties", false);
        if (!required.isEmpty()) {
            ArrayNode all = shape.node.putArray("required");
            required.forEach(all::add);
        }
        return shape;
    }

    /** These keys, and others that are the author's own. */
    public static Shape open(Map<String, Shape> keys, Collection<String> required) {
        Shape shape = object(keys, required);
        shape.node.remove("additionalProperties");
        return shape;
    }

    /** What a reader asked for. */
    public static Shape of(Asked asked) {
        return switch (asked.kind()) {
            case ANY -> any();
            case ONE_VALUE, TEXT -> text();
            case FLAG -> flag();
            case NUMBER -> number(asked.least(), asked.most());
            case ADDRESS -> address();
            case TEXTS -> texts();
            case MAPPING -> mapOf(any());
        };
    }

    /** The same, with what an editor shows beside it. */
    public Shape meaning(String meaning) {
        ObjectNode described = empty().put("description", meaning);
        described.setAll(node);
        return new Shape(described);
    }

    /** The text of a file. A key that is there and empty is as if it were not. */
    public String file(String title) {
        ObjectNode whole = empty().put("$schema", SCHEMA).put("title", title);
        whole.setAll(node);
        return whole.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }
}
