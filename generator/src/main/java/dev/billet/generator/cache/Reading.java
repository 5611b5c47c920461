package dev.billet.generator.cache;

import java.util.Arrays;

/** What a template reads of the site while it makes one page, each thing once, in the order of the reading. */
public final class Reading {
    private final Facts facts;
    private int[] reads = new int[32];
    private int count;
    private int[] table = new int[64];

    Reading(Facts facts) {
        this.facts = facts;
    }

    /** Notes that a property was read. */
    public void add(Object owner, String property) {
        int number = facts.number(owner, property);
        if (number >= 0 && isNew(number)) {
            if (count == reads.length) {
                reads = Arrays.copyOf(reads, count * 2);
            }
            reads[count++] = number;
            if (count * 2 > table.length) {
                grow();
            }
        }
    }

    int[] reads() {
        return Arrays.copyOf(reads, count);
    }

    private boolean isNew(int number) {
        int mask = table.length - 1;
        int at = number * 0x9E3779B1 >>> 7 & mask;
        while (table[at] != 0) {
            if (table[at] == number + 1) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = number + 1;
        return true;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < count; i++) {
            isNew(reads[i]);
        }
    }
}
