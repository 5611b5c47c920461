package dev.billet.generator.markdown;

/** Counts words as they are written; a Chinese or Japanese character is a word of its own. */
final class Words {
    private static final byte LETTER = 1;
    private static final byte JOIN = 2;
    private static final byte[] LATIN = new byte[256];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            boolean joins = c == '\'' || c == '-';
            LATIN[c] = Character.isLetterOrDigit(c) ? LETTER : joins ? JOIN : 0;
        }
    }

    private int count;

    int count() {
        return count;
    }

    void add(char[] text, int length) {
        boolean inWord = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < LATIN.length) {
                byte kind = LATIN[c];
                count += kind == LETTER && !inWord ? 1 : 0;
                inWord = kind == LETTER || inWord && kind == JOIN;
            } else if (c < 0x2E80) {
                boolean letter = Character.isLetterOrDigit(c);
                count += letter && !inWord ? 1 : 0;
                inWord = letter || inWord && c == '\u2019';
            } else if (Character.isLetter(c)) {
                count += Character.isIdeographic(c) || isKana(c) || !inWord ? 1 : 0;
                inWord = !Character.isIdeographic(c) && !isKana(c);
            } else {
                inWord = Character.isSurrogate(c) && inWord;
            }
        }
    }

    private static boolean isKana(char c) {
        return c >= 0x3041 && c <= 0x30FF;
    }
}
