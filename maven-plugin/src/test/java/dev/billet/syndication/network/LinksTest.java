package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final URI LINK = URI.create("https://xn--bcher-kva.example/caf%C3%A9/?a=1&b=2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=\"https://xn--bcher-kva.example/caf%C3%A9/?a=1&amp;b=2\">x</a></p>",
                "<a href=\"https://xn--bcher-kva.example/caf%C3%A9/?a=1&b=2\" target=\"_blank\">x</a>",
                "<a class='u' HREF='https://bücher.example/café/?a=1&#38;b=2'>x</a>",
                "<a href=\"HTTPS://Bücher.example:443/caf%c3%a9/?a=1&#x26;b=2#top\">x</a>",
                "Title https://xn--bcher-kva.example/caf%C3%A9/?a=1&amp;b=2<br>",
                "<p>Title <span>https://</span><span>xn--bcher-kva.example/café/</span><span>?a=1&amp;b=2</span></p>",
            })
    void findsALinkHoweverAServerWritesIt(String html) {
        assertThat(Links.shows(html, LINK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a href=\"https://xn--bcher-kva.example/caf%C3%A9/?a=1\">x</a>",
                "<a href=\"https://xn--bcher-kva.example/caf%C3%A9/?a=1&amp;b=23\">x</a>",
                "<a href=\"https://xn--bcher-kva.example/cafe/?a=1&amp;b=2\">x</a>",
                "<a href=\"http://xn--bcher-kva.example/caf%C3%A9/?a=1&amp;b=2\">x</a>",
                "<a href=\"https://%zz\">x</a> https://",
            })
    void takesNoOtherForIt(String html) {
        assertThat(Links.shows(html, LINK)).isFalse();
    }
}
