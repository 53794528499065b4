package io.newswire.streams.audit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of each subject, by pane. The {@value #MOST_IN_MEMORY} sums used last are in memory; the others are on
 * disk. There each subject and pane has a row, to which sums are appended.
 */
final class RecountedSubjects {
    private static final int MOST_IN_MEMORY = 100_000;
    /** A row without a pane marks a subject as uncertain: articles in two partitions mention it. */
    private static final byte[] UNCERTAIN = {};

    private final DiskTable table;
    private final Map<String, SubjectPanes> inMemory = new HashMap<>();
    private int sums;

    /**
     * The counts of one subject.
     *
     * @param isUncertain whether it is mentioned in articles that are split over partitions, so that the counts depend
     *     on the order of their events
     */
    record Counted(byte[] subject, SubjectPanes panes, boolean isUncertain) {}

    RecountedSubjects(DiskTables tables) {
        table = tables.add("subjects");
    }

    /** Adds a paragraph that mentions the subject this many times. */
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

    /** All subjects in order. Add nothing while they are read. */
    Rows rows() {
        write();
        return new Rows(table.from(new byte[0]));
    }

    /** Reads the subjects one by one. */
    static final class Rows implements AutoCloseable {
        private final DiskTable.Cursor rows;

        private Rows(DiskTable.Cursor rows) {
            this.rows = rows;
        }

        /** The next subject; null after the last one. */
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
