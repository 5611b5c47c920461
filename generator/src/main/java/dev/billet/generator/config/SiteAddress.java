package dev.billet.generator.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the site is served: a host, and maybe a path below it.
 *
 * <p>A <em>path</em> is a page's own, from the root of the site, such as {@code /2026/11/hello/}. From it comes the
 * <em>href</em> that stands in links, with the site's path before it, and the <em>url</em>, the whole address.
 *
 * @param origin scheme, host and port, such as {@code https://user.github.io}
 * @param base the path of the site, starts and ends with a slash
 */
public record SiteAddress(String origin, String base) {
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
        }
    }

    /** Takes an address with or without a slash at its end. */
    public static SiteAddress of(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String base = path.endsWith("/") ? path : path + "/";
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new SiteAddress(address.getScheme() + "://" + address.getHost() + port, base);
    }

    /** The link to a path of the site, percent-encoded. */
    public String href(String path) {
        return base + encode(path.startsWith("/") ? path.substring(1) : path);
    }

    /** The whole address of a path of the site, percent-encoded. */
    public String url(String path) {
        return origin + href(path);
    }

    /** The path that {@link #href} was made of, still encoded; a link without the site's path is one already. */
    public String path(String href) {
        return href.startsWith(base) ? href.substring(base.length() - 1) : href;
    }

    /** Undoes percent-encoding; a percent sign that is only that stays. */
    public static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The whole address of the home page. */
    public String home() {
        return origin + base;
    }

    /** The host's name, without port. */
    public String host() {
        return URI.create(origin).getHost();
    }

    private static String encode(String path) {
        return isPlain(path) ? path : percentEncoded(path);
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= PLAIN.length || !PLAIN[path.charAt(i)]) {
                return false;
            }
        }
        return true;
    }

    private static String percentEncoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < PLAIN.length && PLAIN[c];
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return encoded.toString();
    }
}
