package dev.billet.generator;

import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.theme.Theme;
import java.util.concurrent.CompletableFuture;

/**
 * Gets the parser of texts and the template of posts ready while the site is put together, which does not need them.
 *
 * <p>In a new process the first text and the first page take a third of a second, most of it Java's for loading what makes them:
 * as long as all the rest of an edit.
 */
final class HeadStart {
    private final CompletableFuture<Void> ready;

    private HeadStart(CompletableFuture<Void> ready) {
        this.ready = ready;
    }

    static HeadStart of(Theme theme, MarkdownRenderer markdown) {
        Runnable work = () -> {
            theme.prepare("post.ftlh");
            markdown.prepare();
        };
        return new HeadStart(CompletableFuture.runAsync(work, task -> new Thread(task, "billet-head-start").start()));
    }

    /** Waits for its end: whoever runs the build may take its classes away. */
    void end() {
        ready.join();
    }
}
