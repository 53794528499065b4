package io.newswire.streams.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What the tasks of this process still owe: counts not yet sent on, records not yet written. Everything has been counted
 * when both are zero, every partition is read and committed to its end, and no transaction is open.
 */
public final class Backlog {
    /** Some seconds of work for a process. */
    private static final long FAR_BEHIND = 50_000;

    private final Map<String, TaskBacklog> tallies = new ConcurrentHashMap<>();
    private final Map<String, TaskBacklog> emissions = new ConcurrentHashMap<>();
    private final AtomicLong steps = new AtomicLong();
    private volatile LongSupplier unread = () -> 0;

    /** What one task owes. */
    public final class TaskBacklog {
        private final Map<String, TaskBacklog> side;
        private final String task;
        private final AtomicLong owed = new AtomicLong();

        private TaskBacklog(Map<String, TaskBacklog> side, String task) {
            this.side = side;
            this.task = task;
            side.put(task, this);
            steps.incrementAndGet();
        }

        public void add(long more) {
            owed.addAndGet(more);
            steps.incrementAndGet();
        }

        public void set(long now) {
            owed.set(now);
            steps.incrementAndGet();
        }

        public void clear() {
            set(0);
        }

        public void leave() {
            side.remove(task, this);
            steps.incrementAndGet();
        }
    }

    public TaskBacklog tallies(String task) {
        return new TaskBacklog(tallies, task);
    }

    public TaskBacklog emissions(String task) {
        return new TaskBacklog(emissions, task);
    }

    /** Paragraphs whose counts have not been sent on. */
    public long talliesPending() {
        return tallies.values().stream().mapToLong(share -> share.owed.get()).sum();
    }

    /** Subjects of which a record (counts, zeros or tombstone) is due or will be. */
    public long emissionsPending() {
        return emissions.values().stream().mapToLong(share -> share.owed.get()).sum();
    }

    /** Says where to ask how many records lie in the input of this process and are not read yet. */
    public void askForUnread(LongSupplier unread) {
        this.unread = unread;
    }

    /** Records in the input of this process that it has not read yet, as far as its consumers know. */
    public long unread() {
        return unread.getAsLong();
    }

    /** Whether so many records wait to be read that reading comes first. */
    public boolean isReadingBehind() {
        return unread() > FAR_BEHIND;
    }

    /** Tasks of both stages that run in this process. */
    public int tasks() {
        return tallies.size() + emissions.size();
    }

    /** Tasks of the second stage that run in this process. */
    public int emittingTasks() {
        return emissions.size();
    }

    /** Changes whenever a task does anything: if two readings are equal, nothing happened in between. */
    public long steps() {
        return steps.get();
    }
}
