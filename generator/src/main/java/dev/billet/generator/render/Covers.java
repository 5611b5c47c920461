package dev.billet.generator.render;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Document;
import dev.billet.generator.content.FrontMatter;
import dev.billet.generator.markdown.ImageSizes.Size;
import dev.billet.generator.markdown.LinkResolver;
import dev.billet.generator.markdown.LinkResolver.Resolution;
import dev.billet.generator.model.Image;
import dev.billet.generator.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pictures that stand for posts. */
final class Covers {
    private final ContentLinks links;
    private final SiteAddress address;
    private final Pictures pictures;
    private final Consumer<Problem> problems;

    Covers(ContentLinks links, Pictures pictures, SiteAddress address, Consumer<Problem> problems) {
        this.links = links;
        this.pictures = pictures;
        this.address = address;
        this.problems = problems;
    }

    /** The picture that the front matter names; what is wrong with it is reported. */
    @Nullable
    Image of(Document document) {
        FrontMatter.@Nullable Cover cover = document.frontMatter().image();
        if (cover == null) {
            return null;
        }
        String written = cover.source().text();
        Resolution resolution = links.in(document.file()).resolve(written, LinkResolver.Kind.IMAGE);
        if (resolution instanceof Resolution.Target target) {
            String href = target.href();
            Optional<Size> size = pictures.find(href);
            return new Image(
                    href,
                    address.origin() + href,
                    cover.alt(),
                    size.map(Size::width).orElse(null),
                    size.map(Size::height).orElse(null),
                    false);
        }
        if (resolution instanceof Resolution.Broken broken) {
            problems.accept(Problem.error(cover.source().place(), "image: " + broken.message(), broken.remedy()));
            return null;
        }
        return new Image(written, written, cover.alt(), null, null, false);
    }
}
