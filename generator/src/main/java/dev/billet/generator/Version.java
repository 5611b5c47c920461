package dev.billet.generator;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** What generator this is. */
final class Version {
    /** As pages name it. */
    static final String NAME = "Billet " + number();

    /** Changes with the code itself: what another build of the same version left is not used. */
    static final String MAKER = NAME + code();

    private Version() {}

    private static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static String code() {
        @Nullable CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        try {
            Path place = source == null ? null : Path.of(source.getLocation().toURI());
            return place == null || !Files.isRegularFile(place)
                    ? ""
                    : " " + Files.size(place) + " "
                            + Files.getLastModifiedTime(place).toMillis();
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }
}
