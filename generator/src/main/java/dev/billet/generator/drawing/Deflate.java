package dev.billet.generator.drawing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Deflate (RFC 1951), one block with codes of its own.
 *
 * <p>Java's Deflater is whichever zlib the machine has, and their bytes differ: a card drawn on a laptop and again by a CI
 * runner would be two files to a git branch. This one knows no machine.
 */
final class Deflate {
    private static final int NEAREST = 1 << 15;
    private static final int LONGEST = 258;
    private static final int END = 256;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int[] LENGTHS = bases(29, 3, 4);
    private static final int[] DISTANCES = bases(30, 1, 2);
    private static final byte[] DISTANCE_SLOTS = slots(DISTANCES, NEAREST);
    private static final byte[] LENGTH_SLOTS = slots(LENGTHS, LONGEST);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int held;

    private Deflate() {}

    /** Packs all of it as the only and last block. */
    static byte[] block(byte[] data) {
        return new Deflate().pack(new Matches(data));
    }

    private byte[] pack(Matches matches) {
        int[] literals = new int[286];
        int[] distances = new int[30];
        literals[END] = 1;
        literals[0] = 1; // a code of one symbol would have no bits
        for (int i = 0; i < matches.count; i++) {
            int length = matches.lengths[i];
            if (length == 0) {
                literals[matches.values[i]]++;
            } else {
                literals[257 + LENGTH_SLOTS[length]]++;
                distances[DISTANCE_SLOTS[matches.values[i]]]++;
            }
        }
        distances[0]++;
        distances[1]++;
        Code literal = Code.of(literals, 15);
        Code distance = Code.of(distances, 15);
        put(1, 1);
        put(2, 2);
        header(literal, distance);
        for (int i = 0; i < matches.count; i++) {
            int length = matches.lengths[i];
            if (length == 0) {
                literal.write(this, matches.values[i]);
            } else {
                match(literal, distance, length, matches.values[i]);
            }
        }
        literal.write(this, END);
        if (held > 0) {
            out.write((int) bits);
        }
        return out.toByteArray();
    }

    private void match(Code literal, Code distance, int length, int back) {
        int slot = LENGTH_SLOTS[length];
        literal.write(this, 257 + slot);
        put(length - LENGTHS[slot], slot == 28 ? 0 : Math.max(0, slot / 4 - 1));
        slot = DISTANCE_SLOTS[back];
        distance.write(this, slot);
        put(back - DISTANCES[slot], Math.max(0, slot / 2 - 1));
    }

    /** The lengths of both codes, themselves coded; runs are not folded, they cost some bytes a file. */
    private void header(Code literal, Code distance) {
        int[] all = new int[literal.lengths.length + distance.lengths.length];
        System.arraycopy(literal.lengths, 0, all, 0, literal.lengths.length);
        System.arraycopy(distance.lengths, 0, all, literal.lengths.length, distance.lengths.length);
        int[] counts = new int[19];
        for (int length : all) {
            counts[length]++;
        }
        Code lengths = Code.of(counts, 7);
        put(literal.lengths.length - 257, 5);
        put(distance.lengths.length - 1, 5);
        put(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            put(lengths.lengths[symbol], 3);
        }
        for (int length : all) {
            lengths.write(this, length);
        }
    }

    private void put(int value, int count) {
        bits |= (long) value << held;
        held += count;
        while (held >= 8) {
            out.write((int) bits);
            bits >>>= 8;
            held -= 8;
        }
    }

    /** The first value of each slot: from the third group on, each group has a bit more than the one before. */
    private static int[] bases(int count, int first, int group) {
        int[] bases = new int[count];
        int value = first;
        for (int i = 0; i < count; i++) {
            bases[i] = value;
            value += 1 << Math.max(0, i / group - 1);
        }
        if (group == 4) {
            bases[count - 1] = LONGEST;
        }
        return bases;
    }

