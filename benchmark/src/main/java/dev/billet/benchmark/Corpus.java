package dev.billet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes posts of 600 to 900 words. The texts are the same for each generator and on every machine; only the front matter
 * differs.
 *
 * <p>One post in four has a table, one in two some code, one in six a footnote, one in five a French paragraph; all have
 * headings, lists, links, a quote and a picture that is not there.
 */
final class Corpus {
    private static final String[] THINGS = ("harbour lamp letter engine garden kettle bridge ladder notebook window "
                    + "village signal teapot compass workshop ferry cellar market bicycle library chimney orchard "
                    + "station drawer hammer canal lantern carpet mirror parcel")
            .split(" ");
    private static final String[] KINDS = ("old quiet narrow bright patient heavy wooden distant plain careful "
                    + "crooked green sudden borrowed familiar late")
            .split(" ");
    private static final String[] DOES = ("carries keeps mends follows answers measures forgets lifts opens "
                    + "replaces counts borrows paints hides repeats")
            .split(" ");
    private static final String[] JOINS = {"because", "while", "until", "although", "whenever", "so"};
    private static final String FRENCH =
            "Dès l’aube, à l’heure où blanchit la façade, le vieux château s’éveille ; çà et là, "
                    + "une fenêtre s’ouvre, et la fumée d’un feu très léger monte vers le ciel d’été.";
    private static final LocalDateTime FIRST = LocalDateTime.of(2010, 3, 1, 7, 30);
    private static final long MINUTES = Duration.ofDays(15 * 365).toMinutes();

    private final Random random;
    private int words;

    private Corpus(int post) {
        this.random = new Random(7919L * post + 17);
    }

    /** Writes so many posts, as a generator wants them: billet, hugo, eleventy or jbake. */
    static void write(String generator, int posts, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < posts; i++) {
            Corpus corpus = new Corpus(i);
            LocalDateTime date = FIRST.plusMinutes(MINUTES * i / posts);
            String title = corpus.title();
            String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + i;
            String front = corpus.front(generator, title, slug, date);
            Files.writeString(folder.resolve(date.toLocalDate() + "-" + slug + ".md"), front + corpus.text());
        }
    }

    /** One text without front matter, some 5 KB. */
    static String text(int number) {
        Corpus corpus = new Corpus(number);
        corpus.title();
        return corpus.text();
    }

    private String title() {
        return "The " + one(KINDS) + " " + one(THINGS) + " and a " + one(KINDS) + " " + one(THINGS)
                + (random.nextInt(10) == 0 ? " & more" : "");
    }

    private String front(String generator, String title, String slug, LocalDateTime date) {
        TreeSet<String> tags = new TreeSet<>();
        while (tags.size() < 3) {
            int tag = random.nextInt(60);
            tags.add(THINGS[tag / 2] + (tag % 2 == 0 ? "s" : "-notes"));
        }
        String about = sentence();
        if (generator.equals("jbake")) {
            return "title=" + title + "\ndate=" + date.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
                    + "\ntype=post\nstatus=published\ntags=" + String.join(",", tags) + "\ndescription=" + plain(about)
                    + "\n~~~~~~\n\n";
        }
        String own = generator.equals("eleventy") ? "permalink: /posts/" + slug + "/index.html" : "slug: " + slug;
        return "---\ntitle: \"" + title + "\"\ndate: " + date + ":00Z\ntags: [" + String.join(", ", tags)
                + "]\ndescription: \"" + plain(about) + "\"\n" + own + "\n---\n\n";
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[*`\\[\\]\"~]|\\(http[^)]*\\)|https?://\\S+", "");
    }

    private String text() {
        List<String> blocks = new ArrayList<>();
        int wanted = 600 + random.nextInt(260);
        List<String> special = new ArrayList<>(List.of(
                "> " + sentence() + "\n> " + sentence(),
                "![A " + one(KINDS) + " " + one(THINGS) + "](/images/" + one(THINGS) + ".png \"A title\")",
                items("- "),
                items("1. ")));
        if (random.nextInt(4) == 0) {
            special.add(table());
        }
        if (random.nextBoolean()) {
            special.add(code());
        }
        if (random.nextInt(5) == 0) {
            special.add(FRENCH);
        }
        boolean footnote = random.nextInt(6) == 0;
        Collections.shuffle(special, random);
        words = 0;
        while (words < wanted || !special.isEmpty()) {
            if (random.nextInt(3) == 0) {
                blocks.add((random.nextBoolean() ? "## " : "### ") + "How the " + one(KINDS) + " " + one(THINGS) + " "
                        + one(DOES));
            }
            if (words < wanted) {
                blocks.add(paragraph());
            }
            if (!special.isEmpty()) {
                blocks.add(special.remove(0));
            }
        }
        if (footnote) {
            blocks.add("A last word[^last].\n\n[^last]: " + sentence());
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private String paragraph() {
        StringBuilder paragraph = new StringBuilder();
        int length = 0;
        for (int i = 3 + random.nextInt(3); i > 0; i--) {
            for (String word : sentence().split(" ")) {
                length += word.length() + 1;
                paragraph.append(word).append(length > 95 ? "\n" : " ");
                length = length > 95 ? 0 : length;
            }
        }
        return paragraph.toString().strip();
    }

    private String sentence() {
        String said = "the " + one(KINDS) + " " + one(THINGS) + " " + one(DOES) + " the " + one(THINGS) + " "
                + one(JOINS) + " a " + one(KINDS) + " " + one(THINGS) + " " + one(DOES) + " it";
        said += switch (random.nextInt(16)) {
            case 0 -> " with **" + one(KINDS) + " hands**";
            case 1 -> ", and *that* is all";
            case 2 -> " (as in `" + one(THINGS) + "." + one(DOES) + "()`)";
            case 3 ->
                ", says [a " + one(THINGS) + "](https://example.org/" + one(THINGS) + "/" + one(THINGS) + ".html)";
            case 4 -> ", see https://example.org/" + one(THINGS);
            case 5 -> ", not ~~" + one(KINDS) + "~~ " + one(KINDS);
            default -> "";
        };
        words += said.split(" ").length;
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
    }

    private String items(String mark) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            items.append(mark).append(sentence()).append('\n');
        }
        return items.toString().strip();
    }

    private String table() {
        StringBuilder table = new StringBuilder("| Thing | Kind | Number |\n|:---|:--:|---:|\n");
        for (int i = 4 + random.nextInt(4); i > 0; i--) {
            table.append("| ")
                    .append(one(THINGS))
                    .append(" | `")
                    .append(one(KINDS))
                    .append("` | ")
                    .append(random.nextInt(1000))
                    .append(" |\n");
        }
        return table.toString().strip();
    }

    private String code() {
        String name = one(THINGS);
        return random.nextBoolean()
                ? "```java\npublic final class " + name + " {\n    private final int count = " + random.nextInt(100)
                        + ";\n\n    // answers in time\n    public boolean is" + one(DOES)
                        + "(String other) {\n        return other.length() < count && !\"<" + name
                        + ">\".equals(other);\n    }\n}\n```"
                : "```bash\nfor f in *." + name + "; do\n  grep -c \"" + one(KINDS)
                        + "\" \"$f\" | sort -n > /tmp/out && echo \"$f\"\ndone\n```";
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
