package dev.billet.generator.markdown;

/** Counts words as they are written; a Chinese or Japanese character is a word of its own. */
final class Words {
    private int count;

    int count() {
        return count;
    }

    void add(CharSequence text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x2E80) {
                boolean letter = Character.isLetterOrDigit(c);
                count += letter && !inWord ? 1 : 0;
                inWord = letter || inWord && (c == '\'' || c == '\u2019' || c == '-');
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
