package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JekyllPermalinkTest {
    @ParameterizedTest
    @CsvSource({
        "date, /en/news/2024/02/09/Big-News.html",
        "pretty, /en/news/2024/02/09/Big-News/",
        "ordinal, /en/news/2024/040/Big-News.html",
        "weekdate, /en/news/2024/W06/Fri/Big-News.html",
        "none, /en/news/Big-News.html",
        "/:year-:i_month-:i_day/:slug, /2024-2-9/big-news",
        "/blog/:short_year/:long_month/:title/, /blog/24/February/Big-News/",
        "/:hour:minute:second/:unknown/, /070605/:unknown/"
    })
    void addressesAreThoseThatJekyllMakes(String permalink, String expected) {
        ZonedDateTime date = ZonedDateTime.parse("2024-02-09T07:06:05Z");

        String path = JekyllPermalink.post(JekyllConfig.pattern(permalink), date, "Big-News", List.of("EN", "news"));

        assertThat(path).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"c++ & c#, c++-&-c", "été_2024, été_2024", "a--b, a-b", "..., ..."})
    void titlesKeepWhatJekyllKeeps(String name, String expected) {
        assertThat(JekyllPermalink.title(name)).isEqualTo(expected);
    }
}
