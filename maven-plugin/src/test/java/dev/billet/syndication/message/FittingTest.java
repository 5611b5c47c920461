package dev.billet.syndication.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Choices;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTest {
    private static final URI LINK = URI.create("https://blog.example/été/?a=1&b=2");

    /** What is one character to readers and several to machines, or turns the direction of writing. */
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "9",
            "-",
            "'",
            "&",
            "<",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "Ω",
            "ж",
            "ש",
            "שָׁ",
            "م",
            "ข้า",
            "한",
            "\u1112\u1161\u11ab",
            "語",
            "ｱ",
            "𝒜",
            "👪",
            "👩\u200d👩\u200d👧",
            "🏳️\u200d🌈",
            "🇫🇷",
            "👍🏽",
            "1️⃣",
            "\u200d",
            "\u202e",
            "\u00ad",
            "\ufeff",
            "क्षि",
            "o\u0308\u0323");

    private final Announcement post = Announcement.of("id", "Le titre", LINK, Instant.parse("2026-11-23T23:30:00Z"))
            .withDescription("Une phrase qui dit tout.")
            .withTags(List.of("sites statiques", "java", "24"))
            .withAuthor("Ada, Bob")
            .withLanguage(Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{title}, {author}, {date}        | Le titre, Ada, Bob, 24 novembre 2026",
                "{description} {tags}             | Une phrase qui dit tout. #sitesStatiques #java",
                "{title} {not a gap} {} {{title}} | Le titre {not a gap} {} {Le titre}",
            })
    void eachGapIsFilledInThePostsLanguageAndItsAuthorsZone(String template, String text) {
        assertThat(fit(template, 500)).contains(new Fitting.Text(text, false));
    }

    @Test
    void aGapWithNothingToFillItLeavesNoHole() {
        Announcement bare = Announcement.of("id", "Le titre", LINK, Instant.EPOCH);

        assertThat(Fitting.fit(
                        new TextTemplate("{title} {author} {link}\n\n{description}\n\n{tags}\n"), bare, Ruler.ENDLESS))
                .contains(new Fitting.Text("Le titre " + LINK, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90  | Le titre: Une phrase qui dit tout. https://blog.example/été/?a=1&b=2 #sitesStatiques #java",
                "85  | Le titre: Une phrase qui dit… https://blog.example/été/?a=1&b=2 #sitesStatiques #java",
                "70  | Le titre: Une… https://blog.example/été/?a=1&b=2 #sitesStatiques #java",
                "59  | Le titre: https://blog.example/été/?a=1&b=2 #sitesStatiques",
                "43  | Le titre: https://blog.example/été/?a=1&b=2",
                "38  | Le…: https://blog.example/été/?a=1&b=2",
                "37  | L…: https://blog.example/été/?a=1&b=2",
            })
    void theDescriptionGoesFirstThenTagsThenTheTitleAndNeverTheLink(int limit, String text) {
        assertThat(fit("{title}: {description} {link} {tags}", limit))
                .hasValueSatisfying(it -> assertThat(it.text()).isEqualTo(text));
    }

    @Test
    void whatCannotBeShortenedDoesNotFit() {
        assertThat(fit("{title} {link}", 34)).isEmpty();
        assertThat(fit("Author's own words are never cut {link}", 60)).isEmpty();
    }

    /** However a network counts, and whatever a title is written in. */
    @ParameterizedTest
    @CsvSource({"GRAPHEMES", "BYTES", "UNITS"})
    void anyTitleFitsWithItsLinkWholeAndNoCharacterCut(Counting counting) {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = Choices.seeded(seed);
            String title = title(random);
            Ruler ruler = counting.upTo(45 + random.nextInt(120));

            Optional<Fitting.Text> fit = Fitting.fit(new TextTemplate("{title} {link}"), post.withTitle(title), ruler);

            String where = "seed " + seed + ", " + title + " -> " + fit;
            if (fit.isEmpty()) {
                String first = title.substring(0, Graphemes.boundaries(title).get(1));
                assertThat(ruler.fits(first + "… " + LINK)).as(where).isFalse();
                continue;
            }
            String text = fit.get().text();
            assertThat(ruler.length(text)).as(where).isLessThanOrEqualTo(ruler.limit());
            assertThat(text).as(where).endsWith(" " + LINK);
            String shown = text.substring(0, text.length() - LINK.toString().length() - 1);
            assertThat(fit.get().shortened()).as(where).isEqualTo(!shown.equals(title));
            if (fit.get().shortened()) {
                String kept = shown.substring(0, shown.length() - 1);
                String gone = title.substring(kept.length());
                assertThat(shown).as(where).endsWith("…");
                assertThat(title).as(where).startsWith(kept);
                assertThat(Graphemes.count(kept) + Graphemes.count(gone))
                        .as(where)
                        .isEqualTo(Graphemes.count(title));
            }
        }
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder("T");
        for (int word = 0; word <= random.nextInt(20); word++) {
            title.append(word == 0 ? "" : " w");
            for (int piece = 0; piece < random.nextInt(12); piece++) {
                title.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return title.toString();
    }

    private Optional<Fitting.Text> fit(String template, int limit) {
        return Fitting.fit(new TextTemplate(template), post, Counting.GRAPHEMES.upTo(limit));
    }

    /** How networks count. */
    enum Counting {
        GRAPHEMES(Graphemes::count),
        BYTES(text -> text.getBytes(UTF_8).length),
        UNITS(String::length);

        private final ToIntFunction<String> length;

        Counting(ToIntFunction<String> length) {
            this.length = length;
        }

        Ruler upTo(int limit) {
            return new Ruler() {
                @Override
                public int length(String text) {
                    return length.applyAsInt(text);
                }

                @Override
                public int limit() {
                    return limit;
                }
            };
        }
    }
}
