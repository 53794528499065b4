package io.newswire.streams.kafka;

/**
 * How far a reader of committed records sees, and how far the partition goes. An IllegalArgumentException is thrown if
 * the first lies beyond the second.
 *
 * @param stable the last stable offset, exclusive
 * @param end the high watermark, exclusive
 */
public record StableOffset(long stable, long end) {
    public StableOffset {
        if (stable > end) {
            throw new IllegalArgumentException("stable offset " + stable + " beyond the end " + end);
        }
    }

    /** How many offsets a reader of committed records cannot see yet. */
    public long hidden() {
        return end - stable;
    }
}
