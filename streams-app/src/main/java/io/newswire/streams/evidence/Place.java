package io.newswire.streams.evidence;

import java.time.Instant;
import java.util.Comparator;

/**
 * The position of a paragraph's record in {@code news.mentions}, and the date of the paragraph. Sorted by date, then
 * partition, then offset, each with the highest first.
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
     * Parses the form of {@link #toString}.
     *
     * @throws IllegalArgumentException if it has another form
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

    /** Epoch milliseconds, partition and offset, separated by dots. */
    @Override
    public String toString() {
        return publishedAt.toEpochMilli() + "." + partition + "." + offset;
    }
}
