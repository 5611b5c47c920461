package dev.billet.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.message.Announcement;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The announcements to come as a page to look at: one section a post, one picture of each account in it. */
public final class PreviewPage {
    private final Path folder;
    private final String title;

    /** @param folder is made if it is not there */
    public PreviewPage(Path folder, String title) {
        this.folder = folder;
        this.title = title;
    }

    /** Writes the page and the pictures that it shows; the page's file. */
    public Path write(List<Previewed> previews) throws IOException {
        Files.createDirectories(folder);
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Announcements to come – ")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<header>\n<h1>Announcements to come</h1>\n<p>")
                .append(escaped(title))
                .append("</p>\n</header>\n<main>\n<p>")
                .append(escaped(PreviewCount.of(previews).toString()))
                .append("</p>\n");
        for (List<Previewed> post : by(previews, it -> it.post().post())) {
            section(page, post);
        }
        page.append("</main>\n</body>\n</html>\n");
        Path file = folder.resolve("index.html");
        Files.writeString(file, page);
        return file;
    }

    private static String style() throws IOException {
        try (InputStream style = Objects.requireNonNull(PreviewPage.class.getResourceAsStream("preview.css"))) {
            return new String(style.readAllBytes(), UTF_8);
        }
    }

    /** In the order of the first of each. */
    private static List<List<Previewed>> by(List<Previewed> previews, Function<Previewed, String> name) {
        Map<String, List<Previewed>> groups =
                previews.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private void section(StringBuilder page, List<Previewed> previews) throws IOException {
        Announcement post = previews.get(0).post();
        page.append("<section>\n<h2>")
                .append(escaped(post.title()))
                .append("</h2>\n<p><code>")
                .append(escaped(post.source()))
                .append("</code></p>\n");
        byHand(page, post);
        warnings(page, previews.get(0).warningsOfPost());
        page.append("<div class=\"accounts\">\n");
        for (List<Previewed> parts : by(previews, Previewed::account)) {
            page.append(new PreviewArticle(folder).of(parts));
        }
        page.append("</div>\n</section>\n");
    }

    /** Facebook's own window, which shares a post where no program may. */
    private static void byHand(StringBuilder page, Announcement post) {
        String window = "https://www.facebook.com/sharer/sharer.php?u="
                + URLEncoder.encode(post.link().toString(), UTF_8);
        page.append("<p>By hand, where no program may: <a href=\"")
                .append(escaped(window))
                .append("\">share it on a Facebook profile or in a group</a></p>\n");
    }

    static void warnings(StringBuilder page, List<String> warnings) {
        if (!warnings.isEmpty()) {
            page.append("<ul class=\"warnings\">\n");
            warnings.forEach(it -> page.append("<li>").append(escaped(it)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
