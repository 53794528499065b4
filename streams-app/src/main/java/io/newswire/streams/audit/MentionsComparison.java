package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records of {@code news.mentions} with those that must be there. Both sides come in the order of their
 * logs, at about the same speed. Only records that wait for the other side are kept in memory.
 */
final class MentionsComparison {
    /**
     * A record that was found.
     *
     * @param isAgain whether its paragraph already had a record before
     */
    private record Found(RecordPosition at, MentionFields fields, boolean isAgain) {}

    private record Key(String articleId, int paragraph) {}

    /** A wrong record: its position and its paragraph. */
    record Wrong(RecordPosition at, String articleId, int paragraph) {}

    private final Map<Key, Deque<ExpectedRecord>> expected = new HashMap<>();
    private final Map<Key, Deque<Found>> early = new HashMap<>();
    private final FirstOnes<Wrong> different = new FirstOnes<>();
    private final FirstOnes<Wrong> reordered = new FirstOnes<>();
    private final FirstOnes<Wrong> doubled = new FirstOnes<>();
    private final FirstOnes<Wrong> strange = new FirstOnes<>();
    private final FirstOnes<RecordPosition> unreadable = new FirstOnes<>();
    private long waitingExpected;
    private long waitingFound;
    private long matched;

    /** Adds a record that must be there; returns whether it was already found. */
    boolean expect(ExpectedRecord record) {
        Key key = key(record.fields());
        Found found = poll(early, key);
        if (found == null) {
            expected.computeIfAbsent(key, none -> new ArrayDeque<>(1)).add(record);
            waitingExpected++;
            return false;
        }
        waitingFound--;
        match(record, found.at(), found.fields());
        return true;
    }

    /**
     * Adds a record that was found; returns whether it must be there.
     *
     * @param isAgain whether its paragraph already had a record before
     */
    boolean find(RecordPosition at, MentionFields fields, boolean isAgain) {
        Key key = key(fields);
        ExpectedRecord record = poll(expected, key);
        if (record == null) {
            early.computeIfAbsent(key, none -> new ArrayDeque<>(1)).add(new Found(at, fields, isAgain));
            waitingFound++;
            return false;
        }
        waitingExpected--;
        match(record, at, fields);
        return true;
    }

    /** Adds a record that cannot be parsed. */
    void findUnreadable(RecordPosition at) {
        unreadable.add(at);
    }

    private void match(ExpectedRecord record, RecordPosition at, MentionFields fields) {
        matched++;
        if (!record.fields().digest().equals(fields.digest())) {
            (record.isUncertain() ? reordered : different).add(wrong(at, fields));
        }
    }

    private static Wrong wrong(RecordPosition at, MentionFields fields) {
        return new Wrong(at, fields.articleId(), fields.paragraph());
    }

    private static Key key(MentionFields fields) {
        return new Key(fields.articleId(), fields.paragraph());
    }

    private static <T> @Nullable T poll(Map<Key, Deque<T>> waiting, Key key) {
        Deque<T> queue = waiting.get(key);
        if (queue == null) {
            return null;
        }
        T first = queue.poll();
        if (queue.isEmpty()) {
            waiting.remove(key);
        }
        return first;
    }

    long waitingExpected() {
        return waitingExpected;
    }

    long waitingFound() {
        return waitingFound;
    }

    /** The result, after all records of both sides were added. */
    MentionsFindings finish() {
        List<ExpectedRecord> missing = new ArrayList<>();
        long notDue = 0;
        for (Deque<ExpectedRecord> each : expected.values()) {
            for (ExpectedRecord record : each) {
                if (record.isDue()) {
                    missing.add(record);
                } else {
                    notDue++;
                }
            }
        }
        for (Deque<Found> each : early.values()) {
            for (Found found : each) {
                (found.isAgain() ? doubled : strange).add(wrong(found.at(), found.fields()));
            }
        }
        return new MentionsFindings(
                matched, MissingRange.of(missing), notDue, different, reordered, doubled, strange, unreadable);
    }
}
