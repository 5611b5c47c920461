package dev.billet.preview;

import static dev.billet.preview.PreviewPage.escaped;

import dev.billet.syndication.Network.Below;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one account will show of one post: a text with its card, or the parts of a thread; and what is to be known of it. */
final class PreviewArticle {
    private final Path folder;
    private final StringBuilder html = new StringBuilder();

    /** @param folder of the page, where the pictures go */
    PreviewArticle(Path folder) {
        this.folder = folder;
    }

    String of(List<Previewed> parts) throws IOException {
        Previewed first = parts.get(0);
        html.append("<article>\n<header><span class=\"face\" aria-hidden=\"true\">")
                .append(escaped(initial(first.network())))
                .append("</span><div><h3>")
                .append(escaped(first.account()))
                .append("</h3><p>")
                .append(escaped(first.network()))
                .append("</p></div></header>\n");
        for (Previewed part : parts) {
            shown(part);
        }
        html.append("<dl>\n");
        for (Previewed part : parts) {
            facts(part, parts.size() == 1 ? "" : " of part " + part.entry().part());
        }
        row("Goes out", escaped(first.when()));
        html.append("</dl>\n");
        PreviewPage.warnings(
                html, parts.stream().flatMap(part -> part.warnings().stream()).toList());
        payloads(parts.stream()
                .flatMap(part -> part.message().stream())
                .map(Message::payload)
                .collect(Collectors.joining("\n\n")));
        return html.append("</article>\n").toString();
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private void shown(Previewed part) throws IOException {
        Optional<Message> message = part.message();
        if (message.isEmpty()) {
            return;
        }
        html.append("<div class=\"shown\" lang=\"")
                .append(language(part.post()))
                .append("\">\n<div class=\"text\">")
                .append(linked(message.get().text()))
                .append("</div>\n");
        if (part.shown() == Below.CARD) {
            card(part, message.get());
        } else if (part.shown() == Below.PICTURE) {
            html.append("<div class=\"card\">\n");
            picture(part, part.post().image());
            html.append("</div>\n");
        }
        html.append("</div>\n");
    }

    private static String language(Announcement post) {
        String tag = post.language().toLanguageTag();
        return tag.equals("und") ? "" : escaped(tag);
    }

    private static String linked(String text) {
        return escaped(text).replaceAll("https?://[^\\s<]+", "<a href=\"$0\">$0</a>");
    }

    /** What the network is given, or will read from the post's page. */
    private void card(Previewed preview, Message message) throws IOException {
        Announcement post = preview.post();
        Message.Card card = Optional.ofNullable(message.card())
                .orElseGet(() -> new Message.Card(
                        post.link(),
                        post.title(),
                        Optional.ofNullable(post.description()).orElse(""),
                        post.image()));
        html.append("<div class=\"card\">\n");
        picture(preview, card.image());
        html.append("<p><strong>").append(escaped(card.title())).append("</strong></p>\n");
        if (!card.description().isEmpty()) {
            html.append("<p>").append(escaped(card.description())).append("</p>\n");
        }
        html.append("<p>").append(escaped(host(card.link()))).append("</p>\n</div>\n");
    }

    private void picture(Previewed preview, Announcement.@Nullable Image image) throws IOException {
        if (preview.picture().isPresent()) {
            String alt = Optional.ofNullable(image).map(Announcement.Image::alt).orElse("");
            html.append("<img src=\"")
                    .append(escaped(copied(preview.picture().get(), preview.post())))
                    .append("\" alt=\"")
                    .append(escaped(alt))
                    .append("\">\n");
        }
    }

    private static String host(URI link) {
        return Optional.ofNullable(link.getHost()).orElse(link.toString());
    }

    /** The site is in a folder that is thrown away; the page keeps what it shows, each post's picture by the post's name. */
    private String copied(PreviewPicture picture, Announcement post) throws IOException {
        String name = post.post().replaceAll("[^A-Za-z0-9_-]", "-") + "-"
                + picture.file().getFileName();
        Files.copy(picture.file(), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private void facts(Previewed part, String ofPart) {
        if (!part.length().isEmpty()) {
            row(
                    "Length" + ofPart,
                    escaped(part.length())
                            + part.message().map(PreviewArticle::meter).orElse(""));
        }
        if (!part.cost().isEmpty()) {
            row("Cost" + ofPart, escaped(part.cost()));
        }
    }

    private static String meter(Message message) {
        return message.limit() == 0
                ? ""
                : "<meter max=\"" + message.limit() + "\" value=\"" + message.length()
                        + "\" aria-label=\"Length\"></meter>";
    }

    private void row(String name, String value) {
        html.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }

    private void payloads(String payloads) {
        if (!payloads.isEmpty()) {
            html.append("<details><summary>What is sent</summary>\n<pre>")
                    .append(escaped(payloads))
                    .append("</pre></details>\n");
        }
    }
}
