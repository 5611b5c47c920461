package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The theme's files that pages load.
 *
 * <p>CSS and JavaScript carry a fingerprint of their bytes in their name, so that browsers may keep them for ever and still
 * see a new one at once. What CSS refers to keeps its name.
 */
public final class Assets {
    private static final Pattern FINGERPRINTED = Pattern.compile("(.+)\\.(css|js)");
    private static final int FINGERPRINT_BYTES = 5;

    private final Map<String, Asset> byName = new TreeMap<>();
    private final SiteAddress address;

    /** @param beginnings what comes before a style sheet, by its name */
    Assets(ThemeFiles files, SiteAddress address, StyleSheets sheets, Map<String, String> beginnings)
            throws IOException {
        this.address = address;
        for (String name : files.assets()) {
            if (sheets.has(name)) {
                if (!sheets.isPart(name)) {
                    String css = beginnings.getOrDefault(name, "") + sheets.text(name);
                    put(name, css.getBytes(StandardCharsets.UTF_8));
                }
            } else {
                put(name, files.find(name).orElseThrow().bytes());
            }
        }
    }

    static StyleSheets styleSheets(ThemeFiles files) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String name : files.assets()) {
            if (name.endsWith(".css")) {
                sources.put(name, new String(files.find(name).orElseThrow().bytes(), StandardCharsets.UTF_8));
            }
        }
        return new StyleSheets(sources);
    }

    private void put(String name, byte[] bytes) {
        byName.put(name, new Asset("/" + fingerprinted(name, bytes), bytes));
    }

    /** All of them, in the order of their names. */
    public Collection<Asset> all() {
        return byName.values();
    }

    /** The link to an asset by its name in the theme, such as {@code css/main.css}. */
    Optional<String> href(String name) {
        return Optional.ofNullable(byName.get(name)).map(asset -> address.href(asset.path()));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name)).map(Asset::text);
    }

    Set<String> names() {
        return byName.keySet();
    }

    private static String fingerprinted(String name, byte[] bytes) {
        Matcher matcher = FINGERPRINTED.matcher(name);
        return matcher.matches() ? matcher.group(1) + "." + fingerprint(bytes) + "." + matcher.group(2) : name;
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * One file to write.
     *
     * @param path from the root of the site
     */
    public record Asset(String path, byte[] bytes) {
        @Override
        public String toString() {
            return path + " (" + bytes.length + " bytes)";
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
