package dev.billet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import dev.billet.generator.theme.ThemeLoader;
import dev.billet.publish.TestBlog;
import dev.billet.run.Result;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor says of a file is what Billet says of it. */
class SchemaTest {
    private static final String HEAD = "title: T\nurl: https://user.github.io/carnet/\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "language: fr\nlanguages: [en, pt-BR]\n",
                "languages: { fr: { title: Le carnet, description: Des jours }, en: {} }\n",
                "author: A. Writer\n",
                "author: { name: A, url: https://a.example/, fediverse: \"@a@b.example\", profiles: https://c.example/ }\n",
                "permalinks: { club: /club/:slug/ }\npostsPerPage: 1000\ncards: false\nparams: { a: [1, { b: 2 }] }\n",
                "defaults: { posts/club: { tags: [club], toc: false, my: own } }\n",
                "theme: quire\n",
                "theme: { accent: \"#0b5a46\", font: sans, featured: false, footer: Fin, share: [copy, email] }\n",
                "theme: { menu: [{ Home: / }, { Code: https://a.example/ }], share: copy }\n",
                "theme: { name: quire, layout: top, summaries: true, subjects: false }\n",
                "hosting: folder\nledger: file\n",
                "replies: { block: [spam.example], hide: https://a.example/1, avatars: true }\n",
                "hosting: { folder: target/public, live: none }\n",
                "accounts: { o: { network: outbox, folder: out, only: { tags: [a] }, except: { languages: en } } }\n",
                "accounts: { o: { network: outbox, hashtags: 3, onEdit: edit, onDelete: delete, maxPerRun: 9 } }\n",
                "accounts: { o: { network: outbox, hashtags: [a, b], minGap: 2 hours, since: 2026-11-01 } }\n",
                "accounts: { m: { network: mastodon, server: https://a.example, token: \"${env.T}\", image: attach } }\n",
                "accounts: { w: { network: webhook, url: \"${env.U}\", headers: { A: b }, idempotent: true } }\n",
            })
    void whatIsGoodIsGoodToBoth(String yaml) {
        assertThat(problems(HEAD + yaml)).isEmpty();
        assertThat(errors(Schemas.site(), HEAD + yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "langage: fr\n",
                "postsPerPage: 0\n",
                "postsPerPage: ten\n",
                "cards: perhaps\n",
                "hub: hub.example\n",
                "title: [T]\n",
                "author: { url: https://a.example/ }\n",
                "author: { name: A, mail: a@b.example }\n",
                "languages: { fr: { titel: T } }\n",
                "theme: { accent: green }\n",
                "theme: { layout: side }\n",
                "theme: { name: quire, layout: book }\n",
                "theme: { featured: perhaps }\n",
                "theme: { share: [copy, fax] }\n",
                "theme: { menu: [Home] }\n",
                "hosting: { type: foldr }\n",
                "hosting: { live: perhaps }\n",
                "ledger: fil\n",
                "replies: { blok: spam.example }\n",
                "replies: { avatars: perhaps }\n",
                "accounts: [outbox]\n",
                "accounts: { o: { network: outbx } }\n",
                "accounts: { o: { folder: out } }\n",
                "accounts: { o: { network: outbox, server: https://a.example } }\n",
                "accounts: { o: { network: outbox, onEdit: perhaps } }\n",
                "accounts: { o: { network: outbox, maxPerRun: 0 } }\n",
                "accounts: { o: { network: outbox, only: { tag: [a] } } }\n",
                "accounts: { m: { network: mastodon, token: \"${env.T}\" } }\n",
                "accounts: { m: { network: mastodon, server: https://a.example, token: \"${env.T}\", visibility: all } }\n",
                "accounts: { w: { network: webhook, url: https://a.example, idempotent: yes please } }\n",
            })
    void whatIsWrongIsWrongToBoth(String yaml) {
        String file = yaml.startsWith("title") ? yaml + "url: https://user.github.io/carnet/\n" : HEAD + yaml;

        assertThat(problems(file)).isNotEmpty();
        assertThat(errors(Schemas.site(), file)).isNotEmpty();
    }

    @Test
    void anAddressThatIsNoneIsToldAtItsAccountAndStopsNothingElse() {
        String yaml = HEAD + "accounts:\n  m: { network: mastodon, server: social, token: \"${env.T}\" }\n"
                + "  o: { network: outbx }\n";

        assertThat(problems(yaml))
                .extracting(Problem::message)
                .containsExactly(
                        "account m: server: is not an address such as https://social.example",
                        "network: \"outbx\" is no network that Billet knows");
    }

    /** Their declarations are not known before a build. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme: ours\n",
                "theme: { name: ours, layout: grid, columns: 3 }\n",
                "theme: { from: themes/ours, layout: grid }\n",
                "theme: { columns: 3 }\n",
            })
    void anotherThemeHasSettingsOfItsOwn(String yaml) {
        assertThat(errors(Schemas.site(), HEAD + yaml)).isEmpty();
    }

    @Test
    void everyThemeThatBilletBringsIsThereAndItsSettingsSayWhatTheyMean() throws IOException {
        JsonNode theme = JsonMapper.shared().readTree(Schemas.site()).at("/properties/theme/anyOf");
        List<String> names;
        try (Stream<Path> folders = Files.list(Path.of("../site-template/themes"))) {
            names = folders.map(folder -> folder.getFileName().toString()).toList();
        }

        assertThat(theme.at("/0/enum").valueStream().map(JsonNode::asString))
                .startsWith("default")
                .containsAll(names)
                .hasSize(1 + names.size());
        assertThat(theme.at("/2/properties/layout/description").asString())
                .isEqualTo("How long the lines are; book if not given.");
    }

    @Test
    void titleAndAddressAreRequired() {
        assertThat(errors(Schemas.site(), "title: T\n")).hasSize(1);
        assertThat(errors(Schemas.site(), "url: https://a.example/\n")).hasSize(1);
    }

    @Test
    void theSiteYamlOfTheManualIsGood() throws IOException {
        String page = Files.readString(Path.of("../content/pages/manual/configuration.md"));
        Matcher yaml = Pattern.compile("(?s)```yaml\n(title: .*?)```").matcher(page);

        assertThat(yaml.find()).isTrue();
        assertThat(errors(Schemas.site(), yaml.group(1))).isEmpty();
        assertThat(errors(Schemas.site(), Files.readString(Path.of("../content/site.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: T\ndate: 2026-11-01\ntags: [a, b]\nown: { a: 1 }\n",
                "announce: false\nimage: a.jpg\naliases: /a/\nmenu: 3\n",
                "announce: [One, Two]\nimage: { src: a.jpg, alt: A }\n",
                "announce: { club: [One, Two], fedi: false, sky: Text }\n",
            })
    void frontMatterThatIsGood(String yaml) {
        assertThat(errors(Schemas.frontMatter(), yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: perhaps\n",
                "title: [T]\n",
                "menu: first\n",
                "image: { alt: A }\n",
                "image: { src: a.jpg, caption: A }\n",
                "announce: { club: { text: A } }\n",
            })
    void frontMatterThatIsWrong(String yaml) {
        assertThat(errors(Schemas.frontMatter(), yaml)).isNotEmpty();
    }

    @Test
    void everyKeyIsThereAndSaysWhatItMeans() {
        JsonNode site = JsonMapper.shared().readTree(Schemas.site());
        List<JsonNode> accounts = List.copyOf(
                site.at("/properties/accounts/additionalProperties/anyOf").values());

        assertThat(site.path("properties").propertyNames())
                .containsAll(SiteConfigReader.asked().keySet());
        for (NetworkKind kind : Networks.all()) {
            assertThat(accounts)
                    .filteredOn(account -> account.at("/properties/network/enum/0")
                            .asString("")
                            .equals(kind.name()))
                    .singleElement()
                    .satisfies(account -> {
                        assertThat(account.path("properties").propertyNames())
                                .containsAll(kind.keys().stream()
                                        .map(NetworkKind.Key::name)
                                        .toList())
                                .containsAll(AccountReader.asked().keySet());
                        account.path("properties")
                                .forEachEntry((key, value) -> assertThat(
                                                value.path("description").asString(""))
                                        .as(kind.name() + ": " + key)
                                        .isNotEmpty());
                    });
        }
        for (String schema : List.of(Schemas.site(), Schemas.frontMatter())) {
            assertThat(Pattern.compile("\"(\\w+)\" : \\{\\s+\"description\" : \"\"")
                            .matcher(schema)
                            .results()
                            .map(key -> key.group(1)))
                    .as("keys without a meaning in Meanings")
                    .isEmpty();
        }
    }

    @Test
    void theGoalWritesBothAndSaysWhatToDoWithThem() throws IOException {
        TestBlog blog = new TestBlog(folder);

        Result result = new Schemas(blog.invocation()).write();

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(blog.printed()).isEqualTo("""
                info: Wrote .billet/schema/site.json and .billet/schema/front-matter.json.
                info: So that your editor completes and checks site.yaml, put at its top:
                info:   # yaml-language-server: $schema=../.billet/schema/site.json""");
        assertThat(folder.resolve(".billet/schema/site.json")).content().isEqualTo(Schemas.site());
        assertThat(folder.resolve(".billet/schema/front-matter.json")).content().isEqualTo(Schemas.frontMatter());
    }

    private List<Problem> problems(String yaml) {
        List<Problem> problems = new ArrayList<>();
        new SiteConfigReader(problems::add)
                .read(new SourceText("content/site.yaml", yaml))
                .ifPresent(config -> {
                    new PublishingConfigReader(folder, Optional.empty(), problems::add).read(config);
                    load(config, problems);
                });
        return problems.stream().filter(Problem::isError).toList();
    }

    private void load(SiteConfig config, List<Problem> problems) {
        try {
            new ThemeLoader(folder, config.address(), problems::add)
                    .load(config.theme(), folder.resolve("site-template"), "site-template");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> errors(String schema, String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(yaml, InputFormat.YAML);
    }
}
