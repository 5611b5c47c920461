package dev.billet.publish;

import dev.billet.syndication.Announcement;
import dev.billet.syndication.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The announcements to come as a page to look at: one section a post, one picture of each account in it. */
final class PreviewPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
            article { border: 1px solid #8888; border-radius: .5rem; padding: 1rem; margin: 1rem 0; }
            .text { white-space: pre-wrap; overflow-wrap: anywhere; }
            .card { border: 1px solid #8888; border-radius: .5rem; overflow: hidden; margin: 1rem 0; }
            .card img { display: block; width: 100%; height: auto; }
            .card p { margin: .25rem 1rem; overflow-wrap: anywhere; }
            .warnings { border-left: .3rem solid #c60; padding-left: 1.5rem; }
            h3, dl { margin: 0 0 .5rem; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
            dd { margin: 0; }
            """;

    private final Path folder;
    private final String title;

    /** @param folder is made if it is not there */
    PreviewPage(Path folder, String title) {
        this.folder = folder;
        this.title = title;
    }

    /** Writes the page and the pictures that it shows; the page's file. */
    Path write(List<Previewed> previews) throws IOException {
        Files.createDirectories(folder);
        Map<String, List<Previewed>> posts = previews.stream()
                .collect(Collectors.groupingBy(it -> it.post().post(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Announcements to come – ")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Announcements to come</h1>\n");
        if (previews.isEmpty()) {
            page.append("<p>Nothing new to announce.</p>\n");
        }
        for (List<Previewed> post : posts.values()) {
            section(page, post);
        }
        page.append("</main>\n</body>\n</html>\n");
        Path file = folder.resolve("index.html");
        Files.writeString(file, page);
        return file;
    }

    private void section(StringBuilder page, List<Previewed> previews) throws IOException {
        Announcement post = previews.get(0).post();
        page.append("<section>\n<h2>")
                .append(escaped(post.title()))
                .append("</h2>\n<p>")
                .append(escaped(post.source()))
                .append("</p>\n");
        for (Previewed preview : previews) {
            article(page, preview);
        }
        page.append("</section>\n");
    }

    private void article(StringBuilder page, Previewed preview) throws IOException {
        page.append("<article>\n<h3>").append(escaped(preview.account())).append("</h3>\n<dl>\n");
        row(page, "Network", preview.network());
        row(page, "Length", preview.length());
        row(page, "Cost", preview.cost());
        row(page, "Goes out", preview.when());
        page.append("</dl>\n");
        Optional<Message> message = preview.message();
        if (message.isPresent()) {
            page.append("<div class=\"text\" lang=\"")
                    .append(language(preview.post()))
                    .append("\">")
                    .append(linked(message.get().text()))
                    .append("</div>\n");
            card(page, preview, message.get());
        }
        warnings(page, preview);
        page.append("</article>\n");
    }

    private static String language(Announcement post) {
        String tag = post.language().toLanguageTag();
        return tag.equals("und") ? "" : escaped(tag);
    }

    private static void row(StringBuilder page, String name, String value) {
        if (!value.isEmpty()) {
            page.append("<dt>")
                    .append(name)
                    .append("</dt><dd>")
                    .append(escaped(value))
                    .append("</dd>\n");
        }
    }

    private static void warnings(StringBuilder page, Previewed preview) {
        List<String> warnings = preview.warnings();
        if (!warnings.isEmpty()) {
            page.append("<ul class=\"warnings\">\n");
            warnings.forEach(it -> page.append("<li>").append(escaped(it)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    /** What the network is given, or will read from the post's page. */
    private void card(StringBuilder page, Previewed preview, Message message) throws IOException {
        if (!preview.hasCard()) {
            return;
        }
        Announcement post = preview.post();
        page.append("<div class=\"card\" lang=\"").append(language(post)).append("\">\n");
        if (preview.picture().isPresent()) {
            String alt = Optional.ofNullable(post.image())
                    .map(Announcement.Image::alt)
                    .orElse("");
            page.append("<img src=\"")
                    .append(escaped(copied(preview.picture().get())))
                    .append("\" alt=\"")
                    .append(escaped(alt))
                    .append("\">\n");
        }
        page.append("<p><strong>").append(escaped(post.title())).append("</strong></p>\n");
        Optional.ofNullable(post.description())
                .ifPresent(it -> page.append("<p>").append(escaped(it)).append("</p>\n"));
        page.append("<p>").append(escaped(host(message.link()))).append("</p>\n</div>\n");
    }

    private static String host(URI link) {
        return Optional.ofNullable(link.getHost()).orElse(link.toString());
    }

    /** The site is in a folder that is thrown away; the page keeps what it shows. */
    private String copied(PreviewPicture picture) throws IOException {
        String name = picture.file().getFileName().toString();
        Files.copy(picture.file(), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private static String linked(String text) {
        return escaped(text).replaceAll("https?://[^\\s<]+", "<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
