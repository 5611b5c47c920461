package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.git.Identity;
import dev.billet.hosting.GitHosting;
import dev.billet.hosting.GitTarget;
import dev.billet.hosting.Hosting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code hosting: { type: git }}, a branch of the blog's remote, and {@code github-pages}, which is that with its ways. */
final class GitKind implements HostingKind {
    static final String GITHUB_PAGES = "github-pages";
    static final String GIT = "git";

    private static final String GITHUB_DOMAIN = ".github.io";

    private final String name;

    GitKind(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HostingSetting read(Path base, SiteConfig site, Keys keys) {
        BranchSetting branch = BranchSetting.read(keys, BranchSetting.ofOrigin("gh-pages"));
        GitTarget target = new GitTarget(
                branch.remote(), branch.branch(), folder(keys), keys.texts("keep"), squash(keys), extras(site));
        Identity author = BranchSetting.author(site);
        boolean pages = name.equals(GITHUB_PAGES);
        return HostingSetting.elsewhere((options, secrets, console) -> {
                    Hosting hosting = new GitHosting(
                                    base,
                                    options.gitStore(),
                                    options.look(),
                                    target,
                                    found -> branch.logins(found, secrets),
                                    author,
                                    options.clock())
                            .telling(console::passing);
                    return pages ? new PagesAddress(base, site, branch.remote(), hosting) : hosting;
                })
                .withBranch(branch, pages);
    }

    private static String folder(Keys keys) {
        Optional<Scalar> written = keys.scalar("folder");
        String folder = written.map(Scalar::text).orElse("").replaceAll("^(\\./|/)+|/+$", "");
        if (List.of(folder.split("/")).stream().anyMatch(part -> part.equals("..") || part.equals(".git"))) {
            keys.report(
                    written.orElseThrow(),
                    "folder: \"" + folder + "\" is no folder of a branch",
                    "Write a path from the branch's root, such as folder: docs.");
            return "";
        }
        return folder.isEmpty() || folder.equals(".") ? "" : folder + "/";
    }

    private static boolean squash(Keys keys) {
        Optional<Scalar> written = keys.scalar("history");
        String choice = written.map(Scalar::text).orElse("keep");
        if (!List.of("keep", "squash").contains(choice)) {
            keys.report(
                    written.orElseThrow(),
                    "history: \"" + choice + "\" is none of keep, squash",
                    "\"keep\" adds a commit each time, \"squash\" replaces Billet's last one.");
        }
        return choice.equals("squash");
    }

    /** Without {@code .nojekyll} GitHub leaves out what begins with an underscore; {@code CNAME} is how it knows a domain. */
    private Map<String, String> extras(SiteConfig site) {
        Map<String, String> extras = new LinkedHashMap<>(Map.of(".nojekyll", ""));
        String host = site.address().host().toLowerCase(Locale.ROOT);
        boolean atRoot = site.address().base().equals("/"); // else it is the domain of the user's own site
        if (name.equals(GITHUB_PAGES) && atRoot && !host.endsWith(GITHUB_DOMAIN)) {
            extras.put("CNAME", host + "\n");
        }
        return extras;
    }
}
