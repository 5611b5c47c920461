package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.image.CardColours;
import dev.billet.generator.image.SocialCard;
import dev.billet.generator.model.Image;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.Locale;

/** The drawn cards of posts without picture. Each is named after what it shows, so that it is drawn only once. */
final class Cards {
    private static final String FOLDER = "/cards/";
    private static final String RECIPE = "1";
    private static final int NAME_BYTES = 8;

    private final SiteAddress address;
    private final String siteName;
    private final CardColours colours;
    private final OutputWriter output;

    Cards(SiteAddress address, String siteName, Theme theme, OutputWriter output) {
        this.address = address;
        this.siteName = siteName;
        this.colours = theme.text(Theme.STYLE).map(CardColours::fromCss).orElse(CardColours.DEFAULT);
        this.output = output;
    }

    /** Draws the card of a post, unless the site has it from an earlier build. */
    Image of(PostEntry post) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(post.lang()))
                .format(post.date());
        String path = FOLDER + name(post.title(), date, post.lang()) + ".png";
        String file = path.substring(1);
        if (!output.keep(file)) {
            output.write(file, SocialCard.png(post.title(), siteName, date, colours, post.lang()));
        }
        return new Image(
                address.href(path), address.url(path), post.title(), SocialCard.WIDTH, SocialCard.HEIGHT, true);
    }

    private String name(String... parts) {
        try {
            String all = String.join("\n", RECIPE, siteName, colours.toString(), String.join("\n", parts));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
