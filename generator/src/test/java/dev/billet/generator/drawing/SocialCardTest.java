package dev.billet.generator.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.output.CacheFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCardTest {
    /** The same on Debian's Java 17 and on Temurin 25; look at the picture before you change a hash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en| Announcing a post exactly once| 113ec9f31a39e086",
                "fr| Pourquoi j’écris encore mes billets dans un simple éditeur de texte ?| a33c1c96d6073d2c",
                "de| Die Donaudampfschifffahrtsgesellschaftskapitänswitwenrente und ihre Übersetzung| c87428f0ca8de119",
                "el| Η ελληνική γλώσσα και η τυπογραφία του διαδικτύου: τι άλλαξε| ee9ec1337b2f1af7",
                "ru| Как мы перевели блог на статический генератор и перестали беспокоиться| 434a291ca7cd8867",
                "pl| Zażółć gęślą jaźń| 15e621e70e9cfea2",
                "en| Hi| c15fc07e62b32d98"
            })
    void theBytesAreTheSameOnEveryMachine(String lang, String title, String hash) throws Exception {
        byte[] png = SocialCard.png(title, "Le carnet d’Étienne", "23 novembre 2026", CardColours.DEFAULT, lang);

        assertThat(hash(png)).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "日本語のタイトル",
                "🚀🚀🚀",
                "مرحبا بالعالم",
                "e\u0301\u0301\u0301",
                "\u0000\uD800\uFFFE",
                "a\tb\nc",
                "………………"
            })
    void anyTitleMakesACard(String title) throws IOException {
        byte[] png = SocialCard.png(title, title, title, CardColours.DEFAULT, "en");

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    @Test
    void evenALongTitleStaysSmallInBytes() {
        String title = "Όλα τα ονόματα και οι λέξεις ".repeat(40);

        byte[] png = SocialCard.png(title, title, null, CardColours.DEFAULT, "el");

        assertThat(png.length).isLessThan(80_000);
    }

    @Test
    void theColoursAreTheThemes() throws IOException {
        CardColours colours = CardColours.fromCss(":root { --paper: #ffffff; --panel:#eee; --accent: #b00020 } "
                + "@media (prefers-color-scheme: dark) { :root { --paper: #000000; } }");

        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(SocialCard.png("Title", "Site", null, colours, "en")));

        assertThat(image.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xB00020);
        assertThat(image.getRGB(600, 60) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(600, 570) & 0xFFFFFF).isEqualTo(0xEEEEEE);
        assertThat(colours.ink()).isEqualTo(CardColours.DEFAULT.ink());
    }

    @Test
    void manyAtOnceAreLikeOneAfterTheOther() {
        byte[] alone = SocialCard.png("One", "Site", "Author", CardColours.DEFAULT, "en");

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> SocialCard.png("One", "Site", "Author", CardColours.DEFAULT, "en")))
                .allMatch(png -> Arrays.equals(png, alone));
    }

    @Test
    void aCardIsKeptUntilWhatItShowsChanges(@TempDir Path folder) throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        Path first = new SocialCards(cache, "Site", CardColours.DEFAULT).file("One", null, "en");
        Files.write(first, new byte[] {1});

        SocialCards later = new SocialCards(cache, "Site", CardColours.DEFAULT);

        assertThat(later.file("One", null, "en")).isEqualTo(first).hasBinaryContent(new byte[] {1});
        assertThat(new SocialCards(cache, "Other", CardColours.DEFAULT).file("One", null, "en"))
                .isNotEqualTo(first)
                .isNotEmptyFile();
        assertThat(later.file("Two", null, "en")).isNotEqualTo(first).isNotEmptyFile();
    }

    private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    }
}
