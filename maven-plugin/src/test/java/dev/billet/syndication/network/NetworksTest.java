package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Network;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the manual says of the networks is what the code says; {@code -Dgolden.update} writes its table anew, to be reviewed
 * like code.
 */
class NetworksTest {
    private static final Path MANUAL = Path.of("../content/pages/manual");
    private static final String HEAD =
            "| Network | Credentials | Text | Card | Threads | Edit | Delete | Guarantee | Tested against |\n"
                    + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";

    static Stream<NetworkKind> networks() {
        return Networks.all().stream();
    }

    @Test
    void theTableOfTheManualIsThatOfTheCode() throws IOException {
        Path page = MANUAL.resolve("networks.md");
        String written = Files.readString(page);
        String table = HEAD + networks().map(NetworksTest::row).collect(Collectors.joining());
        String right =
                written.replaceFirst("(?m)^\\| Network \\|[^\\n]*\\n(\\|[^\\n]*\\n)*", Matcher.quoteReplacement(table));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(page, right);
            return;
        }

        assertThat(written).as("to write it anew: -Dgolden.update").isEqualTo(right);
    }

    private static String row(NetworkKind kind) {
        Traits traits = kind.traits();
        return "| "
                + String.join(
                        " | ",
                        "[" + kind.title() + "](networks/" + kind.name() + ".md)",
                        traits.auth(),
                        traits.limit(),
                        traits.card(),
                        kind.connect().apply(new SampleSettings(kind)) instanceof Threaded ? "yes" : "no",
                        traits.can(Traits.Ability.EDIT) ? "yes" : "no",
                        traits.can(Traits.Ability.DELETE) ? "yes" : "no",
                        traits.guarantee(),
                        traits.tested().toString())
                + " |\n";
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyNetworkHasAPageThatExplainsEachOfItsKeys(NetworkKind kind) throws IOException {
        String page = Files.readString(MANUAL.resolve("networks").resolve(kind.name() + ".md"));

        assertThat(page).contains("network: " + kind.name(), "**The guarantee:**");
        assertThat(kind.keys()).allSatisfy(key -> assertThat(page).contains("`" + key.name() + "`"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatItsTraitsSayItCanDoItDoes(NetworkKind kind) throws ReflectiveOperationException {
        Class<? extends Network> network =
                kind.connect().apply(new SampleSettings(kind)).getClass();

        assertThat(kind.traits().can(Traits.Ability.EDIT))
                .isEqualTo(overrides(network, "edit", Receipt.class, Message.class));
        assertThat(kind.traits().can(Traits.Ability.DELETE)).isEqualTo(overrides(network, "delete", Receipt.class));
    }

    private static boolean overrides(Class<?> network, String method, Class<?>... parameters)
            throws ReflectiveOperationException {
        return !network.getMethod(method, parameters).getDeclaringClass().equals(Network.class);
    }

    @Test
    void everyNetworkIsInTheFaultHarness() {
        assertThat(Stream.of(Served.values()).map(served -> served.kind).distinct())
                .containsExactlyInAnyOrderElementsOf(Networks.all());
    }

    @Test
    void theListIsSortedAndNoNetworkIsBothOpenAndClosed() {
        List<String> names = networks().map(NetworkKind::name).toList();

        assertThat(names).isSorted().doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> assertThat(Networks.closed(name)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"Viadeo, linkedin", "XING, linkedin", "Google+, mastodon", "Medium, devto", "Hashnode, devto"})
    void aNetworkThatIsNoMoreSaysSinceWhenAndWhichOneTookItsPlace(String name, String instead) throws IOException {
        ClosedNetwork closed = Networks.closed(name).orElseThrow();

        assertThat(Networks.named(instead)).isPresent();
        assertThat(closed.since()).contains(name).containsPattern("\\b20\\d\\d\\b");
        assertThat(closed.remedy()).contains("network: " + instead).endsWith("network: webhook.");
        assertThat(Files.readString(MANUAL.resolve("networks.md")))
                .containsPattern("`(network: )?\\Q" + closed.name() + "\\E`");
    }

    @Test
    void theManualExplainsEveryWordOfTheTable() throws IOException {
        String page = Files.readString(MANUAL.resolve("networks.md"));

        assertThat(Arrays.stream(Traits.Tested.values()).map(Traits.Tested::toString))
                .allSatisfy(word -> assertThat(page).contains("*" + word + "*"));
    }
}
