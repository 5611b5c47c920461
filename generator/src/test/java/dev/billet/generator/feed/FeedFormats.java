package dev.billet.generator.feed;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** What is wrong with a feed or a sitemap, by the schema of its format or by a reader of feeds. */
public final class FeedFormats {
    private final javax.xml.validation.Schema sitemap;
    private final Schema jsonFeed;

    public FeedFormats() throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        this.sitemap = factory.newSchema(new Source[] {
            new StreamSource(resource("sitemap-alternates.xsd").toString()),
            new StreamSource(resource("sitemap.xsd").toString())
        });
        try (InputStream schema = resource("json-feed-1.1.json").openStream()) {
            this.jsonFeed = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    /** What a sitemap, or an index of sitemaps, has wrong. */
    public List<String> sitemap(String xml) throws IOException {
        Validator validator = sitemap.newValidator();
        try {
            validator.validate(new StreamSource(new StringReader(xml)));
            return List.of();
        } catch (SAXException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** What a JSON Feed has wrong. */
    public List<String> jsonFeed(String json) {
        return jsonFeed.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** RSS or Atom as ROME reads it. */
    public static SyndFeed rome(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(FeedFormats.class.getResource(name), name);
    }
}
