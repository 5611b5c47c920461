package dev.billet.git;

import java.util.function.Consumer;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Tells how far a transfer has come: of all that JGit counts, what a large site waits for. */
final class Transfer implements ProgressMonitor {
    private static final String SERVER = "remote: ";

    private final Consumer<String> progress;
    private String work = "";
    private int total;
    private int done;

    /** @param progress called often */
    Transfer(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public void start(int totalTasks) {}

    @Override
    public void beginTask(String title, int totalWork) {
        work = words(title);
        total = totalWork;
        done = 0;
    }

    @Override
    public void update(int completed) {
        done += completed;
        if (!work.isEmpty()) {
            progress.accept(work + ": " + done + (total == UNKNOWN ? "" : " of " + total));
        }
    }

    @Override
    public void endTask() {
        work = "";
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void showDuration(boolean enabled) {}

    /** What is told of a task; empty of one that nobody has to wait for. */
    private static String words(String title) {
        JGitText tasks = JGitText.get();
        if (title.equals(tasks.compressingObjects)) {
            return "Packing objects";
        }
        if (title.equals(tasks.writingObjects)) {
            return "Uploading objects";
        }
        if (title.equals(tasks.receivingObjects)) {
            return "Downloading objects";
        }
        return title.startsWith(SERVER) ? "The server says: " + title.substring(SERVER.length()) : "";
    }
}
