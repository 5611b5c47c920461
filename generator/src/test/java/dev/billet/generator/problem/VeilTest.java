package dev.billet.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeilTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "    token: hunter2 # mine                 | token: ******* * ****",
                "token: a,b}c                              | token: *****",
                "{ network: x, token: hunter2, since: now } | { network: x, token: *******, since: now }",
                "{ token: \"a, b\", headers: { Authorization: Bearer abc } } | { token: *** **, headers: { Authorization: ****** *** } }",
                "{ 'api-key': 'a}b', tokenSecret: c }      | { 'api-key': *****, tokenSecret: c }",
                "{ \"accessToken\": \"a\\\"b\", x: y }         | { \"accessToken\": ******, x: y }",
                "token = 'half                             | token = *****",
                "token: ${env.TOKEN}                       | token: ${env.TOKEN}",
                "{ token: \"${env.TOKEN}\", since: now }    | { token: \"${env.TOKEN}\", since: now }",
                "title: My token of thanks                 | title: My token of thanks",
                "token:                                    | token:",
            })
    void coversTheValuesOfSecrets(String line, String covered) {
        assertThat(Veil.overSecrets(line)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ network: x, tokn: hunter2, token: y } | 18 | { network: x, tokn: *******, token: y }",
                "tokn: hunter2                           | 4  | tokn: *******",
                "tokn                                    | 4  | tokn",
                "tokn                                    | 9  | tokn",
            })
    void coversTheValueOfOneKey(String line, int keyEnd, String covered) {
        assertThat(Veil.overValue(line, keyEnd)).isEqualTo(covered);
    }
}
