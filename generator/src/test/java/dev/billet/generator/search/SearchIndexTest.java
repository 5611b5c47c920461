package dev.billet.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<SearchPage> pages = pages(40, 200, 2_000);
        IndexReader index = new IndexReader(index(pages).parts().get(0));

        List<IndexReader.Line> lines = index.allLines();

        assertThat(lines).hasSizeGreaterThan(500);
        for (SearchPage page : pages) {
            Words.of(
                    page.html().get(),
                    word -> assertThat(index.lines(Words.fold(word)))
                            .as(word + " of " + page.entry().title())
                            .anyMatch(line -> line.forms().contains(Words.fold(word))
                                    && (line.places().get(0).equals("*")
                                            || index.titles(line)
                                                    .contains(page.entry().title()))));
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
                page(new SearchEntry("In a tag", "/2/", null, "en", List.of("Lanterns"), ""), "<p>Nothing.</p>"),
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
                        "<p class=\"klass\">fol<b>ding</b><sup class=\"footnote-ref\">1</sup><br>chair</p><script>hidden()</script><!-- unseen --><p>caf&eacute;<div>in</div>side<ul><li>one</li>two</ul>"));

        assertThat(index.titles("folding")).containsExactly("One");
        assertThat(index.titles("chair")).containsExactly("One");
        assertThat(index.titles("cafe")).containsExactly("One");
        for (String block : List.of("in", "side", "one", "two")) {
            assertThat(index.titles(block)).as(block).containsExactly("One");
        }
        assertThat(index.titles("klass")).isEmpty();
        assertThat(index.titles("hidden")).isEmpty();
        assertThat(index.titles("unseen")).isEmpty();
    }

    @Test
    void aWordOfMostPagesIsAStarOnceThereAreMany() {
        List<SearchPage> pages = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> pages.add(page("The page " + i, "the word" + i)));

        IndexReader index = new IndexReader(index(pages).parts().get(0));

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
        SearchIndex index = index(
                List.of(page("fr-CA", "Un", "jardins"), page("en", "One", "gardens"), page("fr", "Deux", "jardin")));

        assertThat(index.parts()).extracting(SearchIndex.Part::file).containsExactly("fr.json", "en.json");
        assertThat(new IndexReader(index.parts().get(0)).titles("jardin")).containsExactly("Un", "Deux");
    }

    @Test
    void theVersionChangesWithAnyPageAndWithNothingElse() {
        List<SearchPage> pages = pages(40, 200, 1_000);
        List<SearchPage> changed = new ArrayList<>(pages);
        changed.set(7, page("Page 7", "another text"));

        SearchIndex first = index(pages);

        assertThat(index(pages).parts()).isEqualTo(first.parts());
        assertThat(index(changed).parts().get(0).version())
                .isNotEqualTo(first.parts().get(0).version());
    }

    @Test
    void anEditOrANewPostHasNoMoreThanAFewPagesReadAgain() {
        Map<String, String> kept = new HashMap<>();
        List<String> made = new ArrayList<>();
        SegmentStore store = (name, version, make) -> {
            String key = name + " " + version;
            if (!kept.containsKey(key)) {
                made.add(name);
                kept.put(key, make.get());
            }
            return kept.get(key);
        };
        List<SearchPage> pages = new ArrayList<>(pages(700, 50, 2_000));
        SearchIndex.of(pages, store);
        int first = made.size();
        made.clear();

        pages.set(300, page("Page 300", "other words, and a rarity"));
        SearchIndex edited = SearchIndex.of(pages, store);
        assertThat(first).isEqualTo(6);
        assertThat(made).hasSize(1);
        assertThat(edited.parts()).isEqualTo(index(pages).parts());

        pages.add(0, page("The newest", "words"));
        SearchIndex longer = SearchIndex.of(pages, store);
        assertThat(made).hasSize(2);
        assertThat(longer.parts()).isEqualTo(index(pages).parts());
    }

    @Test
    void twoThousandPostsOfSevenHundredWordsNeedLessThanAMegabyteAndAFewWordsOfThemLittle() throws IOException {
        SearchIndex.Part part = index(pages(2_000, 700, 60_000)).parts().get(0);

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

    private static IndexReader index(String lang, SearchPage... pages) {
        List<SearchPage> ofLanguage = new ArrayList<>();
        for (SearchPage page : pages) {
            SearchEntry entry = page.entry();
            ofLanguage.add(page(
                    new SearchEntry(entry.title(), entry.href(), entry.date(), lang, entry.tags(), entry.summary()),
                    page.html().get()));
        }
        return new IndexReader(index(ofLanguage).parts().get(0));
    }

    /** As it is made when nothing is known. */
    private static SearchIndex index(List<SearchPage> pages) {
        return SearchIndex.of(pages, (name, version, make) -> make.get());
    }

    private static SearchPage page(String title, String html) {
        return page("en", title, html);
    }

    private static SearchPage page(String lang, String title, String html) {
        return page(new SearchEntry(title, "/" + title + "/", LocalDate.of(2026, 1, 1), lang, List.of(), ""), html);
    }

    private static SearchPage page(SearchEntry entry, String html) {
        return new SearchPage(entry, Objects.hash(entry.title(), entry.tags(), html), () -> html);
    }

    /** Texts of words that are as rare as those of a language are: the n-th is seen 1/n as often as the first. */
    private static List<SearchPage> pages(int count, int length, int vocabulary) {
        Random random = new Random(42);
        List<String> words = new ArrayList<>();
        while (words.size() < vocabulary) {
            words.add(word(random));
        }
        List<SearchPage> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            String text = text(random, words, length);
            pages.add(page(
                    new SearchEntry(
                            "Page " + page,
                            "/2026/01/" + text.substring(0, 30).replace(' ', '-') + "/",
                            LocalDate.of(2026, 1, 1).minusDays(page),
                            "en",
                            List.of(words.get(random.nextInt(60))),
                            text.substring(0, 170)),
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