    private static byte[] slots(int[] bases, int most) {
        byte[] slots = new byte[most + 1];
        for (int value = bases[0], slot = 0; value <= most; value++) {
            while (slot + 1 < bases.length && bases[slot + 1] <= value) {
                slot++;
            }
            slots[value] = (byte) slot;
        }
        return slots;
    }

    /** A prefix code: how many bits each symbol has, and which. */
    private static final class Code {
        final int[] lengths;
        private final int[] codes;

        private Code(int[] lengths) {
            this.lengths = lengths;
            codes = new int[lengths.length];
            int code = 0;
            for (int length = 1; length <= 15; length++) {
                code <<= 1;
                for (int i = 0; i < lengths.length; i++) {
                    if (lengths[i] == length) {
                        codes[i] = Integer.reverse(code++) >>> (32 - length);
                    }
                }
            }
        }

        /** Huffman's; where a code grows too long, the counts are evened out and it is made again. */
        static Code of(int[] counts, int most) {
            int[] even = counts.clone();
            while (true) {
                int[] lengths = huffman(even);
                if (Arrays.stream(lengths).max().orElse(0) <= most) {
                    return new Code(lengths);
                }
                for (int i = 0; i < even.length; i++) {
                    even[i] = even[i] == 0 ? 0 : even[i] / 2 + 1;
                }
            }
        }

        private static int[] huffman(int[] counts) {
            record Node(long count, int order) {}
            int[] parents = new int[2 * counts.length];
            var queue = new PriorityQueue<Node>(
                    Comparator.comparingLong(Node::count).thenComparingInt(Node::order));
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    queue.add(new Node(counts[i], i));
                }
            }
            int next = counts.length;
            while (queue.size() > 1) {
                Node one = queue.remove();
                Node other = queue.remove();
                parents[one.order()] = next;
                parents[other.order()] = next;
                queue.add(new Node(one.count() + other.count(), next++));
            }
            int[] lengths = new int[counts.length];
            for (int i = 0; i < counts.length; i++) {
                for (int at = i; counts[i] > 0 && parents[at] != 0; at = parents[at]) {
                    lengths[i]++;
                }
            }
            return lengths;
        }

        void write(Deflate out, int symbol) {
            out.put(codes[symbol], lengths[symbol]);
        }
    }

    /** The data as literals (length 0, the byte) and repetitions (length, how far back). */
    private static final class Matches {
        final int[] lengths;
        final int[] values;
        int count;

        Matches(byte[] data) {
            lengths = new int[data.length];
            values = new int[data.length];
            int[] newest = new int[1 << 15];
            int[] older = new int[data.length];
            Arrays.fill(newest, -1);
            int at = 0;
            while (at < data.length) {
                int length = 0;
                int back = 0;
                if (at + 3 <= data.length) {
                    int candidate = newest[hash(data, at)];
                    for (int tries = 0; candidate >= 0 && at - candidate <= NEAREST && tries < 16; tries++) {
                        int same = same(data, candidate, at);
                        if (same > length) {
                            length = same;
                            back = at - candidate;
                        }
                        candidate = length == LONGEST ? -1 : older[candidate];
                    }
                }
                boolean found = length >= 3;
                lengths[count] = found ? length : 0;
                values[count++] = found ? back : data[at] & 0xFF;
                int end = at + (found ? length : 1);
                for (; at < end; at++) {
                    if (at + 3 <= data.length && (end - at < 32 || !found)) {
                        int hash = hash(data, at);
                        older[at] = newest[hash];
                        newest[hash] = at;
                    }
                }
            }
        }

        private static int hash(byte[] data, int at) {
            return ((data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at + 2] & 0xFF) * 0x9E3779B1 >>> 17;
        }

        private static int same(byte[] data, int from, int at) {
            int most = Math.min(LONGEST, data.length - at);
            int end = Arrays.mismatch(data, from, from + most, data, at, at + most);
            return end < 0 ? most : end;
        }
    }
}
