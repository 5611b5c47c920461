package dev.billet.generator.search;

/**
 * Numbers of pages, rising, written as the gaps between them.
 *
 * <p>A gap is written in base 32, its digits from '0' on (U+0030 to U+004F); each digit but the last has 32 added, so that it
 * shows that another follows.
 */
final class Postings {
    static final Postings NONE = new Postings();

    private static final int BASE = 32;
    private static final char ZERO = '0';

    private final StringBuilder encoded = new StringBuilder(2);
    private int last = -1;
    private int size;

    void add(int page) {
        if (page <= last) {
            throw new IllegalArgumentException("page " + page + " comes after page " + last);
        }
        digits(page - last - 1);
        last = page;
        size++;
    }

    /** Adds numbers that were written, counted from another first page. */
    void addAll(int first, String written) {
        int page = first - 1;
        int gap = 0;
        for (int at = 0; at < written.length(); at++) {
            int digit = written.charAt(at) - ZERO;
            gap = gap * BASE + digit % BASE;
            if (digit < BASE) {
                page += gap + 1;
                add(page);
                gap = 0;
            }
        }
    }

    int size() {
        return size;
    }

    String encoded() {
        return encoded.toString();
    }

    private void digits(int gap) {
        int divisor = 1;
        while (gap / divisor >= BASE) {
            divisor *= BASE;
        }
        for (int rest = gap; divisor > 0; rest %= divisor, divisor /= BASE) {
            int more = divisor > 1 ? BASE : 0;
            encoded.append((char) (ZERO + more + rest / divisor));
        }
    }
}
