package io.newswire.streams.audit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of each subject, by pane. The last {@value #MOST_IN_MEMORY} sums are in memory; the others are on
 * disk, a row for each subject and pane with the sums that were written there one after the other.
 */
final class RecountedSubjects {
    private static final int MOST_IN_MEMORY = 100_000;
    /** The row without a pane marks a subject that articles in two partitions have a part in. */
    private static final byte[] UNCERTAIN = {};

    private final DiskTable table;
    private final Map<String, SubjectPanes> inMemory = new HashMap<>();
    private int sums;

    /**
     * What was counted of one subject.
     *
     * @param isUncertain whether articles that are split over partitions have a part in it, so that it depends on their
     *     order
     */
    record Counted(byte[] subject, SubjectPanes panes, boolean isUncertain) {}

    RecountedSubjects(DiskTables tables) {
        table = tables.add("subjects");
    }

    /** Adds a paragraph that mentions the subject so many times. */
    void add(String subject, long pane, long mentions, boolean isFirstInArticle) {
        SubjectPanes panes = inMemory.computeIfAbsent(subject, none -> new SubjectPanes());
        sums += panes.add(pane, mentions, 1, isFirstInArticle ? 1 : 0) ? 1 : 0;
        if (sums > MOST_IN_MEMORY) {
            write();
        }
    }

    void markUncertain(String subject) {
        table.put(SubjectRow.key(subject, UNCERTAIN), new byte[] {1});
    }

    private void write() {
        inMemory.forEach((subject, panes) -> panes.forEach((pane, mentions, paragraphs, articles) -> table.append(
                SubjectRow.key(subject, toBytes(pane)),
                new CompactNumbers().add(mentions).add(paragraphs).add(articles).toBytes())));
        inMemory.clear();
        sums = 0;
    }

    private static byte[] toBytes(long pane) {
        return ByteBuffer.allocate(Long.BYTES).putLong(pane ^ Long.MIN_VALUE).array();
    }

    private static long paneOf(SubjectRow row) {
        return ByteBuffer.wrap(row.rest()).getLong() ^ Long.MIN_VALUE;
    }

    /** Drops the panes that start before a time (epoch ms). */
    void dropBefore(long start) {
        write();
        try (DiskTable.Cursor rows = table.from(new byte[0])) {
            for (; rows.isValid(); rows.next()) {
                SubjectRow row = SubjectRow.parse(rows.key());
                if (row.rest().length > 0 && paneOf(row) < start) {
                    table.delete(rows.key());
                }
            }
        }
    }

    /** All subjects, in order; nothing may be added while they are read. */
    Rows rows() {
        write();
        return new Rows(table.from(new byte[0]));
    }

    /** Reads the subjects, one after the other. */
    static final class Rows implements AutoCloseable {
        private final DiskTable.Cursor rows;

        private Rows(DiskTable.Cursor rows) {
            this.rows = rows;
        }

        /** The next subject; null behind the last one. */
        @Nullable
        Counted next() {
            if (!rows.isValid()) {
                return null;
            }
            byte[] subject = SubjectRow.parse(rows.key()).subject();
            SubjectPanes panes = new SubjectPanes();
            boolean isUncertain = false;
            for (; rows.isValid(); rows.next()) {
                SubjectRow row = SubjectRow.parse(rows.key());
                if (!Arrays.equals(row.subject(), subject)) {
                    break;
                }
                if (row.rest().length == 0) {
                    isUncertain = true;
                } else {
                    CompactNumbers.Reader numbers = new CompactNumbers.Reader(rows.value());
                    while (numbers.hasNext()) {
                        panes.add(paneOf(row), numbers.next(), numbers.next(), numbers.next());
                    }
                }
            }
            return new Counted(subject, panes, isUncertain);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
