package dev.billet.generator;

import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.theme.Theme;

/**
 * Gets the parser of texts and the template of posts ready while the site is put together, which does not need them.
 *
 * <p>In a new process the first text and the first page take a third of a second, most of it Java's for loading what makes them:
 * as long as all the rest of an edit.
 */
final class HeadStart {
    private final Thread thread;

    private HeadStart(Thread thread) {
        this.thread = thread;
    }

    static HeadStart of(Theme theme, MarkdownRenderer markdown) {
        Thread thread = new Thread(
                () -> {
                    theme.prepare("post.ftlh");
                    markdown.prepare();
                },
                "billet-head-start");
        thread.setDaemon(true);
        thread.start();
        return new HeadStart(thread);
    }

    /** Waits for its end: whoever runs the build may take its classes away. */
    void end() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
