package dev.billet.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small blog that its author changes at random. The same seed makes the same history. */
final class RandomBlog {
    private static final List<String> TAGS = List.of("java", "Java", "été", "c++", "tools");
    private static final List<String> TITLES = List.of("One", "Two & three", "<Four>", "“Cinq”", "Six");
    private static final List<String> CACHES = List.of("\"\"", ".billet/cache", "target/other");
    private static final List<String> TEMPLATES = List.of("post", "home", "term", "archive", "archives", "page", "404");

    private final Path base;
    private final Random random;
    private final boolean clocked;
    private final List<String> history = new ArrayList<>();
    private final Map<String, String> config = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private Instant clock = Instant.parse("2026-01-01T00:00:00Z");
    private boolean drafts;
    private int count;
    private int builds;

    /** Most have files of old times, whose stamps are trusted; some have files that were just written. */
    RandomBlog(Path base, int seed) throws IOException {
        this.base = base;
        this.random = new Random(seed);
        this.clocked = seed % 4 != 0;
        config.put("title", "Carnet");
        config.put("url", "https://carnet.example/");
        config.put("cards", "false");
        config.put("postsPerPage", "3");
        config.put("search", String.valueOf(seed % 5 == 0));
        writeConfig();
        for (int i = 0; i < 6; i++) {
            addPost();
        }
        write("content/pages/about.md", "---\ntitle: About\nmenu: 1\n---\nSee [the first](../posts/p0.md).\n");
        write("content/static/robots.txt", "User-agent: *\n");
        write("content/data/links.yaml", "- one\n");
    }

    Path base() {
        return base;
    }

    String history() {
        return String.join(", ", history);
    }

    BuildOptions options() {
        return BuildOptions.in(base, now).showing(drafts, false);
    }

    /** The same blog, elsewhere and without anything known. */
    BuildOptions optionsOfWholeBuild() {
        Path other = base.resolve("target/whole-" + builds++);
        return options()
                .folders(
                        base.resolve("content"),
                        base.resolve("site-template"),
                        other.resolve("site"),
                        other.resolve("work"),
                        base.resolve(".billet/images"));
    }

    /** One edit, and sometimes several before the next build. */
    void edit() throws IOException {
        do {
            one();
        } while (random.nextInt(4) == 0);
    }

    private void one() throws IOException {
        switch (random.nextInt(19)) {
            case 0 -> note("post added", addPost());
            case 1 -> note("text edited", write(anyPost(), post(text())));
            case 2 -> note("post edited", write(anyPost(), post(text())));
            case 3 -> note("post removed", delete(anyPost()));
            case 4 -> note("post renamed", rename(anyPost()));
            case 5 -> note("title of the site", set("title", TITLES.get(random.nextInt(TITLES.size()))));
            case 6 -> note("posts a page", set("postsPerPage", String.valueOf(1 + random.nextInt(5))));
            case 7 -> note("feeds of terms", set("termFeeds", String.valueOf(random.nextBoolean())));
            case 8 -> note("colours", set("highlight", String.valueOf(random.nextBoolean())));
            case 9 -> note("template", template());
            case 10 -> note("style", write("site-template/css/tokens.css", ":root { --n: " + count++ + " }\n"));
            case 11 -> note("data", write("content/data/links.yaml", "- n" + count++ + "\n"));
            case 12 -> note("picture", picture());
            case 13 -> note("time", pass());
            case 14 -> note("drafts", drafts = !drafts);
            case 15 -> note("site touched", tamper("target/site"));
            case 16 -> note("cache touched", tamper("target/billet"));
            case 17 -> note("cache moved", set("cache", CACHES.get(random.nextInt(CACHES.size()))));
            default -> note("page", page());
        }
    }

    private void note(String what, Object detail) {
        history.add(what + " (" + detail + ")");
    }

    private String addPost() throws IOException {
        return write("content/posts/p" + count++ + ".md", post(text()));
    }

    private String post(String text) {
        int day = 1 + random.nextInt(8); // some are of the same day, and some still to come
        String head = "---\ntitle: " + (random.nextInt(6) == 0 ? "" : "\"" + TITLES.get(random.nextInt(5)) + "\"")
                + "\ndate: 2026-06-0" + day + "\ntags: [" + tag() + ", " + tag() + "]\n"
                + (random.nextInt(6) == 0 ? "draft: true\n" : "")
                + (random.nextInt(8) == 0 ? "expires: 2026-06-09\n" : "")
                + (random.nextInt(8) == 0 ? "aliases: [/old/" + count++ + "/]\n" : "")
                + (random.nextInt(8) == 0 ? "description: \"Said in a sentence.\"\n" : "")
                + (random.nextInt(8) == 0 ? "updated: 2026-06-10\n" : "")
                + (random.nextInt(10) == 0 ? "lang: fr\n" : "")
                + (random.nextInt(10) == 0 ? "colour: { deep: [1, 2.5, true] }\n" : "")
                + (random.nextInt(10) == 0 ? "tgas: [misspelt]\n" : "");
        return head + "---\n" + text;
    }

