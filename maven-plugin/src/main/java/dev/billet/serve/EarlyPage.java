package dev.billet.serve;

import dev.billet.generator.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A page that was built before all others, since its text is all that changed: whoever wrote it looks at it.
 *
 * @param text the file that it is made of
 * @param path its address, as a browser has it; empty for none
 */
record EarlyPage(Path text, String path, Path file, byte[] bytes) {
    static final EarlyPage NONE = new EarlyPage(Path.of(""), "", Path.of(""), new byte[0]);

    static EarlyPage of(Path text, Session.Renewed page) throws IOException {
        return new EarlyPage(text, URI.create(page.href()).getRawPath(), page.file(), Files.readAllBytes(page.file()));
    }

    boolean isThere() {
        return !path.isEmpty();
    }

    /** Whether nobody has made another of it since. */
    boolean isStillSo() throws IOException {
        return isThere() && Files.isRegularFile(file) && Arrays.equals(bytes, Files.readAllBytes(file));
    }
}
