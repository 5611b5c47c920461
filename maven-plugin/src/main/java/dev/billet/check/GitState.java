package dev.billet.check;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What git says of the blog's folder; nothing where there is no repository, or no git.
 *
 * @param prefix where the folder is in its repository; empty or ends with a slash
 * @param committed when the newest commit was made
 * @param status as {@code git status --porcelain=v2 --branch} prints it
 */
record GitState(String prefix, Optional<Instant> committed, List<String> status) {
    private static final Place PLACE = Place.file(".git");
    private static final int SECONDS = 20;
    private static final int NAMED = 5;
    private static final Pattern AHEAD_BEHIND = Pattern.compile("# branch\\.ab \\+(\\d+) -(\\d+)");
    private static final Pattern UPSTREAM = Pattern.compile("# branch\\.upstream (.+)");

    /** A line of a changed, moved, conflicting or unknown file; the path is the rest, up to a tab. */
    private static final Pattern FILE =
            Pattern.compile("(?:(1) (?:\\S+ ){7}|(2) (?:\\S+ ){8}|(u) (?:\\S+ ){9}|(\\?) )([^\t]+).*");

    /**
     * Asks git.
     *
     * @param parts what the blog is made of, files and folders; others in the folder may change
     */
    static GitState read(Path folder, List<Path> parts) {
        return git(folder, "rev-parse", "--show-prefix")
                .map(prefix -> new GitState(
                        String.join("", prefix),
                        git(folder, "log", "-1", "--format=%ct")
                                .flatMap(lines -> lines.stream().findFirst())
                                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))),
                        git(folder, status(parts)).orElse(List.of())))
                .orElse(new GitState("", Optional.empty(), List.of()));
    }

    /** What keeps a build elsewhere from being the same as here. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<String> uncommitted = new ArrayList<>();
        String upstream = "";
        for (String line : status) {
            Matcher file = FILE.matcher(line);
            Matcher ahead = AHEAD_BEHIND.matcher(line);
            Matcher named = UPSTREAM.matcher(line);
            if (named.matches()) {
                upstream = named.group(1);
            } else if (ahead.matches()) {
                apart(Integer.parseInt(ahead.group(1)), Integer.parseInt(ahead.group(2)), upstream, problems);
            } else if (file.matches() && file.group(3) != null) {
                problems.add(Problem.error(
                        Place.file(name(file.group(5))),
                        "git has two versions of this file that nobody has put together",
                        "Edit it, then: git add " + name(file.group(5))));
            } else if (file.matches()) {
                uncommitted.add(name(file.group(5)));
            }
        }
        uncommitted(uncommitted, problems);
        return problems;
    }

    private static void uncommitted(List<String> files, List<Problem> problems) {
        if (!files.isEmpty()) {
            String more = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
            problems.add(Problem.warning(
                    PLACE,
                    count(files.size(), "file") + " not committed: "
                            + String.join(", ", files.stream().limit(NAMED).toList()) + more,
                    "A build on another machine does not have them. To keep them: git add, git commit"));
        }
    }

    private static void apart(int ahead, int behind, String upstream, List<Problem> problems) {
        if (behind > 0) {
            problems.add(Problem.warning(
                    PLACE,
                    upstream + " has " + count(behind, "commit") + " that are not here",
                    "To get them: git pull"));
        }
        if (ahead > 0) {
            problems.add(
                    Problem.warning(PLACE, count(ahead, "commit") + " not pushed to " + upstream, "To push: git push"));
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Relative to the blog's folder, as all places are. */
    private String name(String path) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    private static String[] status(List<Path> parts) {
        return Stream.concat(
                        Stream.of("status", "--porcelain=v2", "--branch", "--untracked-files=all", "--"),
                        parts.stream().map(part -> part.toAbsolutePath().toString()))
                .toArray(String[]::new);
    }

    /** The lines that git prints; empty if it cannot be asked. */
    private static Optional<List<String>> git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0
                    ? Optional.of(printed.lines().toList())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
