package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a link in what a server shows. To overlook one is to announce twice, and servers write an address as they like: with
 * or without escapes of HTML, percent-encoded or not, a name of many alphabets in ASCII.
 */
final class Links {
    private static final Pattern HREF =
            Pattern.compile("href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|#38|#x26);", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#]*)([^#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Links() {}

    /** Whether a piece of HTML links to the address, or shows it as plain text. */
    static boolean shows(String html, URI link) {
        for (Matcher matcher = HREF.matcher(html); matcher.find(); ) {
            if (same(matcher.group(1) != null ? matcher.group(1) : matcher.group(2), link)) {
                return true;
            }
        }
        String text = html.replaceAll("(?i)<br[^>]*>|</p>", " ").replaceAll("<[^>]*>", "");
        for (Matcher matcher = ADDRESS.matcher(text); matcher.find(); ) {
            if (same(matcher.group(), link)) {
                return true;
            }
        }
        return false;
    }

    static boolean same(String address, URI link) {
        return plain(ENTITY.matcher(address).replaceAll("&")).equals(plain(link.toString()));
    }

    /** Whether a piece of HTML says what a text says: servers change all but its letters and digits. */
    static boolean sameWords(String html, String text) {
        String shown = html.replaceAll("<[^>]*>", "").replaceAll("&#?\\w+;", "");
        return letters(shown).equals(letters(text.replaceAll("&#?\\w+;", "")));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** One spelling of the many that an address has. */
    private static String plain(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return address;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = ascii(parts.group(2))
                .toLowerCase(Locale.ROOT)
                .replaceFirst(scheme.equals("http") ? ":80$" : ":443$", "");
        String path = decoded(parts.group(3));
        return scheme + "://" + host + (path.isEmpty() ? "/" : path);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String decoded(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.length(); ) {
            boolean escape = path.charAt(i) == '%'
                    && i + 2 < path.length()
                    && HexFormat.isHexDigit(path.charAt(i + 1))
                    && HexFormat.isHexDigit(path.charAt(i + 2));
            int character = path.codePointAt(i);
            if (escape) {
                bytes.write(HexFormat.fromHexDigits(path, i + 1, i + 3));
            } else {
                bytes.writeBytes(Character.toString(character).getBytes(UTF_8));
            }
            i += escape ? 3 : Character.charCount(character);
        }
        return bytes.toString(UTF_8);
    }
}
