package dev.billet.generator.check;

import dev.billet.generator.config.SiteAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a reference leads. */
sealed interface Target {
    /**
     * Below the site's address.
     *
     * @param path from the root of the site, decoded, without query
     * @param fragment decoded; empty if there is none
     */
    record Inside(String path, String fragment) implements Target {}

    /** On the site's host, but not below its path. */
    record Beside(String path) implements Target {}

    /** On another host. */
    record Outside(String address) implements Target {}

    /** Nothing that can be fetched: a mail address, a picture written out. */
    record Nowhere() implements Target {}

    Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    /**
     * Resolves a reference.
     *
     * @param page the path of the page that it stands in, from the root of the site
     */
    static Target of(String written, String page, SiteAddress site) {
        String address = written.startsWith("//") ? site.origin().replaceFirst(":.*", ":") + written : written;
        if (WEB.matcher(address).matches()) {
            String origin = site.origin().toLowerCase(Locale.ROOT);
            boolean ours = address.toLowerCase(Locale.ROOT).startsWith(origin)
                    && (address.length() == origin.length() || "/?#".indexOf(address.charAt(origin.length())) >= 0);
            return ours ? onHost(address.substring(origin.length()), site) : new Outside(address);
        }
        if (SCHEME.matcher(address).matches()) {
            return new Nowhere();
        }
        if (address.startsWith("/")) {
            return onHost(address, site);
        }
        String path = path(address);
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        return new Inside(path.isEmpty() ? page : tidy(folder + SiteAddress.decoded(path)), fragment(address));
    }

    private static Target onHost(String address, SiteAddress site) {
        String path = SiteAddress.decoded(path(address));
        String absolute = tidy(path.isEmpty() ? "/" : path);
        String base = SiteAddress.decoded(site.base());
        if (absolute.startsWith(base)) {
            return new Inside("/" + absolute.substring(base.length()), fragment(address));
        }
        return (absolute + "/").equals(base) ? new Inside("/", fragment(address)) : new Beside(absolute);
    }

    /** What is written before a query and an anchor. */
    static String path(String address) {
        return address.replaceFirst("(?s)[?#].*", "");
    }

    private static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : SiteAddress.decoded(address.substring(hash + 1));
    }

    /** Without {@code .} and {@code ..}. */
    static String tidy(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        return "/" + String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "");
    }
}
