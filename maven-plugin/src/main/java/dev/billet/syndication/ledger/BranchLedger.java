package dev.billet.syndication.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.git.Branch;
import dev.billet.git.Commit;
import dev.billet.git.Draft;
import dev.billet.git.Entry;
import dev.billet.git.GitException;
import dev.billet.git.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ledger as a file on a branch of the blog's remote, where a laptop and a CI runner both have it. Each append is a commit,
 * pushed before it counts; the remote takes it only if nobody pushed since we looked, which makes it compare and swap.
 *
 * <p>The journal only ever grows, so a copy on this disk tells whether somebody has rewritten the branch: what is missing
 * there is put back. The copy also carries results that could not be pushed to the next run.
 */
public final class BranchLedger implements Ledger {
    static final String JOURNAL = "ledger.jsonl";
    static final String PAGE = "README.md";

    /** Longer than any request takes, and the push before it. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final int MOST_TRIES = 20;

    private final Branch branch;
    private final Path copy;
    private final Identity author;
    private final Clock clock;
    private final RunLock lock;
    private Optional<Commit> tip = Optional.empty();
    private String text = "";
    private LedgerState state = LedgerState.EMPTY;

    private BranchLedger(Branch branch, Path copy, Identity author, Clock clock, RunLock lock) {
        this.branch = branch;
        this.copy = copy;
        this.author = author;
        this.clock = clock;
        this.lock = lock;
    }

    /**
     * Fetches it.
     *
     * @param copy the file that keeps what this machine knows of it
     * @param earlier the file that the ledger was before it became a branch; a new branch starts with what it says
     * @throws LedgerException if it cannot be fetched or read
     */
    public static Opening open(Branch branch, Path copy, Path earlier, Identity author, Clock clock) {
        try {
            Optional<RunLock> lock = RunLock.beside(copy);
            if (lock.isEmpty()) {
                return new Opening.Refused(
                        "the ledger is in use by another run in this folder",
                        "Let that one finish, then run this again.");
            }
            BranchLedger ledger = new BranchLedger(branch, copy, author, clock, lock.get());
            try {
                ledger.fetch();
                return new Opening.Open(ledger, ledger.restore(earlier));
            } catch (GitException | LedgerException e) {
                lock.get().close();
                throw e;
            }
        } catch (GitException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new LedgerException(copy + " cannot be written: " + e, e);
        }
    }

    /**
     * What it says, without locking or mending it: for a look at it, and for a dry run.
     *
     * @param copy is brought up to date; absent where nothing may be written
     */
    public static LedgerState read(Branch branch, Optional<Path> copy) {
        try {
            Optional<Commit> tip = branch.fetch(Branch.Wanted.BYTES);
            String text = tip.map(commit -> journal(branch, commit)).orElse("");
            if (copy.isPresent() && text.startsWith(known(copy.get()))) {
                WholeFile.write(copy.get(), text);
            }
            return state(text);
        } catch (GitException e) {
            throw new LedgerException(e.reason() + "\n  " + e.remedy(), e);
        } catch (IOException e) {
            throw new LedgerException(copy.orElseThrow() + " cannot be written: " + e, e);
        }
    }

    @Override
    public LedgerState state() {
        return state;
    }

    @Override
    public void renew() {
        try {
            fetch();
        } catch (GitException e) {
            throw failed(e);
        }
    }

    @Override
    public Append append(List<Event> events) {
        if (events.isEmpty()) {
            return Append.SAFE;
        }
        String lines =
                events.stream().map(event -> EventLine.write(event) + "\n").collect(Collectors.joining());
        try {
            for (int tries = 1; tries <= MOST_TRIES; tries++) {
                if (push(text + lines, state.after(events), CommitMessage.of(events))) {
                    return Append.SAFE;
                }
                LedgerState before = state;
                fetch();
                if (new Overtaking(before, state).concerns(events)) {
                    return Append.OVERTAKEN;
                }
            }
        } catch (GitException e) {
            if (events.stream().allMatch(Overtaking::isFact)) {
                keep(text + lines); // the next run on this machine puts them on the branch
            }
            throw failed(e);
        }
        throw new LedgerException("the ledger's branch moved on " + MOST_TRIES + " times while this run wrote to it"
                + "\n  Nothing more is sent. Let the other runs finish, then: mvn site:announce");
    }

    /** False if somebody else was faster. */
    private boolean push(String journal, LedgerState next, String message) {
        try (Draft draft = branch.draft()) {
            SortedMap<String, Entry> files = tip.map(branch::entries).orElseGet(TreeMap::new);
            files.put(JOURNAL, draft.bytes(journal.getBytes(UTF_8)));
            files.put(PAGE, draft.bytes(LedgerPage.of(next).getBytes(UTF_8)));
            List<String> parents = tip.map(Commit::id).map(List::of).orElse(List.of());
            Commit commit = draft.commit(draft.tree(files), parents, message, author, clock.instant());
            if (branch.push(commit, tip, false) == Branch.Pushed.MOVED) {
                return false;
            }
            tip = Optional.of(commit);
        }
        text = journal;
        state = next;
        return true;
    }

    private void fetch() {
        tip = branch.fetch(Branch.Wanted.BYTES);
        text = tip.map(commit -> journal(branch, commit)).orElse("");
        state = state(text);
    }

    private static String journal(Branch branch, Commit commit) {
        String journal = Optional.ofNullable(branch.entries(commit).get(JOURNAL))
                .map(entry -> new String(branch.read(entry), UTF_8))
                .orElse("");
        return journal.isEmpty() || journal.endsWith("\n") ? journal : journal + "\n";
    }

    private static LedgerState state(String journal) {
        return LedgerState.of(
                JournalText.of(Path.of(JOURNAL), journal.getBytes(UTF_8)).events());
    }

    /** Puts back what this machine knows and the branch does not say, before what others have added since. */
    private List<String> restore(Path earlier) throws IOException {
        String known = known(Files.exists(copy) || tip.isPresent() ? copy : earlier);
        for (int tries = 1; !text.startsWith(known); tries++) {
            Set<String> lines = new LinkedHashSet<>(known.lines().toList());
            long missing = lines.stream()
                    .filter(line -> text.lines().noneMatch(line::equals))
                    .count();
            text.lines().forEach(lines::add);
            String whole = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
            if (push(whole, state(whole), "Put back what was missing " + CommitMessage.NO_BUILD)) {
                return List.of(
                        "The ledger's branch lacked " + missing + (missing == 1 ? " line" : " lines")
                                + " that this machine knows, because it is new, was rewritten, or a push had failed. It has them now.");
            }
            if (tries == MOST_TRIES) {
                throw new LedgerException("the ledger's branch cannot be mended: it moves on all the time");
            }
            fetch();
        }
        return List.of();
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    @Override
    public void close() {
        try (branch;
                lock) {
            if (text.startsWith(known(copy))) {
                keep(text);
            }
        } catch (IOException e) {
            throw new LedgerException("the ledger cannot be closed: " + e, e);
        }
    }

    /** What the copy says; more than the branch, if a push of results has failed. */
    private static String known(Path copy) throws IOException {
        return Files.exists(copy) ? Files.readString(copy) : "";
    }

    private void keep(String journal) {
        try {
            WholeFile.write(copy, journal);
        } catch (IOException e) {
            throw new LedgerException(
                    copy + " cannot be written: " + e.getMessage()
                            + "\n  Free some space or give it write permission. The branch itself has everything.",
                    e);
        }
    }

    private static LedgerException failed(GitException e) {
        return new LedgerException(e.reason() + "\n  Nothing more is sent. " + e.remedy(), e);
    }
}
