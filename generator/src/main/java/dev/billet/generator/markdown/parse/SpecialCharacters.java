package dev.billet.generator.markdown.parse;

/** The characters that may be more than text, as a table; only those that a text can use. */
final class SpecialCharacters {
    private static final int COLON = 1;
    private static final int AT = 2;
    private static final int WWW = 4;
    private static final boolean[] COMMONMARK = table("\n\\`*_[]!<&");
    private static final boolean[][] GITHUB = new boolean[8][];

    static {
        for (int i = 0; i < GITHUB.length; i++) {
            GITHUB[i] = table("\n\\`*_~[]!<&"
                    + ((i & COLON) == 0 ? "" : ":")
                    + ((i & AT) == 0 ? "" : "@")
                    + ((i & WWW) == 0 ? "" : "w"));
        }
    }

    private SpecialCharacters() {}

    static boolean[] of(String text, Dialect dialect) {
        if (!dialect.github()) {
            return COMMONMARK;
        }
        int addresses = (text.contains("://") ? COLON : 0)
                | (text.indexOf('@') < 0 ? 0 : AT)
                | (text.contains("www.") ? WWW : 0);
        return GITHUB[addresses];
    }

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[128];
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] = true;
        }
        return table;
    }
}
