package dev.billet.generator.check;

import dev.billet.generator.data.Spelling;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every feed and sitemap can be read, and what it lists is on the site. */
final class FeedCheck implements Rule {
    private static final String TEMPLATE = "Look at the template that makes it.";

    @Override
    public List<Problem> check(BuiltSite site) {
        return Stream.concat(
                        site.files(".xml").flatMap(file -> xml(site, file)),
                        site.files("feed.json").flatMap(file -> json(site, file)))
                .toList();
    }

    private static Stream<Problem> xml(BuiltSite site, Map.Entry<String, Path> file) {
        byte[] bytes = bytes(file.getValue());
        Listed listed = new Listed();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), listed);
        } catch (SAXParseException e) {
            Place place = new SourceText(site.displayName(file.getKey()), new String(bytes, StandardCharsets.UTF_8))
                    .place(e.getLineNumber(), e.getColumnNumber(), 1);
            return Stream.of(Problem.error(place, "this is not XML: " + e.getMessage(), TEMPLATE));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
        return listed.addresses.stream().flatMap(address -> missing(site, file.getKey(), address));
    }

    private static Stream<Problem> json(BuiltSite site, Map.Entry<String, Path> file) {
        try {
            JsonNode feed = JsonMapper.shared().readTree(bytes(file.getValue()));
            List<String> addresses = new ArrayList<>();
            feed.path("items").forEach(item -> addresses.add(item.path("url").asString("")));
            return addresses.stream()
                    .filter(address -> !address.isEmpty())
                    .flatMap(address -> missing(site, file.getKey(), address));
        } catch (JacksonException e) {
            return Stream.of(Problem.error(
                    Place.file(site.displayName(file.getKey())), "this is not JSON: " + e.getOriginalMessage(), ""));
        }
    }

    private static Stream<Problem> missing(BuiltSite site, String file, String address) {
        boolean missing = Target.of(address, BuiltSite.path(file), site.address()) instanceof Target.Inside inside
                && site.served(inside.path()).isEmpty();
        return missing
                ? Stream.of(Problem.error(
                        Place.file(site.displayName(file)),
                        "it lists " + address + ", which the site does not have",
                        Spelling.nearest(
                                        address,
                                        site.paths().stream()
                                                .map(site.address()::url)
                                                .toList())
                                .map(known -> "Did you mean " + known + "?")
                                .orElse(TEMPLATE)))
                : Stream.of();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects what a feed or sitemap lists. */
    private static final class Listed extends DefaultHandler {
        private final List<String> addresses = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            text.setLength(0);
            String href = attributes.getValue("href");
            if (name.equals("link") && href != null && !"hub".equals(attributes.getValue("rel"))) {
                addresses.add(href);
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if ((name.equals("link") || name.equals("loc")) && !text.toString().isBlank()) {
                addresses.add(text.toString().strip());
            }
            text.setLength(0);
        }

        /** Told by what parsing throws. */
        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
