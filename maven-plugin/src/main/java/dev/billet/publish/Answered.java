package dev.billet.publish;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.problem.Problem;
import dev.billet.http.ApiClient;
import dev.billet.replies.Announced;
import dev.billet.replies.ReplyFetch;
import dev.billet.replies.ReplyFetch.Outcome;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Result;
import dev.billet.run.Words;
import dev.billet.settings.PublishingConfig;
import dev.billet.settings.PublishingConfigReader;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Receipt;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Gets the replies to what the ledger knows as announced. */
final class Answered {
    private static final List<String> WEB = List.of("http", "https");

    private final BlogOptions options;
    private final Console console;

    Answered(BlogOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    Result fetch(LedgerState state) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<SiteConfig> config = new SiteConfigReader(problems::add).read(options.base(), options.content());
        Optional<PublishingConfig> publishing = config.map(
                read -> new PublishingConfigReader(options.base(), Optional.empty(), problems::add).read(read));
        problems.stream().sorted().forEach(this::print);
        if (publishing.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
            return new Result.Failed("site.yaml has errors: no network was asked.");
        }
        Map<String, String> networks = new TreeMap<>();
        publishing.get().accounts().forEach(account -> networks.put(account.name(), account.network()));
        Outcome outcome = new ReplyFetch(options.content(), publishing.get().replies(), new ApiClient(), console::warn)
                .run(announced(state, networks), console::passing);
        console.info(summary(outcome));
        return new Result.Done();
    }

    private void print(Problem problem) {
        if (problem.isError()) {
            console.error(problem.toString());
        } else {
            console.warn(problem.toString());
        }
    }

    private String summary(Outcome outcome) {
        String folder = Words.path(options.base(), options.content().resolve("data/replies"));
        return Words.count(outcome.posts(), "announced post") + ", "
                + Words.number(outcome.replies(), "reply", "replies")
                + "; " + Words.count(outcome.changed(), "file") + " changed in " + folder
                + (outcome.hidden() == 0 ? "" : "; " + outcome.hidden() + " kept out at their author's wish")
                + (outcome.failed() == 0
                        ? ""
                        : "; " + Words.count(outcome.failed(), "post") + " could not be asked for");
    }

    private List<Announced> announced(LedgerState state, Map<String, String> networks) {
        List<Announced> posts = new ArrayList<>();
        state.posts().values().forEach(post -> {
            List<Announced.Spot> spots = state.receipts(post.id()).stream()
                    .filter(entry -> isPublic(entry.getValue()))
                    .map(entry -> new Announced.Spot(
                            networks.getOrDefault(entry.getKey(), ""),
                            entry.getValue().id(),
                            Objects.requireNonNull(entry.getValue().url())))
                    .toList();
            if (!spots.isEmpty()) {
                posts.add(new Announced(post.id(), source(post.source()), spots));
            }
        });
        return posts;
    }

    /** Relative to the content: the ledger tells it from the blog's folder. */
    private String source(String file) {
        Path content = options.base().relativize(options.content());
        Path source = Path.of(file);
        return (source.startsWith(content) ? content.relativize(source) : source)
                .toString()
                .replace('\\', '/');
    }

    private static boolean isPublic(Receipt receipt) {
        URI url = receipt.url();
        return url != null && WEB.contains(String.valueOf(url.getScheme()));
    }
}
