package dev.billet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Maven's {@code settings.xml}, of which one password is changed and every other letter stays as it is.
 *
 * @param security where Maven keeps its master password; may be missing
 */
record SettingsFile(Path file, Path security) {
    private static final String EMPTY = "<settings>\n</settings>\n";

    /** A tag, whose name is the group; or a comment, an instruction or raw text, which has none. */
    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<![^>]*>|</?([\\w:.-]+)[^>]*>", Pattern.DOTALL);

    /** The passphrase that Maven itself encrypts the master password with. */
    private static final String MASTER_OF_MASTERS = "settings.security";

    /** Writes the password of a server, encrypted where there is a master password. */
    void keep(String id, Secret password) throws IOException {
        try {
            Optional<String> master = master();
            String written =
                    master.isPresent() ? SettingsCipher.encrypt(password.value(), master.get()) : password.value();
            String text = Files.exists(file) ? Files.readString(file, UTF_8) : EMPTY;
            write(changed(text, id, written));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException(file + " or " + security + " cannot be read", e);
        }
    }

    private Optional<String> master() throws IOException, GeneralSecurityException {
        if (Files.exists(security)) {
            Places places = Places.of(Files.readString(security, UTF_8), "");
            return Optional.of(SettingsCipher.decrypt(places.master, MASTER_OF_MASTERS));
        }
        if (Files.exists(security.resolveSibling("settings-security4.xml"))) {
            throw new GeneralSecurityException("only Maven 4 can encrypt with this master password");
        }
        return Optional.empty();
    }

    static String changed(String text, String id, String password) {
        Places places = Places.of(text, id);
        if (places.settingsEnd < 0 || places.passwordEnd < places.passwordStart) {
            throw new IllegalArgumentException("there is no <settings>, or an empty <password/>");
        }
        String escaped = escaped(password);
        if (places.passwordStart >= 0) {
            return text.substring(0, places.passwordStart) + escaped + text.substring(places.passwordEnd);
        }
        String element = "<password>" + escaped + "</password>";
        if (places.serverEnd >= 0) {
            return inserted(text, places.serverEnd, "  " + element + "\n    ");
        }
        String server = "  <server>\n      <id>" + escaped(id) + "</id>\n      " + element + "\n    </server>\n  ";
        return places.serversEnd >= 0
                ? inserted(text, places.serversEnd, server)
                : inserted(text, places.settingsEnd, "  <servers>\n    " + server.strip() + "\n  </servers>\n");
    }

    private static String inserted(String text, int place, String what) {
        return text.substring(0, place) + what + text.substring(place);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whole or not at all, and for its owner's eyes only where it is new. */
    private void write(String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "settings", ".tmp");
        try {
            Files.writeString(draft, text, UTF_8);
            if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where in the text things begin and end. */
    private static final class Places {
        int passwordStart = -1;
        int passwordEnd = -1;
        int serverEnd = -1;
        int serversEnd = -1;
        int settingsEnd = -1;
        String master = "";
        private boolean wanted;
        private int start = -1;
        private int end = -1;

        static Places of(String text, String id) {
            Places places = new Places();
            Deque<String> path = new ArrayDeque<>();
            int opened = 0;
            for (MatchResult tag : MARKUP.matcher(text).results().toList()) {
                boolean closes = tag.group().startsWith("</");
                if (tag.group(1) == null) {
                    continue; // a comment, or what is not for us
                }
                if (!closes) {
                    path.addLast(tag.group(1));
                    opened = tag.end();
                    places.opened(String.join("/", path), opened);
                }
                if (closes || tag.group().endsWith("/>")) {
                    String content =
                            closes ? text.substring(opened, tag.start()).strip() : "";
                    places.closed(String.join("/", path), tag.start(), content, id);
                    path.pollLast();
                }
            }
            return places;
        }

        private void opened(String path, int after) {
            if (path.equals("settings/servers/server")) {
                wanted = false;
                start = -1;
            } else if (path.equals("settings/servers/server/password")) {
                start = after;
            }
        }

        private void closed(String path, int before, String content, String id) {
            switch (path) {
                case "settings/servers/server/id" -> wanted = content.equals(id);
                case "settings/servers/server/password" -> end = before;
                case "settings/servers/server" -> {
                    if (wanted) {
                        serverEnd = before;
                        passwordStart = start;
                        passwordEnd = start < 0 ? -1 : end;
                    }
                }
                case "settings/servers" -> serversEnd = before;
                case "settings" -> settingsEnd = before;
                case "settingsSecurity/master" -> master = content;
                default -> {}
            }
        }
    }
}
