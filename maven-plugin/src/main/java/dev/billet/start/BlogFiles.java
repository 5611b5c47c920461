package dev.billet.start;

import dev.billet.generator.content.Slug;
import dev.billet.generator.data.YamlWriter;
import dev.billet.settings.Schemas;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a new blog, by their path in it. */
final class BlogFiles {
    private static final String WORKFLOWS = ".github/workflows/";

    private final NewBlog blog;
    private final Map<String, String> values;

    private BlogFiles(NewBlog blog, String version) {
        this.blog = blog;
        this.values = values(blog, version);
    }

    /** @param version of the plugin that the blog is to use */
    static SortedMap<String, String> of(NewBlog blog, String version) {
        return new BlogFiles(blog, version).all();
    }

    /** The first post's path. */
    static String firstPost(NewBlog blog) {
        return "content/posts/" + blog.today() + "-" + blog.texts().post() + ".md";
    }

    private SortedMap<String, String> all() {
        FirstTexts texts = blog.texts();
        SortedMap<String, String> files = new TreeMap<>();
        files.put("pom.xml", filled("pom.xml"));
        files.put(".gitignore", filled("gitignore"));
        files.put(".mvn/jvm.config", filled("jvm.config")); // halves what Maven and a build of a small blog cost
        files.put(".mvn/maven.config", filled("maven.config")); // also shows Maven 4 where the blog is
        files.put("README.md", filled("README.md") + filled(hosted("README-folder.md", "README-github.md")));
        files.put("content/site.yaml", filled("site.yaml") + filled(hosting() + ".yaml") + filled("accounts.yaml"));
        files.put(firstPost(blog), filled(texts.language() + "/post.md"));
        files.put("content/pages/" + texts.about() + ".md", filled(texts.language() + "/about.md"));
        files.put(
                WORKFLOWS + "publish.yml",
                filled(hosting().equals("hosting-external") ? "artifact.yml" : "publish.yml"));
        files.put(WORKFLOWS + "check.yml", filled("check.yml"));
        return files;
    }

    private String hosting() {
        return hosted("hosting-folder", blog.way() == NewBlog.Way.BRANCH ? "hosting-branch" : "hosting-external");
    }

    private String hosted(String inFolder, String onGitHub) {
        return blog.github().isPresent() ? onGitHub : inFolder;
    }

    private String filled(String template) {
        return Template.of(template).fill(values);
    }

    private static Map<String, String> values(NewBlog blog, String version) {
        return Map.ofEntries(
                Map.entry("schemas", Schemas.ADDRESS),
                Map.entry("version", version),
                Map.entry(
                        "artifact",
                        Slug.of(blog.title())
                                .map(Slug::value)
                                .filter(BlogFiles::isAscii)
                                .orElse("my-blog")),
                Map.entry("title-in-xml", xml(blog.title())),
                Map.entry("title-in-markdown", blog.title().replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1")),
                Map.entry("title", YamlWriter.text(blog.title())),
                Map.entry("author", YamlWriter.text(blog.author())),
                Map.entry("url", blog.address().toString()),
                Map.entry("host", blog.address().getHost().toLowerCase(Locale.ROOT)),
                Map.entry("language", blog.language().toLanguageTag()),
                Map.entry("timezone", blog.timezone().getId()),
                Map.entry("date", blog.today().toString()),
                Map.entry("first-post", firstPost(blog)),
                Map.entry("repository", blog.github().map(Object::toString).orElse("")));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
