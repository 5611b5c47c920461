package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.config.SiteAddress;
import dev.billet.run.Pages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageArticleTest {
    private static final URI LINK = URI.create("https://u.example/blog/2026/hello/");

    @TempDir
    Path output;

    private final SiteAddress address = SiteAddress.of(URI.create("https://u.example/blog/"));

    @Test
    void isTheTextOfThePageWithWholeAddresses() throws IOException {
        page("<header>Menu</header><article><h1>Hello</h1><div class=\"e-content\"><p>See <a href=\"../other/\">é</a>"
                + " <img src=\"/blog/a.png\" srcset=\"a.png 2x\" alt=\"\"></p><script>alert(1)</script>"
                + "<pre><code class=\"language-java\"><span class=\"hl-k\">int</span> a;</code></pre></div></article>");

        assertThat(article().html())
                .contains("<p>See <a href=\"https://u.example/blog/2026/other/\">é</a>"
                        + " <img src=\"https://u.example/blog/a.png\" alt=\"\"></p>"
                        + "<pre><code class=\"language-java\">int a;</code></pre>");
    }

    @Test
    void aThemeWithoutMicroformatsHasATextToo() throws IOException {
        page("<nav><a href=\"/\">Home</a></nav><main><nav>x</nav><p>Text</p></main>");

        assertThat(article().html()).contains("<p>Text</p>");
    }

    @Test
    void aPageThatIsNotThereHasNone() {
        assertThat(article().html()).isEmpty();
    }

    private void page(String body) throws IOException {
        Path file = new Pages(output, address).file(LINK);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<!doctype html><html><head><title>x</title></head><body>" + body + "</body></html>");
    }

    private PageArticle article() {
        return new PageArticle(new Pages(output, address).file(LINK), LINK);
    }
}
