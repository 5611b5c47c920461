package dev.billet.settings;

import java.util.Map;

/** What the keys of {@code site.yaml} and of front matter mean, in a sentence, for editors. The manual says more. */
final class Meanings {
    static final Map<String, String> SITE = Map.ofEntries(
            Map.entry("title", "The name of the blog."),
            Map.entry("url", "The address that it is served at; a path is fine."),
            Map.entry("description", "One sentence about the blog."),
            Map.entry("language", "Its main language, as a tag: en, fr, pt-BR. en if not given."),
            Map.entry("languages", "Other languages that get a blog of their own: a list, or each with its title."),
            Map.entry("languages.title", "The blog's name in this language."),
            Map.entry("languages.description", "One sentence about the blog, in this language."),
            Map.entry("timezone", "The author's, as a city: Europe/Paris. It decides when posts are due."),
            Map.entry("author", "Who writes here: a name, or several keys."),
            Map.entry("author.name", "As readers see it."),
            Map.entry("author.url", "A page about the author."),
            Map.entry("author.email", "For templates."),
            Map.entry(
                    "author.fediverse",
                    "Such as \"@writer@social.example\": Mastodon shows it beside links to the site."),
            Map.entry("author.profiles", "Addresses elsewhere that are the same person's (rel=me)."),
            Map.entry("author.bio", "A sentence about the author, for the card below posts."),
            Map.entry("author.picture", "The author's portrait: a file below content/static/."),
            Map.entry("permalink", "The pattern of a post's address; /:year/:month/:slug/ if not given."),
            Map.entry("permalinks", "Other patterns, for folders below posts/."),
            Map.entry("postsPerPage", "On the home page and the pages of terms; 10 if not given."),
            Map.entry("taxonomies", "Ways to file posts beside tags, categories, series and authors."),
            Map.entry("defaults", "Front matter for whole folders, such as posts/club."),
            Map.entry("hub", "A WebSub hub that the feeds name."),
            Map.entry("theme", "Which theme, and its settings: a name or folder, or keys such as accent and font."),
            Map.entry("theme.name", "A theme that Billet brings, or one of a <dependency> of the plugin."),
            Map.entry("theme.from", "A folder or a jar with a theme in it, from the blog's folder."),
            Map.entry("replies", "Which replies from the networks are shown below posts."),
            Map.entry("replies.block", "People such as \"@pest@social.example\", and whole hosts, that are not shown."),
            Map.entry("replies.hide", "Addresses of single replies that are not shown."),
            Map.entry("replies.avatars", "Whether pictures of those who answered are kept on the site."),
            Map.entry("replies.bluesky", "The server that is asked about Bluesky."),
            Map.entry("cards", "Whether a post without an image gets a drawn one for the networks."),
            Map.entry("feeds", "The formats of feeds: rss, atom, json; all of them if not given."),
            Map.entry("termFeeds", "Whether each tag, category and so on has feeds of its own."),
            Map.entry("search", "Whether there is a search page."),
            Map.entry("highlight", "Whether code is coloured."),
            Map.entry("icon", "The picture that tabs and home screens show: a file below content/, best an SVG."),
            Map.entry("cache", "Where it is kept between builds what need not be made again; in target/ if not given."),
            Map.entry("params", "Values of your own, for templates."),
            Map.entry("hosting", "Where the site is published to: a type, or a type with its keys."),
            Map.entry("ledger", "Where it is kept what was announced."),
            Map.entry(
                    "accounts",
                    "Where posts are announced: a name of your choosing, and below it the account's keys."));

    static final Map<String, String> HOSTING = Map.ofEntries(
            Map.entry("type", "The kind of hosting."),
            Map.entry("folder", "The folder that the site is published to; target/public if not given."),
            Map.entry("command", "The program that puts the site online, and its arguments."),
            Map.entry("live", "What must hold before an announcement goes out."),
            Map.entry("remote", "The git remote to push to: a name such as origin, or an address."),
            Map.entry("branch", "The branch that the site is a commit on; gh-pages if not given."),
            Map.entry("history", "keep: a commit for each publication; squash: the branch has only the last."),
            Map.entry("keep", "Files on the branch that are not the site's and stay."),
            Map.entry("server", "The id of a <server> in Maven's settings.xml that may push."));

    static final Map<String, String> LEDGER = Map.of(
            "remote", "The git remote that has it: a name such as origin, or an address.",
            "branch", "The branch that it is kept on; billet-ledger if not given.",
            "server", "The id of a <server> in Maven's settings.xml that may push.");

    static final Map<String, String> ACCOUNT = Map.ofEntries(
            Map.entry("network", "The network that the account is on."),
            Map.entry("token", "The password or token: ${env.NAME}, never the secret itself."),
            Map.entry("secret", "The id of a <server> in Maven's settings.xml that has the password or token."),
            Map.entry("only", "Takes only posts that match each of these."),
            Map.entry("except", "Takes no post that matches one of these."),
            Map.entry("template", "The text; \"{title} {link}\" if not given."),
            Map.entry("language", "The language that announcements are marked with; the post's if not given."),
            Map.entry("hashtags", "A number: so many of the post's tags at most; a list: these instead."),
            Map.entry("since", "Announce posts from this day on, although the account is new."),
            Map.entry("maxCostPerRun", "So much money in one run, in the network's currency; no limit if not given."),
            Map.entry("maxPerRun", "So many announcements in one run; 3 if not given."),
            Map.entry("minGap", "So much time between two announcements, such as 2 hours."),
            Map.entry("maxAge", "A post published longer ago is skipped; 30 days if not given."),
            Map.entry("onEdit", "Whether a changed title or link changes the announcement."),
            Map.entry("onDelete", "Whether the announcement goes with its post."));

    static final Map<String, String> FRONT_MATTER = Map.ofEntries(
            Map.entry("title", "The title; the first heading or the file's name if not given."),
            Map.entry("description", "One sentence about it."),
            Map.entry("date", "2026-03-01, or with time and offset 2026-03-01T09:30:00+01:00."),
            Map.entry("updated", "When it was last changed in earnest."),
            Map.entry("expires", "From then on it is not published any more."),
            Map.entry("draft", "true: not published."),
            Map.entry("lang", "The language of the text, as a tag."),
            Map.entry("translationKey", "The same word in two files makes them translations of each other."),
            Map.entry("slug", "The last part of the address. Pin it before you rename the file."),
            Map.entry("permalink", "The whole address, from the root of the site."),
            Map.entry("aliases", "Earlier addresses; each becomes a page that leads here."),
            Map.entry("id", "Its permanent name; made when it is first published."),
            Map.entry("tags", "What it is about."),
            Map.entry("categories", "Where it belongs."),
            Map.entry("series", "The series that it is a part of."),
            Map.entry("authors", "Who wrote it."),
            Map.entry("author", "Who wrote it."),
            Map.entry("image", "A picture file, or src and alt."),
            Map.entry("image.src", "The picture's file."),
            Map.entry("image.alt", "What it shows, for those who do not see it."),
            Map.entry("toc", "false: no table of contents."),
            Map.entry("math", "true if the text has formulas: for templates that load a script for them."),
            Map.entry("layout", "The template to use."),
            Map.entry("menu", "Pages only: the place in the menu."),
            Map.entry("announce", "A text, a list of texts (a thread), false, or one of these for each account."));

    private Meanings() {}
}
