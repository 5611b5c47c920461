package dev.billet.settings;

import dev.billet.generator.data.Asked;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code ledger} of {@code site.yaml}: {@code file}, {@code branch}, or the keys of a branch. */
public final class LedgerReader {
    /** What may stand there in one word. */
    static final List<String> CHOICES = List.of("file", "branch");

    private static final String BRANCH = "billet-ledger";

    private final Consumer<Problem> problems;

    public LedgerReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Which keys there are: those that are asked for. */
    static Map<String, Asked> asked() {
        Keys keys = Keys.probe("{}");
        BranchSetting.read(keys, BranchSetting.ofOrigin(BRANCH));
        return keys.asked();
    }

    /** The branch; empty if the ledger is a file. */
    public Optional<BranchSetting> read(@Nullable Value written, HostingSetting hosting) {
        BranchSetting usual =
                hosting.branch().map(branch -> branch.beside(BRANCH)).orElse(BranchSetting.ofOrigin(BRANCH));
        if (written == null) {
            return hosting.sharedLedger() ? Optional.of(usual) : Optional.empty();
        }
        if (written instanceof Mapping mapping) {
            Keys keys = new Keys(mapping, problems);
            BranchSetting branch = BranchSetting.read(keys, usual);
            keys.reportUnknown("ledger");
            if (hosting.branch().filter(branch::isSamePlace).isPresent()) {
                problems.accept(Problem.error(
                        written.place(),
                        "ledger: the site itself is published to branch " + branch.branch(),
                        "Leave branch: out, or write another one, such as branch: " + BRANCH + "."));
                return Optional.of(usual); // so that nothing is ever written there
            }
            return Optional.of(branch);
        }
        String choice = written instanceof Scalar scalar ? scalar.text() : "";
        if (!CHOICES.contains(choice)) {
            problems.accept(Problem.error(
                    written.place(),
                    "ledger: \"file\" or \"branch\" is expected here",
                    "Write ledger: branch if several machines publish the blog, else ledger: file."));
        }
        return choice.equals("branch") ? Optional.of(usual) : Optional.empty();
    }
}
