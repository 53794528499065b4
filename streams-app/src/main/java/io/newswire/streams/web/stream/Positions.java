package io.newswire.streams.web.stream;

import java.util.Arrays;

/** Offsets that come next, one for each partition in order; a partition that is not there is at 0. */
final class Positions {
    private Positions() {}

    static long at(long[] next, int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** The later offset of each partition. */
    static long[] later(long[] a, long[] b) {
        long[] later = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int partition = 0; partition < b.length; partition++) {
            later[partition] = Math.max(later[partition], b[partition]);
        }
        return later;
    }

    /** The same position, or the array changed in place, behind one more record. */
    static long[] after(long[] next, int partition, long offset) {
        long[] enough = partition < next.length ? next : Arrays.copyOf(next, partition + 1);
        enough[partition] = Math.max(enough[partition], offset + 1);
        return enough;
    }
}
