package io.newswire.streams.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The range of each article in {@code news.mentions}: a hash table in primitive arrays, with 20 bytes per slot and at
 * most three quarters of the slots in use. Thread-safe.
 *
 * <p>For the maintainer. An id is stored as a hash of 64 bits. If two articles have the same hash, they get one common
 * range. That does no harm, because a reader checks the key of each record.
 */
final class ArticleRanges {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int OFFSET_BITS = 38;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    // 0 marks a free slot.
    private long[] hashes = new long[FIRST_CAPACITY];
    private long[] firsts = new long[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private int size;

    synchronized void add(byte[] articleId, int partition, long offset) {
        if (size >= hashes.length / 4 * 3) {
            rebuild(hashes.length * 2, -1, 0);
        }
        add(Hash64.of(articleId), partition, offset, offset);
    }

    synchronized @Nullable ArticleRange get(String articleId) {
        int slot = slot(Hash64.of(articleId.getBytes(StandardCharsets.UTF_8)));
        return hashes[slot] == 0 ? null : range(slot);
    }

    synchronized int size() {
        return size;
    }

    /** Forgets the records of a partition before an offset. */
    synchronized void deleteBefore(int partition, long offset) {
        rebuild(hashes.length, partition, offset);
    }

    private void add(long hash, int partition, long first, long last) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        } else {
            ArticleRange known = range(slot);
            if (known.partition() == partition && first >= known.first()) {
                lengths[slot] = length(known.first(), last);
                return;
            }
        }
        firsts[slot] = (long) partition << OFFSET_BITS | first;
        lengths[slot] = length(first, last);
    }

    private static int length(long first, long last) {
        return (int) Math.min(Integer.MAX_VALUE, last - first);
    }

    private ArticleRange range(int slot) {
        long first = firsts[slot] & OFFSET_MASK;
        return new ArticleRange((int) (firsts[slot] >>> OFFSET_BITS), first, first + lengths[slot]);
    }

    private void rebuild(int capacity, int deletedPartition, long deletedBefore) {
        ArticleRanges all = new ArticleRanges();
        all.hashes = new long[capacity];
        all.firsts = new long[capacity];
        all.lengths = new int[capacity];
        for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] == 0) {
                continue;
            }
            ArticleRange each = range(slot);
            long first = each.partition() == deletedPartition ? Math.max(each.first(), deletedBefore) : each.first();
            if (first <= each.last()) {
                all.add(hashes[slot], each.partition(), first, each.last());
            }
        }
        hashes = all.hashes;
        firsts = all.firsts;
        lengths = all.lengths;
        size = all.size;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    @Override
    public String toString() {
        return size + " articles in " + Arrays.toString(new int[] {hashes.length}) + " slots";
    }
}
