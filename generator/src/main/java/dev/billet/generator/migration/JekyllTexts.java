package dev.billet.generator.migration;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads posts and pages of Jekyll, and says where they were. */
final class JekyllTexts {
    private static final Pattern DATED = Pattern.compile("(\\d{2,4}-\\d{1,2}-\\d{1,2})-(.+)");
    private static final Pattern OURS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-.+");

    private final JekyllConfig config;
    private final Remarks remarks;

    JekyllTexts(JekyllConfig config, Remarks remarks) {
        this.config = config;
        this.remarks = remarks;
    }

    ForeignText post(String source, Header header, boolean drafted) {
        Fields front = front(header, source, drafted ? "drafts" : "posts", "post");
        String stem = Paths.stem(Paths.name(source));
        Matcher dated = DATED.matcher(stem);
        boolean inName = dated.matches();
        Optional<ForeignDate> named = inName ? ForeignDate.parse(dated.group(1), config.zone()) : Optional.empty();
        Optional<ForeignDate> date = front.text("date").flatMap(this::date).or(() -> named);
        boolean unread =
                front.has("date") && front.text("date").flatMap(this::date).isEmpty();
        String name = front.text("slug").orElse(inName ? dated.group(2) : stem);
        String special = drafted ? "_drafts" : "_posts";
        String folder = folder(source, special);
        List<String> categories = categories(folder, front);
        String pattern = JekyllConfig.pattern(front.text("permalink", config.postPattern()));
        String address = date.map(d -> JekyllPermalink.post(pattern, d.at(), name, categories))
                .orElse("");
        boolean draft = drafted || !front.flag("published", true) || front.flag("draft", false) || date.isEmpty();
        if (date.isEmpty() && !drafted && !header.broken()) {
            remarks.file(
                    source, "this post has no date; it was imported as a draft", "Write date: in its front matter.");
        }
        OurKeys keys = new OurKeys(front, source, remarks).text("title", "title");
        if (unread) {
            keys.badDate("date", front.text("date", ""));
        }
        boolean told = !front.has("date") && OURS.matcher(stem).matches();
        keys.put("date", told ? null : date.orElse(null));
        known(keys, front, draft);
        keep(keys, address, front, true);
        keys.put("id", feedId(address, name));
        keys.put("tags", tagList(front, "tag", "tags"));
        keys.put(
                "categories",
                categories.stream().filter(c -> !c.equals(language(front))).toList());
        keys.without("tag", "category", "slug");
        return text(source, true, "posts/" + folder + stem + ".md", address, front, keys.done(), header);
    }

    ForeignText page(String source, Header header) {
        Fields front = front(header, source, "pages", "page");
        String stem = Paths.stem(source);
        String name = Paths.name(stem);
        String path = Paths.folder(stem);
        String pattern = front.text("permalink")
                .map(JekyllConfig::pattern)
                .orElse(name.equals("index") ? "/:path/" : "/:path/:basename" + config.pageSuffix());
        return page(source, header, front, JekyllPermalink.page(pattern, path, name));
    }

    ForeignText inCollection(String source, Header header, String collection) {
        Fields front = front(header, source, collection, "page");
        String path = Paths.stem(source.substring(collection.length() + 2));
        String pattern = front.text("permalink")
                .or(() -> config.collections().section(collection).text("permalink"))
                .orElse("/:collection/:path" + config.pageSuffix());
        return page(source, header, front, JekyllPermalink.collection(pattern, collection, path, Paths.name(path)));
    }

    private ForeignText page(String source, Header header, Fields front, String address) {
        OurKeys keys =
                new OurKeys(front, source, remarks).text("title", "title").date("date", config.zone(), "date");
        known(keys, front, !front.flag("published", true));
        String target = OldAddress.of(address).pageTarget();
        keep(keys, address, front, false);
        keys.put("tags", tagList(front, "tag", "tags")).put("categories", tagList(front, "category", "categories"));
        keys.without("tag", "category");
        return text(source, false, target, address, front, keys.done(), header);
    }

    /** What the file says and the defaults for it; the layout that each text of its kind has is not worth keeping. */
    private Fields front(Header header, String source, String type, String usual) {
        Fields own = header.fields();
        Fields told = own.text("layout", usual).equals(usual) ? own.without(Set.of("layout")) : own;
        return told.over(config.defaults(source, type).without(Set.of("layout")));
    }

