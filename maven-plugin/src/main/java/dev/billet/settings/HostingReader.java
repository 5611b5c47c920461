package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.data.Asked;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code hosting} of {@code site.yaml}: a mapping with a {@code type}, or the type alone. */
public final class HostingReader {
    /** The one list of them; the first is what a blog has that says nothing. */
    private static final List<HostingKind> KINDS = List.of(
            new FolderKind(),
            new GitKind(GitKind.GITHUB_PAGES),
            new GitKind(GitKind.GIT),
            new CommandKind(),
            new ExternalKind());

    private final Path base;
    private final Consumer<Problem> problems;

    public HostingReader(Path base, Consumer<Problem> problems) {
        this.base = base;
        this.problems = problems;
    }

    /** The types there are, the usual one first. */
    static List<String> names() {
        return KINDS.stream().map(HostingKind::name).toList();
    }

    /** Which keys each type may have: those that its reader asks for. */
    static Map<String, Map<String, Asked>> asked() {
        SourceText probe = new SourceText("", "title: T\nurl: https://blog.example/\n");
        SiteConfig site = new SiteConfigReader(problem -> {}).read(probe).orElseThrow();
        Map<String, Map<String, Asked>> asked = new TreeMap<>();
        for (HostingKind kind : KINDS) {
            Keys keys = Keys.probe("{}");
            kind.read(Path.of(""), site, keys);
            asked.put(kind.name(), keys.asked());
        }
        return asked;
    }

    /** As long as no error was reported, what is read can be used. */
    public HostingSetting read(SiteConfig site) {
        @Nullable Value written = site.hosting();
        if (written instanceof Mapping mapping) {
            Keys keys = new Keys(mapping, problems);
            HostingKind kind = keys.scalar("type").map(this::kind).orElse(KINDS.get(0));
            HostingSetting setting = kind.read(base, site, keys);
            HostingSetting read = setting.withLive(live(keys, setting));
            keys.reportUnknown("hosting of the type " + kind.name());
            return read;
        }
        HostingKind kind = KINDS.get(0);
        if (written instanceof Scalar type) {
            kind = kind(type);
        } else if (written != null) {
            problems.accept(Problem.error(
                    written.place(), "hosting: keys are expected here", "Write hosting: { type: folder }."));
        }
        return kind.read(
                base, site, new Keys(Mapping.empty(written == null ? Place.file("") : written.place()), problems));
    }

    private HostingKind kind(Scalar type) {
        List<String> known = names();
        int index = known.indexOf(type.text());
        if (index < 0) {
            problems.accept(Problem.error(
                    type.place(),
                    "hosting: \"" + type.text() + "\" is no hosting that Billet knows",
                    suggestion(type.text(), known) + "Write type: " + String.join(" or type: ", known) + "."));
        }
        return KINDS.get(Math.max(index, 0));
    }

    private static Live live(Keys keys, HostingSetting setting) {
        @Nullable Scalar written = keys.scalar("live").orElse(null);
        if (written == null) {
            return setting.live();
        }
        List<String> known = Arrays.stream(Live.values())
                .filter(live -> live != Live.FILES || setting.folder().isPresent())
                .map(live -> live.name().toLowerCase(Locale.ROOT))
                .toList();
        if (known.contains(written.text())) {
            return Live.valueOf(written.text().toUpperCase(Locale.ROOT));
        }
        String files = setting.folder().isPresent() ? " \"files\" that its files are in the folder," : "";
        keys.report(
                written,
                "live: \"" + written.text() + "\" is none of " + String.join(", ", known),
                suggestion(written.text(), known) + "\"url\" waits until the address serves this build of the post,"
                        + files + " \"none\" trusts the deployment.");
        return setting.live();
    }

    private static String suggestion(String written, List<String> known) {
        return Spelling.nearest(written, known)
                .map(near -> "Did you mean \"" + near + "\"? ")
                .orElse("");
    }
}
