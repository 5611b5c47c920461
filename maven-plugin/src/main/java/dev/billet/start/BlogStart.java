package dev.billet.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.hosting.GitHubRepository;
import dev.billet.run.Console;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a new blog in a folder that has none. */
public final class BlogStart {
    private final Path folder;
    private final String version;
    private final Clock clock;
    private final Console console;

    /**
     * @param version of the plugin that the blog is to use
     * @param clock with the author's time zone
     */
    public BlogStart(Path folder, String version, Clock clock, Console console) {
        this.folder = folder;
        this.version = version;
        this.clock = clock;
        this.console = console;
    }

    /**
     * Makes it, or says why not and changes nothing.
     *
     * @param given by the author on the command line, by the name of the parameter without {@code site.}
     * @param questions for what was not given; not asked if it is clear that nothing can be made
     */
    public Result run(Map<String, String> given, Questions questions) throws IOException {
        Optional<NewBlog> assumed = new Interview(given, Questions.ofNobody(), clock, console).hold();
        if (assumed.isEmpty()) {
            return new Result.Failed("No blog was made; what was not understood is said above.");
        }
        if (taken(BlogFiles.of(assumed.get(), version).keySet())) {
            return new Result.Failed("No blog was made, because there is one already.");
        }
        NewBlog blog = new Interview(given, questions, clock, console).hold().orElseThrow();
        Map<String, String> files = BlogFiles.of(blog, version);
        if (taken(files.keySet())) {
            return new Result.Failed("No blog was made, because there is one already.");
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        tell(blog, files.keySet());
        return new Result.Done();
    }

    /** Whether one of the files is there, which is told. */
    private boolean taken(Collection<String> paths) {
        List<String> taken = paths.stream()
                .filter(path -> Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!taken.isEmpty()) {
            console.error("these files are there already, and site:init overwrites nothing:\n  "
                    + String.join("\n  ", taken) + "\n  Move them away, or start the blog in an empty folder.");
        }
        return !taken.isEmpty();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE_NEW);
    }

    private void tell(NewBlog blog, Collection<String> files) {
        console.info("Your blog is here, " + files.size() + " files:");
        files.forEach(file -> console.info("  " + file));
        if (blog.address().equals(Interview.NO_ADDRESS)) {
            console.info("Its address, " + Interview.NO_ADDRESS
                    + ", is made up. Before others are to read it, write the" + " real one into content/site.yaml.");
        }
        console.info("What comes next:");
        blog.github()
                .map(repository -> onGitHub(blog, repository))
                .orElse(inFolder(blog))
                .forEach(console::info);
    }

    private static List<String> inFolder(NewBlog blog) {
        return List.of(
                "  1. Write: change " + BlogFiles.firstPost(blog) + ", and see it with  mvn site:serve",
                "  2. Publish: mvn site:publish   puts the site into target/public.",
                "  3. Announce: name your accounts in content/site.yaml, and publish again.");
    }

    private static List<String> onGitHub(NewBlog blog, GitHubRepository repository) {
        String source = blog.way() == NewBlog.Way.BRANCH
                ? "choose the branch gh-pages, which the first run has made."
                : "choose GitHub Actions as the source.";
        return List.of(
                "  1. Make an empty repository " + repository + " at https://github.com/new, and put the blog there:",
                "       git init -b main && git add . && git commit -m \"Start the blog\"",
                "       git remote add origin https://github.com/" + repository + ".git && git push -u origin main",
                "  2. At https://github.com/" + repository + "/settings/pages " + source,
                "  3. Write, commit and push: each push publishes, to " + blog.address());
    }
}