    private void known(OurKeys keys, Fields front, boolean draft) {
        keys.date("updated", config.zone(), "last_modified_at", "updated", "modified", "last_updated")
                .put("draft", draft ? true : null)
                .put("lang", language(front))
                .put(
                        "author",
                        front.texts("author").size() > 1
                                ? front.texts("author")
                                : front.text("author").orElse(null))
                .text("description", "description", "excerpt", "summary")
                .image("image")
                .without("published");
    }

    private static void keep(OurKeys keys, String address, Fields front, boolean post) {
        OldAddress old = OldAddress.of(address);
        boolean told =
                !address.isEmpty() && (post || language(front) != null && !address.equals("/") || !old.isPageDefault());
        Set<String> aliases = new LinkedHashSet<>(old.aliases());
        if (!address.isEmpty()
                && !address.endsWith("/")
                && !address.endsWith(".html")
                && old.aliases().isEmpty()) {
            aliases.add(address + ".html");
        }
        aliases.addAll(front.texts("redirect_from"));
        aliases.addAll(front.texts("aliases"));
        keys.put("permalink", told ? old.permalink() : null)
                .put("aliases", new ArrayList<>(aliases))
                .without("redirect_from", "permalink", "aliases");
    }

    private static @Nullable String language(Fields front) {
        return front.firstText("lang", "locale", "language")
                .map(l -> Locale.forLanguageTag(l.replace('_', '-')).toLanguageTag())
                .filter(l -> !l.equals("und"))
                .orElse(null);
    }

    /** What feeds give readers as a post's id: its address, or what the plugin jekyll-feed makes of it. */
    private @Nullable String feedId(String address, String name) {
        boolean plugin = config.fields().texts("plugins").contains("jekyll-feed")
                || config.fields().texts("gems").contains("jekyll-feed");
        String site = Paths.withoutSlash(config.fields().text("url", ""))
                + config.fields().text("baseurl", "");
        if (address.isEmpty()) {
            return null;
        }
        String folder = Paths.folder(Paths.withoutSlash(address));
        return Paths.url(site, plugin ? folder + "/" + name : address);
    }

    /** A time without an offset is UTC to Jekyll, if it has seconds. */
    private Optional<ForeignDate> date(String text) {
        ZoneId zone = config.zone();
        return ForeignDate.parse(text, zone, ZoneOffset.UTC);
    }

    /** The folders above {@code _posts} are categories, then come the author's. */
    private static List<String> categories(String folder, Fields front) {
        Set<String> all = new LinkedHashSet<>(OurKeys.words(folder, "/"));
        all.addAll(tagList(front, "category", "categories"));
        return List.copyOf(all);
    }

    /** The plural's text is words apart by spaces; the singular's is one. */
    private static List<String> tagList(Fields front, String singular, String plural) {
        Set<String> all = new LinkedHashSet<>(front.texts(singular));
        all.addAll(front.text(plural)
                .map(t -> OurKeys.words(t, t.contains(",") ? "," : "\\s+"))
                .orElseGet(() -> front.texts(plural)));
        return List.copyOf(all);
    }

    /** The folders around {@code _posts}, with a slash at the end if there are any. */
    static String folder(String source, String special) {
        String path = "/" + Paths.folder(source) + "/";
        String bare = path.replaceFirst("/" + special + "/", "/").substring(1);
        return bare.equals("/") ? "" : bare;
    }

    private static ForeignText text(
            String source, boolean post, String target, String address, Fields front, Fields ours, Header header) {
        @Nullable String lang = ours.text("lang").orElse(null);
        String name = Paths.stem(target.substring(target.indexOf('/') + 1));
        String work = lang == null
                ? name
                : ("/" + name)
                        .replaceFirst("/" + Pattern.quote(lang) + "/", "/")
                        .substring(1);
        String shared =
                front.firstText("page_id", "lang-ref", "lang_ref", "ref").orElse(work);
        boolean html = Set.of("html", "htm", "xhtml").contains(Paths.ending(source));
        return new ForeignText(source, 1, post, target, address, lang, shared, ours, header.body(), html);
    }
}
