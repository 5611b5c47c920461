package dev.billet.generator.migration;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Slug;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a text of an item of the export. */
record WordpressText(WordpressExport.Item item, WordpressExport export, String source, String base, Remarks remarks) {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final String NEVER = "0000-00-00 00:00:00";

    ForeignText read(Map<String, String> pictures) {
        boolean post = item.type().equals("post");
        Optional<ForeignDate> date =
                date("post_date_gmt", "post_date").or(() -> ForeignDate.parse(item.value("pubDate"), ZONE));
        boolean draft = !item.status().equals("publish")
                && !item.status().equals("future")
                && !item.status().isEmpty();
        String address = address(draft);
        String name = name(address);
        OldAddress old = OldAddress.of(address);
        Fields foreign = new Fields(own());
        OurKeys keys = new OurKeys(foreign, source + ":" + item.line(), remarks)
                .put("title", item.title())
                .put("date", date.orElse(null))
                .put(
                        "updated",
                        date("post_modified_gmt", "post_modified")
                                .filter(u -> date.isEmpty()
                                        || u.date().isAfter(date.get().date()))
                                .orElse(null))
                .put("draft", draft || date.isEmpty() && post ? true : null)
                .put("permalink", !address.isEmpty() && (post || !old.isPageDefault()) ? old.permalink() : null)
                .put("aliases", address.isEmpty() ? List.of() : old.aliases())
                .put("id", item.value("guid"))
                .put("tags", item.tags().stream().distinct().toList())
                .put(
                        "categories",
                        item.categories().stream()
                                .filter(c -> !c.equals("Uncategorized"))
                                .distinct()
                                .toList())
                .put("author", export.authors().size() > 1 ? author() : null)
                .put("description", item.value("excerpt").strip())
                .put("image", pictures.get(item.meta().getOrDefault("_thumbnail_id", "")))
                .put("private", item.status().equals("private") ? true : null);
        if (!item.value("post_password").isEmpty()) {
            keys.put("draft", true);
            remarks.line(
                    source,
                    item.line(),
                    "\"" + item.title() + "\" was behind a password; it was imported as a draft",
                    "");
        }
        String target = post
                ? "posts/" + date.map(d -> d.date() + "-").orElse("") + name + ".md"
                : address.isEmpty() ? "pages/" + name + ".md" : old.pageTarget();
        TrackedText body = TrackedText.of(item.value("content").replace("\r\n", "\n"), item.contentLine());
        return new ForeignText(source, item.line(), post, target, address, null, item.id(), keys.done(), body, true);
    }

    /** Custom fields that are the author's, not of a plugin. */
    private Map<String, @Nullable Object> own() {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        item.meta().forEach((key, value) -> {
            if (!key.isBlank()
                    && !key.startsWith("_")
                    && !value.isBlank()
                    && value.length() < 500
                    && !value.matches("[aO]:\\d+:.*")) {
                own.put(key, value);
            }
        });
        return own;
    }

    private String author() {
        String login = item.value("creator");
        return export.authors().getOrDefault(login, login);
    }

    private Optional<ForeignDate> date(String... keys) {
        for (String key : keys) {
            String text = item.value(key);
            if (!text.isEmpty() && !text.equals(NEVER)) {
                return ForeignDate.parse(text, ZONE);
            }
        }
        return Optional.empty();
    }

    /** The path of the item's link; one that is only a query cannot be kept. */
    private String address(boolean draft) {
        try {
            URI link = URI.create(item.value("link").strip());
            String path = link.getPath() == null ? "" : link.getPath();
            boolean query = link.getQuery() != null;
            if (query || path.isEmpty()) {
                if (query && !draft) {
                    remarks.line(
                            source,
                            item.line(),
                            "the address " + link + " is a query, which files cannot answer",
                            "Its post gets an address by the pattern of site.yaml.");
                }
                return "";
            }
            return path.startsWith(base) ? path.substring(base.length() - 1) : path;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String name(String address) {
        String given = SiteAddress.decoded(item.value("post_name"));
        String last = Paths.stem(Paths.name(Paths.withoutSlash(address)));
        String name = !given.isEmpty() ? given : !last.isEmpty() ? last : item.title();
        return Slug.of(name).map(Slug::value).orElse(item.type() + "-" + item.id());
    }
}
