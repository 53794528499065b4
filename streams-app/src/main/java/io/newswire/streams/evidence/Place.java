package io.newswire.streams.evidence;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where the record of a paragraph lies in {@code news.mentions}, with the date of the paragraph. The newest comes first:
 * by date, then partition, then offset, each the highest first.
 */
public record Place(Instant publishedAt, int partition, long offset) implements Comparable<Place> {
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::publishedAt)
            .thenComparing(Place::partition)
            .thenComparing(Place::offset)
            .reversed();

    public Place {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("partition and offset are not negative: " + partition + ":" + offset);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Place parse(String text) {
        String[] parts = text.split("\\.", 4);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is no place of a paragraph");
        }
        try {
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])),
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no place of a paragraph", e);
        }
    }

    @Override
    public int compareTo(Place other) {
        return NEWEST_FIRST.compare(this, other);
    }

    /** Epoch milliseconds, partition and offset, with dots between them. */
    @Override
    public String toString() {
        return publishedAt.toEpochMilli() + "." + partition + "." + offset;
    }
}
