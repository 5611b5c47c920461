package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the manual give the results that it shows.
 *
 * <p>A section of a page is one small site. A block of code whose title is a path below {@code content/}, {@code
 * site-template/} or {@code old-blog/} is a file of it; one below {@code target/site/} is part of what the build makes, line
 * by line but for the space around; {@code mvn site:generate} is all that it says, {@code mvn site:check} what the check says.
 * With an {@code old-blog/} the site is imported, and what stands below {@code content/} is the result. A block with the title
 * <i>You write</i> is followed by the same text as readers see it. A picture whose title is a path below {@code target/site/} is
 * that file; {@code -Dgolden.update} takes it into the manual.
 */
class ManualTest {
    private static final Path MANUAL = Path.of("../content/pages/manual");
    private static final String HEAD = "title: Le carnet\nurl: https://user.github.io/carnet/\n";
    private static final Pattern FENCE = Pattern.compile("(`{3,})(.*)");
    private static final Pattern TITLE = Pattern.compile("title=\"([^\"]+)\"");
    private static final Pattern GIVEN = Pattern.compile("(content|site-template|old-blog)/.+");
    private static final Pattern EXPECTED = Pattern.compile("target/site/.+|mvn site:(generate|check)");
    private static final String LIVE = "You write";
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\((\\S+) \"(target/site/[^\"]+)\"\\)");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    /** Files that examples name and readers know without seeing them. */
    private static final List<String> PICTURES = List.of("loaf.jpg", "cat.png", "dog.png", "talk.png", "still.png");

    private record Block(String section, String title, String text, String after) {}

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        Map<String, List<Block>> sections = new LinkedHashMap<>();
        for (Path page : pages()) {
            blocks(page)
                    .forEach(block -> sections.computeIfAbsent(
                                    MANUAL.relativize(page) + ": " + block.section(), s -> new ArrayList<>())
                            .add(block));
        }
        return sections.entrySet().stream()
                .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> check(section.getValue())));
    }

    @Test
    void eachChapterOfTheGeneratorHasAnExampleWithItsResult() throws IOException {
        for (String chapter : List.of(
                "writing",
                "markdown",
                "languages",
                "taxonomies",
                "feeds",
                "search",
                "cards",
                "icons",
                "configuration",
                "themes",
                "importing",
                "checking")) {
            assertThat(blocks(MANUAL.resolve(chapter + ".md"))).as(chapter).isNotEmpty();
        }
    }

    private void check(List<Block> blocks) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        boolean imported = blocks.stream().anyMatch(block -> block.title().startsWith("old-blog/"));
        for (Block block : blocks) {
            if (block.title().equals(LIVE)) {
                assertThat(block.after().stripLeading()).startsWith(block.text().strip());
            } else if (GIVEN.matcher(block.title()).matches()
                    && !(imported && block.title().startsWith("content/"))) {
                given.put(block.title(), block.text());
            } else {
                expected.put(block.title(), block.text());
            }
        }
        if (!given.isEmpty()) {
            assertThat(expected).as("what comes of " + given.keySet()).isNotEmpty();
            Made made = make(given, imported);
            for (Map.Entry<String, String> each : expected.entrySet()) {
                compare(each.getKey(), each.getValue(), made);
            }
        }
    }

    private Made make(Map<String, String> given, boolean imported) throws IOException {
        Path base = Files.createTempDirectory(folder, "site");
        Files.createDirectories(base.resolve("content/posts"));
        for (String picture : PICTURES) {
            File file = base.resolve("content/posts").resolve(picture).toFile();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        }
        given.putIfAbsent("content/site.yaml", "");
        given.computeIfPresent("content/site.yaml", (name, yaml) -> yaml.startsWith("title:") ? yaml : HEAD + yaml);
        for (Map.Entry<String, String> file : given.entrySet()) {
            write(base.resolve(file.getKey()), file.getValue());
        }
        return imported
                ? Made.imported(base, "old-blog")
                : Made.built(base, BuildOptions.in(base, Instant.parse("2026-11-24T12:00:00Z")));
    }

    private static void compare(String title, String text, Made made) throws IOException {
        if (title.endsWith(".png")) {
            Path drawn = made.folder().resolve(title.replaceFirst("^target/site/", ""));
            assertThat(drawn).exists();
            if (UPDATE) {
                Files.copy(drawn, MANUAL.resolve(text), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(MANUAL.resolve(text)).hasSameBinaryContentAs(drawn);
        } else if (title.equals("mvn site:check")) {
            assertThat(made.actual("check")).isEqualTo(text.strip());
        } else if (title.equals("mvn site:generate")) {
            assertThat(Stream.of(made.actual("problems"), made.actual("withheld"))
                            .filter(said -> !said.isEmpty())
                            .collect(Collectors.joining("\n")))
                    .isEqualTo(text.strip());
        } else {
            String file = title.replaceFirst("^target/site/", "");
            assertThat(lines(made.actual(file))).as(title).contains(lines(text));
        }
    }

    /** The lines without the space around them, so that an example need not keep the indentation of its page. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(MANUAL)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Block> blocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            Matcher picture = PICTURE.matcher(lines.get(i));
            if (picture.matches()) {
                blocks.add(new Block(section, picture.group(2), picture.group(1), ""));
            }
            if (!fence.matches()) {
                section = lines.get(i).startsWith("## ") ? lines.get(i).substring(3) : section;
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).equals(fence.group(1))) {
                end++;
            }
            Matcher title = TITLE.matcher(fence.group(2));
            if (title.find() && isExample(title.group(1))) {
                blocks.add(new Block(
                        section,
                        title.group(1),
                        String.join("\n", lines.subList(i + 1, end)) + "\n",
                        String.join("\n", lines.subList(end + 1, lines.size()))));
            }
            i = end;
        }
        return blocks;
    }

    private static boolean isExample(String title) {
        return title.equals(LIVE)
                || GIVEN.matcher(title).matches()
                || EXPECTED.matcher(title).matches();
    }
}
