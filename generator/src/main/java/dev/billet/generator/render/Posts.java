package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Document;
import dev.billet.generator.content.FrontMatter;
import dev.billet.generator.markdown.LinkResolver;
import dev.billet.generator.markdown.LinkResolver.Resolution;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Author;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Image;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes posts as templates see them. */
final class Posts {
    private static final int WORDS_A_MINUTE = 220;

    private final SiteConfig config;
    private final Tags tags;
    private final Function<String, LinkResolver> links;
    private final Map<String, List<SyndicationLink>> syndication;
    private final Consumer<Problem> problems;

    Posts(
            SiteConfig config,
            Tags tags,
            Function<String, LinkResolver> links,
            Map<String, List<SyndicationLink>> syndication,
            Consumer<Problem> problems) {
        this.config = config;
        this.tags = tags;
        this.links = links;
        this.syndication = syndication;
        this.problems = problems;
    }

    /** All posts, newest first, each with its neighbours of the same language. */
    List<Post> of(List<PostEntry> entries, Texts texts) {
        List<Post> posts = new ArrayList<>(entries.size());
        Neighbours neighbours = new Neighbours(entries, this::link);
        for (PostEntry entry : entries) {
            posts.add(post(entry, texts.of(entry.document()), neighbours));
        }
        return posts;
    }

    private Post post(PostEntry entry, Rendered text, Neighbours neighbours) {
        Document document = entry.document();
        FrontMatter frontMatter = document.frontMatter();
        return new Post(
                entry.id(),
                entry.title(),
                config.address().href(entry.path()),
                config.address().url(entry.path()),
                entry.date(),
                frontMatter.updated(),
                entry.lang(),
                frontMatter.description(),
                new Html(text.summaryHtml()),
                text.summaryText(),
                frontMatter.tags().stream().map(tags::link).distinct().toList(),
                authors(frontMatter),
                image(document),
                frontMatter.draft(),
                text.words(),
                Math.max(1, Math.round((float) text.words() / WORDS_A_MINUTE)),
                document.file(),
                frontMatter.announce(),
                frontMatter.extra(),
                text.headings(),
                neighbours.older(entry),
                neighbours.newer(entry),
                syndication.getOrDefault(entry.id(), List.of()));
    }

    private List<String> authors(FrontMatter frontMatter) {
        @Nullable Author author = config.author();
        return frontMatter.authors().isEmpty() && author != null ? List.of(author.name()) : frontMatter.authors();
    }

    private Link link(PostEntry entry) {
        return new Link(
                entry.title(),
                config.address().href(entry.path()),
                config.address().url(entry.path()));
    }

    private @Nullable Image image(Document document) {
        FrontMatter.@Nullable Cover cover = document.frontMatter().image();
        if (cover == null) {
            return null;
        }
        String written = cover.source().text();
        Resolution resolution = links.apply(document.file()).resolve(written, LinkResolver.Kind.IMAGE);
        if (resolution instanceof Resolution.Target target) {
            return new Image(target.href(), config.address().origin() + target.href(), cover.alt());
        }
        if (resolution instanceof Resolution.Broken broken) {
            problems.accept(Problem.error(cover.source().place(), "image: " + broken.message(), broken.remedy()));
            return null;
        }
        return new Image(written, written, cover.alt());
    }
}
