package dev.billet.generator.cache;

/** Some bytes of an index: what a value that has not changed was written as, to be copied to the next index. */
record Slice(byte[] bytes, int from, int length) {}
