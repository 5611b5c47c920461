package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.drawing.SocialCard;
import dev.billet.generator.drawing.SocialCards;
import dev.billet.generator.model.Image;
import dev.billet.generator.output.OutputWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The drawn cards of posts without picture. */
final class Cards {
    private static final String FOLDER = "/cards/";

    private final SiteAddress address;
    private final SocialCards drawn;
    private final OutputWriter output;

    Cards(SiteAddress address, SocialCards drawn, OutputWriter output) {
        this.address = address;
        this.drawn = drawn;
        this.output = output;
    }

    /** Writes the card of a post, unless the site has it from an earlier build. */
    Image of(PostEntry post) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(post.lang()))
                .format(post.date());
        Path card = drawn.file(post.title(), date, post.lang());
        String path = FOLDER + card.getFileName();
        if (!output.keep(path.substring(1))) {
            output.copy(path.substring(1), card);
        }
        return new Image(
                address.href(path), address.url(path), post.title(), SocialCard.WIDTH, SocialCard.HEIGHT, true);
    }
}
