package dev.billet.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    @ParameterizedTest
    @CsvSource({
        "en, gardens, gardening",
        "en, publish, published",
        "en, story, stories",
        "en, skies, sky",
        "en, Café, CAFES",
        "fr, étés, ete",
        "fr, jardin, jardins",
        "fr, cheval, chevaux",
        "fr, publiée, publier",
        "fr, cœur, COEUR",
        "fr, hôtels, Hôtel",
        "de, Straße, STRASSEN",
        "de, Bücher, bücher",
        "es, canción, canciones",
        "it, città, citta",
        "pt, publicação, publicações",
        "nl, berichten, bericht",
        "pl, łódka, lodka"
    })
    void aWordIsFoundByAnyFormOfItsStem(String lang, String written, String asked) {
        IndexReader index = index(lang, page("One", "... " + written + "; and " + asked + "."), page("Two", written));

        assertThat(index.titles(folded(asked))).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void everyFormFindsWhatEveryOtherFormOfItsStemIsIn() {
        List<SearchEntry> pages = pages(40, 200, 2_000);
        IndexReader index = new IndexReader(SearchIndex.of(pages).parts().get(0));

        List<IndexReader.Line> lines = index.allLines();

        assertThat(lines).hasSizeGreaterThan(500);
        for (SearchEntry page : pages) {
            Words.of(
                    page.html(),
                    word -> assertThat(index.lines(Words.fold(word)))
                            .as(word + " of " + page.title())
                            .anyMatch(line -> line.forms().contains(Words.fold(word))
                                    && (line.places().get(0).equals("*")
                                            || index.titles(line).contains(page.title()))));
        }
        for (IndexReader.Line line : lines) {
            for (String form : line.forms()) {
                assertThat(index.lines(form)).as(form).contains(line);
            }
        }
    }

    @Test
    void aTitleATagAndTheTextAreToldApart() {
        IndexReader index = index(
                "en",
                page("Only in the text", "<p>One lantern here" + ", and much else".repeat(200) + ".</p>"),
                new SearchEntry("In a tag", "/2/", null, "en", List.of("Lanterns"), "", "<p>Nothing.</p>"),
                page("Of lanterns", "<p>Nothing.</p>"),
                page("Often", "<p>" + "lantern ".repeat(9) + "</p>"));

        IndexReader.Line line = index.lines("lantern").stream()
                .filter(each -> each.forms().contains("lantern"))
                .findFirst()
                .orElseThrow();

        assertThat(line.places().stream().map(IndexReader::pages))
                .containsExactly(List.of(0), List.of(), List.of(3), List.of(1), List.of(2));
    }

    @Test
    void aLetterAloneCountsInATitleAndNotInAText() {
        IndexReader index = index("en", page("Why C++", "Don't"), page("Other", "C, and t"));

        assertThat(index.titles("c")).containsExactly("Why C++");
        assertThat(index.titles("t")).isEmpty();
    }

    @Test
    void markupScriptsAndCommentsAreNotSearched() {
        IndexReader index = index(
                "en",
                page(
                        "One",
                        "<p class=\"klass\">fol<b>ding</b><sup class=\"footnote-ref\">1</sup><br>chair</p><script>hidden()</script><!-- unseen --><p>caf&eacute;"));

        assertThat(index.titles("folding")).containsExactly("One");
        assertThat(index.titles("chair")).containsExactly("One");
        assertThat(index.titles("cafe")).containsExactly("One");
        assertThat(index.titles("klass")).isEmpty();
        assertThat(index.titles("hidden")).isEmpty();
        assertThat(index.titles("unseen")).isEmpty();
    }

    @Test
    void aWordOfMostPagesIsAStarOnceThereAreMany() {
        List<SearchEntry> pages = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> pages.add(page("The page " + i, "the word" + i)));

        IndexReader index = new IndexReader(SearchIndex.of(pages).parts().get(0));

        IndexReader.Line the = index.lines("the").stream()
                .filter(line -> line.forms().contains("the"))
                .findFirst()
                .orElseThrow();
        assertThat(the.places().get(0)).isEqualTo("*");
        assertThat(IndexReader.pages(the.places().get(4))).hasSize(30); // a title says it all the same
    }

    @Test
    void chineseAndJapaneseAreFoundByPairsOfSigns() {
        IndexReader index = index("ja", page("One", "<p>静的サイト2026年</p>"));

        assertThat(index.titles("静的")).containsExactly("One");
        assertThat(index.titles("サイ")).containsExactly("One");
        assertThat(index.titles("2026")).containsExactly("One");
        assertThat(index.titles("年")).containsExactly("One");
    }

    @Test
    void signsThatPartTheFieldsOfTheIndexNeverStandInAWord() {
        IndexReader index = index("en", page("½ 🄁 ﷺ ⒜x", "½ 🄁 ﷺ ⒜x *a,b* 0 \ufe0e"), page("Two", "½"));

        assertThat(index.allLines())
                .allSatisfy(line -> assertThat(line.forms())
                        .allSatisfy(form -> assertThat(form)
                                .doesNotContainPattern("[ ,*\\n]")
                                .isNotEmpty()));
        assertThat(index.titles(folded("½"))).contains("½ 🄁 ﷺ ⒜x");
    }

    @Test
    void eachLanguageHasAnIndexOfItsOwn() {
        SearchIndex index = SearchIndex.of(
                List.of(page("fr-CA", "Un", "jardins"), page("en", "One", "gardens"), page("fr", "Deux", "jardin")));

        assertThat(index.parts()).extracting(SearchIndex.Part::file).containsExactly("fr.json", "en.json");
        assertThat(new IndexReader(index.parts().get(0)).titles("jardin")).containsExactly("Un", "Deux");
    }

    @Test
    void theVersionChangesWithAnyPageAndWithNothingElse() {
        List<SearchEntry> pages = pages(40, 200, 1_000);
        List<SearchEntry> changed = new ArrayList<>(pages);
        changed.set(7, page("Page 7", "another text"));

        SearchIndex first = SearchIndex.of(pages);

        assertThat(SearchIndex.of(pages).parts()).isEqualTo(first.parts());
        assertThat(SearchIndex.of(changed).parts().get(0).version())
                .isNotEqualTo(first.parts().get(0).version());
    }

    @Test
    void twoThousandPostsOfSevenHundredWordsNeedLessThanAMegabyteAndAFewWordsOfThemLittle() throws IOException {
        SearchIndex.Part part =
                SearchIndex.of(pages(2_000, 700, 60_000)).parts().get(0);

        int all = 0;
        int largest = 0;
        for (SearchIndex.File file : part.files()) {
            int size = compressed(file.text());
            all += size;
            largest = file.name().endsWith(".txt") ? Math.max(largest, size) : largest;
        }

        assertThat(all).isLessThan(1_000_000);
        assertThat(largest).isLessThan(80_000);
    }

    private static IndexReader index(String lang, SearchEntry... pages) {
        List<SearchEntry> entries = new ArrayList<>();
        for (SearchEntry page : pages) {
            entries.add(page(lang, page));
        }
        return new IndexReader(SearchIndex.of(entries).parts().get(0));
    }

    private static SearchEntry page(String lang, SearchEntry page) {
        return new SearchEntry(page.title(), page.href(), page.date(), lang, page.tags(), page.summary(), page.html());
    }

    private static SearchEntry page(String title, String html) {
        return page("en", title, html);
    }

    private static SearchEntry page(String lang, String title, String html) {
        return new SearchEntry(title, "/" + title + "/", LocalDate.of(2026, 1, 1), lang, List.of(), "", html);
    }

    /** Texts of words that are as rare as those of a language are: the n-th is seen 1/n as often as the first. */
    private static List<SearchEntry> pages(int count, int length, int vocabulary) {
        Random random = new Random(42);
        List<String> words = new ArrayList<>();
        while (words.size() < vocabulary) {
            words.add(word(random));
        }
        List<SearchEntry> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            String text = text(random, words, length);
            pages.add(new SearchEntry(
                    "Page " + page,
                    "/2026/01/" + text.substring(0, 30).replace(' ', '-') + "/",
                    LocalDate.of(2026, 1, 1).minusDays(page),
                    "en",
                    List.of(words.get(random.nextInt(60))),
                    text.substring(0, 170),
                    text));
        }
        return pages;
    }

    private static String word(Random random) {
        String[] syllables = {"ba", "con", "der", "fi", "gral", "ho", "lin", "mo", "nes", "pu", "qua", "ri", "stu", "té"
        };
        String[] ends = {"", "s", "ing", "ed", "ly", "er", "e"};
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word + ends[random.nextInt(ends.length)];
    }

    private static String text(Random random, List<String> words, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(words.size()));
            text.append(words.get(rank - 1)).append(' ');
        }
        return text.toString();
    }

    private static String folded(String word) {
        List<String> words = new ArrayList<>();
        Words.of(word, words::add);
        return Words.fold(words.get(0));
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
