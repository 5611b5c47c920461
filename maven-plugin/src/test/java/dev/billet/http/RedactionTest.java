package dev.billet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private final Redaction redaction =
            new Redaction(List.of(new Secret("s3cr&t/\"x"), new Secret("s3cr&t/\"xylophone")));

    @Test
    void takesASecretOutInEveryDressItMayWear() {
        String text = "a s3cr&t/\"x b s3cr%26t%2F%22x c s3cr&t/\\\"x d s3cr&t\\/\\\"x e czNjciZ0LyJ4 f";

        assertThat(redaction.of(text)).isEqualTo("a *** b *** c *** d *** e *** f");
    }

    @Test
    void takesTheLongerOfTwoSecretsOutWhole() {
        assertThat(redaction.of("[s3cr&t/\"xylophone]")).isEqualTo("[***]");
    }

    @Test
    void showsOfAnAddressOnlyWhoIsCalled() {
        URI address = URI.create("https://hooks.example:8443/services/T0/B0/token?key=x");

        assertThat(Redaction.origin(address)).isEqualTo("https://hooks.example:8443");
    }

    @Test
    void aSecretAndARequestPrintWithoutTheirInsides() {
        var request = ApiRequest.post(URI.create("https://api.example/bot12:token/send"))
                .bearer(new Secret("token"));

        assertThat(new Secret("token") + " " + request).isEqualTo("*** POST https://api.example");
    }
}
