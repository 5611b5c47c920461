package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugoPermalinkTest {
    @ParameterizedTest
    @CsvSource({
        "/:year/:month/:day/:slug/, /2024/02/09/beans-pods/",
        "/:section/:title/, /posts/beans-pods/",
        "/:sections/:filename/, /posts/deep/file/",
        "/:monthname/:weekdayname/:yearday/, /february/friday/40/"
    })
    void addressesAreThoseThatHugoMakes(String pattern, String expected) {
        String path = HugoPermalink.fill(
                pattern, LocalDate.of(2024, 2, 9), "posts/deep", "Beans & \"Pods\"", "file", Optional.empty());

        assertThat(path).isEqualTo(expected);
    }
}