    private String tag() {
        return "\"" + TAGS.get(random.nextInt(TAGS.size())) + "\"";
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "# Own heading\n\n" : "");
        text.append("A \"text\" of version ").append(count++).append(".\n\n");
        if (random.nextBoolean()) {
            text.append("## Part\n\nWith `code` and [itself](#part).\n\n```java\nint a = 1;\n```\n\n");
        }
        if (random.nextInt(3) == 0) {
            text.append("See [another](")
                    .append(anyName())
                    .append(random.nextInt(6) == 0 ? "#part" : "")
                    .append(").\n\n");
        }
        if (random.nextInt(4) == 0) {
            text.append("![A picture](pic.png)\n\n");
        }
        if (random.nextInt(6) == 0) {
            text.append("A note that is missing.[^gone]\n\n");
        }
        return text.toString();
    }

    private Path anyPostFile() throws IOException {
        List<String> files = TestFolders.files(base.resolve("content/posts")).stream()
                .filter(file -> file.endsWith(".md"))
                .toList();
        return base.resolve("content/posts")
                .resolve(files.isEmpty() ? "p0.md" : files.get(random.nextInt(files.size())));
    }

    private String anyPost() throws IOException {
        return base.relativize(anyPostFile()).toString();
    }

    private String anyName() throws IOException {
        return anyPostFile().getFileName().toString();
    }

    private String delete(String file) throws IOException {
        Files.deleteIfExists(base.resolve(file));
        return file;
    }

    private String rename(String file) throws IOException {
        String name = "content/posts/2026-06-0" + (1 + random.nextInt(8)) + "-r" + count++ + ".md";
        if (Files.exists(base.resolve(file))) {
            Files.move(base.resolve(file), base.resolve(name));
        }
        return name;
    }

    private String set(String key, String value) throws IOException {
        config.put(key, value);
        writeConfig();
        return value;
    }

    private void writeConfig() throws IOException {
        StringBuilder yaml = new StringBuilder();
        config.forEach((key, value) -> {
            boolean text = key.equals("title");
            yaml.append(key)
                    .append(": ")
                    .append(text ? "\"" + value + "\"" : value)
                    .append('\n');
        });
        write("content/site.yaml", yaml.toString());
    }

    private String template() throws IOException {
        String name = "site-template/templates/" + TEMPLATES.get(random.nextInt(TEMPLATES.size())) + ".ftlh";
        if (Files.exists(base.resolve(name))) {
            return delete(name);
        }
        return write(
                name,
                "<head></head>" + count++ + " ${site.title} ${page.title}"
                        + List.of(
                                        "<#list site.posts as p>${p.title} ${p.summary}</#list>",
                                        "<#if site.tags?has_content>tags</#if> ${site.posts?size}",
                                        "<#list site.tags as t>${t.title} ${t.count()} ${t.posts?size}</#list>",
                                        "<#list site.archives as a>${a.title}<#list a.months as m>${m.posts?size}</#list></#list>",
                                        "<#list (site.data.links)![] as link>${link}</#list>",
                                        "<#list site.posts as p><#list p.related as r>${r.title}</#list><#list p.tags as t>${t.href}</#list></#list>",
                                        "<#list site.taxonomies as name, terms>${name}<#list terms as t>${t.slug}</#list></#list>")
                                .get(random.nextInt(7))
                        + (name.contains("post.ftlh") ? "${content} ${(post.next.title)!}" : ""));
    }

    private String picture() throws IOException {
        Path file = base.resolve("content/posts/pic.png");
        if (Files.exists(file)) {
            return delete("content/posts/pic.png");
        }
        java.awt.image.BufferedImage image =
                new java.awt.image.BufferedImage(4 + random.nextInt(4), 4, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", file.toFile());
        return aged(file);
    }

    private Instant pass() {
        now = now.plus(Duration.ofHours(random.nextInt(72)));
        return now;
    }

    private String page() throws IOException {
        String[] pages = {
            "---\ntitle: About " + count++ + "\nmenu: 2\n---\nAbout.\n",
            "---\ntitle: About\n---\nSee [a post](../posts/" + anyName() + "#part).\n"
        };
        return random.nextInt(4) == 0
                ? delete("content/pages/index.md")
                : write(
                        random.nextBoolean() ? "content/pages/about.md" : "content/pages/index.md",
                        pages[random.nextInt(2)]);
    }

    /** A file of ours that somebody else wrote to, or took away. */
    private String tamper(String folder) throws IOException {
        List<String> files = TestFolders.files(base.resolve(folder));
        if (files.isEmpty()) {
            return "nothing there";
        }
        String name = files.get(random.nextInt(files.size()));
        Path file = base.resolve(folder).resolve(name);
        if (random.nextBoolean()) {
            Files.delete(file);
        } else {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= 1;
            }
            Files.write(file, random.nextBoolean() ? bytes : new byte[3]);
        }
        return name;
    }

    private String write(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return aged(file);
    }

    private String aged(Path file) throws IOException {
        if (clocked) {
            clock = clock.plusSeconds(1);
            Files.setLastModifiedTime(file, FileTime.from(clock));
        }
        return base.relativize(file).toString();
    }
}
