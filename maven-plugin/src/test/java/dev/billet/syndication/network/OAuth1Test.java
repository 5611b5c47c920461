package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth1Test {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1318622958), ZoneOffset.UTC);

    /** The example of <a href="https://www.rfc-editor.org/rfc/rfc5849#section-1.2">RFC 5849, section 1.2</a>. */
    @Test
    void signsTheExampleOfTheRfc() {
        var oauth = oauth("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");

        String signature = oauth.signature(
                "GET",
                URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"),
                Map.of(
                        "oauth_consumer_key", "dpf43f3p2l4k3l03",
                        "oauth_token", "nnch734d00sl2jdk",
                        "oauth_signature_method", "HMAC-SHA1",
                        "oauth_timestamp", "137131202",
                        "oauth_nonce", "chapoH"));

        assertThat(signature).isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    /** The example of <a href="https://docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature">X</a>. */
    @ParameterizedTest
    @CsvSource({
        "https://api.twitter.com/1.1/statuses/update.json, hCtSmYh+iHYCEqBWrE7C7hYmtUk=",
        "https://api.x.com/1.1/statuses/update.json,       Ls93hJiZbQ3akF3HF3x1Bz8/zU4=",
    })
    void signsTheExampleOfX(String address, String signature) {
        var oauth = oauth(
                "xvz1evFS4wEEPTGEFPHBog",
                "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

        assertThat(oauth.signature(
                        "POST",
                        URI.create(address + "?include_entities=true"),
                        Map.of(
                                "status", "Hello Ladies + Gentlemen, a signed OAuth request!",
                                "oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog",
                                "oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
                                "oauth_signature_method", "HMAC-SHA1",
                                "oauth_timestamp", "1318622958",
                                "oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                                "oauth_version", "1.0")))
                .isEqualTo(signature);
    }

    /** The table of <a href="https://docs.x.com/fundamentals/authentication/oauth-1-0a/percent-encoding-parameters">X</a>. */
    @ParameterizedTest
    @CsvSource({
        "Ladies + Gentlemen,      Ladies%20%2B%20Gentlemen",
        "An encoded string!,      An%20encoded%20string%21",
        "'Dogs, Cats & Mice',     'Dogs%2C%20Cats%20%26%20Mice'",
        "☃,                       %E2%98%83",
        "a-b._~*,                 a-b._~%2A",
    })
    void encodesAsTheSignatureNeeds(String text, String encoded) {
        assertThat(OAuth1.encoded(text)).isEqualTo(encoded);
    }

    @Test
    void aSignedRequestNamesEverythingButTheSecrets() {
        var oauth = oauth("key", "key-secret", "token", "token-secret");

        var signed = oauth.sign(ApiRequest.get(URI.create("https://api.x.com/2/users/me")));

        assertThat(signed.headers()).hasSize(1);
        assertThat(signed.headers().get(0).getValue())
                .matches("OAuth oauth_consumer_key=\"key\", oauth_nonce=\"[0-9a-f]{32}\", oauth_signature=\"[^\"]+\","
                        + " oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1318622958\","
                        + " oauth_token=\"token\", oauth_version=\"1.0\"")
                .doesNotContain("secret");
        assertThat(signed.address()).hasToString("https://api.x.com/2/users/me");
    }

    private static OAuth1 oauth(String key, String keySecret, String token, String tokenSecret) {
        return new OAuth1(new Secret(key), new Secret(keySecret), new Secret(token), new Secret(tokenSecret), CLOCK);
    }
}
