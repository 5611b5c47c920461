package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextConfiguration;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import com.twitter.twittertext.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every case of X's own conformance data, for the ruler and for the library that it stands on. */
class XRulerTest {
    /** The rules of 2006: 140 characters, each of them one. */
    private static final XRuler FIRST = new XRuler(new TwitterTextConfiguration.Builder()
            .setVersion(1)
            .setMaxWeightedTweetLength(140)
            .setScale(1)
            .setDefaultWeight(1)
            .setTransformedURLLength(23)
            .setEmojiParsingEnabled(false)
            .setRanges(List.of())
            .build());

    /** The rules of 2017: weights, and the parts of an emoji counted one by one. */
    private static final XRuler SECOND = new XRuler(new TwitterTextConfiguration.Builder()
            .setVersion(2)
            .setMaxWeightedTweetLength(XRuler.TODAY.rules().getMaxWeightedTweetLength())
            .setScale(XRuler.TODAY.rules().getScale())
            .setDefaultWeight(XRuler.TODAY.rules().getDefaultWeight())
            .setTransformedURLLength(XRuler.TODAY.rules().getTransformedURLLength())
            .setEmojiParsingEnabled(false)
            .setRanges(XRuler.TODAY.rules().getRanges())
            .build());

    private final Extractor extractor = new Extractor();

    @TestFactory
    Stream<DynamicNode> conformance() throws IOException {
        JsonNode tests = cases();
        assertThat(tests.propertyNames())
                .containsExactlyInAnyOrder(
                        "tweets",
                        "usernames",
                        "lists",
                        "hashtags",
                        "urls",
                        "urls_without_protocol",
                        "WeightedTweetsCounterTest",
                        "WeightedTweetsWithDiscountedEmojiCounterTest",
                        "UnicodeDirectionalMarkerCounterTest");
        return tests.propertyNames().stream()
                .map(kind -> dynamicContainer(
                        kind,
                        tests.get(kind)
                                .valueStream()
                                .map(it -> dynamicTest(it.path("description").asString(), () -> check(kind, it)))));
    }

    private static JsonNode cases() throws IOException {
        try (InputStream data = XRulerTest.class.getResourceAsStream("/twitter-text/validate.yml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(data)).path("tests");
        }
    }

    private void check(String kind, JsonNode test) {
        String text = test.path("text").asString();
        JsonNode expected = test.path("expected");
        switch (kind) {
            case "tweets" -> assertThat(FIRST.fits(text)).isEqualTo(expected.asBoolean());
            case "usernames" -> assertThat(mentions(text, false)).isEqualTo(expected.asBoolean());
            case "lists" -> assertThat(mentions(text, true)).isEqualTo(expected.asBoolean());
            case "hashtags" -> assertThat(new Validator().isValidHashtag(text)).isEqualTo(expected.asBoolean());
            case "urls" -> assertThat(XRuler.isAddress(text)).isEqualTo(expected.asBoolean());
            case "urls_without_protocol" ->
                assertThat(XRuler.isAddress("https://" + text)
                                && extractor.extractURLs(text).equals(List.of(text)))
                        .isEqualTo(expected.asBoolean());
            case "WeightedTweetsCounterTest" -> weighted(SECOND, text, expected);
            default -> weighted(XRuler.TODAY, text, expected);
        }
    }

    private boolean mentions(String text, boolean list) {
        return extractor.extractMentionsOrListsWithIndices(text).stream()
                .anyMatch(
                        it -> it.getStart() == 0 && it.getEnd() == text.length() && (it.getListSlug() != null) == list);
    }

    private static void weighted(XRuler ruler, String text, JsonNode expected) {
        TwitterTextParseResults parsed = TwitterTextParser.parseTweet(text, ruler.rules());

        assertThat(ruler.length(text)).isEqualTo(expected.path("weightedLength").asInt());
        assertThat(ruler.fits(text)).isEqualTo(expected.path("valid").asBoolean());
        assertThat(List.of(
                        parsed.permillage,
                        parsed.displayTextRange.start,
                        parsed.displayTextRange.end,
                        parsed.validTextRange.start,
                        parsed.validTextRange.end))
                .isEqualTo(Stream.of(
                                "permillage",
                                "displayRangeStart",
                                "displayRangeEnd",
                                "validRangeStart",
                                "validRangeEnd")
                        .map(name -> expected.path(name).asInt())
                        .toList());
    }

    @Test
    void takesOutWhatXRefusesAPostFor() {
        assertThat(XRuler.withoutForbidden("A\uFFFEB\uFEFFC 👍🏽 é")).isEqualTo("ABC 👍🏽 é");
        assertThat(XRuler.TODAY.limit()).isEqualTo(280);
    }
}
