package io.newswire.streams.topology;

import io.newswire.streams.windows.Aggregate;
import io.newswire.streams.windows.Counts;
import io.newswire.streams.windows.SubjectLabel;
import io.newswire.streams.windows.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the panes of each subject, follows the feed clock, and writes the windows of the subjects that are due.
 *
 * <p>For the maintainer. A tally is added to its pane and nothing else, so a mention costs the same whatever the windows
 * are; a window is summed when it is written, at most once per subject and interval. The stores hold all that is owed:
 * panes, clock, and per subject whether a window is out live or zeroed (its tombstone due). Memory mirrors the stores
 * and is rebuilt from them whenever a task starts. Which subjects changed is known in memory only; that is safe because
 * a task that starts writes every subject once.
 *
 * <p>A subject whose counts changed is due at the next interval. The others are due when their window has moved, but not
 * at every move: once in {@value #MOST_WAITS} intervals while the clock runs, and when it has rested for one. Nothing
 * due, nothing scheduled.
 */
final class RollWindows implements Processor<String, Tallied, String, byte[]> {
    private static final String CLOCK = "clock";
    private static final int MOST_WAITS = 10;

    private final Counting counting;
    private final Function<String, SubjectLabel> labels;
    private final FeedMeters meters;
    private final long paneMillis;

    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<byte[], byte[]> panes;
    private KeyValueStore<String, byte[]> standings;
    private Facts facts;
    private Backlog.Share pending;
    private @Nullable Cancellable emission;

    private final Map<String, RollingSubject> subjects = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private long clock;
    private long paneAtLastTick;
    private boolean windowsMoved;
    private int waits;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    RollWindows(Counting counting, Function<String, SubjectLabel> labels, FeedMeters meters) {
        this.counting = counting;
        this.labels = labels;
        this.meters = meters;
        paneMillis = counting.windows().paneMillis();
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        panes = context.getStateStore(NewswireTopology.PANES);
        standings = context.getStateStore(NewswireTopology.STANDINGS);
        facts = new Facts(context.getStateStore(NewswireTopology.CLOCK));
        facts.requireWindows(counting.windows().fingerprint());
        pending = meters.backlog().emissions(context.taskId().toString());
        emission = null;
        clock = facts.get(CLOCK);
        paneAtLastTick = Math.floorDiv(clock, paneMillis);
        windowsMoved = false;
        waits = 0;
        recall();
        if (!due.isEmpty()) {
            owe();
        }
    }

    private void recall() {
        subjects.clear();
        due.clear();
        try (KeyValueIterator<byte[], byte[]> all = panes.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> next = all.next();
                PaneKey key = PaneKey.from(next.key);
                subject(key.subject()).panes().add(key.pane(), CountsBytes.from(next.value));
            }
        }
        try (KeyValueIterator<String, byte[]> all = standings.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> next = all.next();
                subject(next.key).restoreStanding(next.value);
            }
        }
        due.addAll(subjects.keySet());
    }

    private RollingSubject subject(String key) {
        return subjects.computeIfAbsent(key, k -> new RollingSubject(labels.apply(k), counting.windows()));
    }

    @Override
    public void process(Record<String, Tallied> event) {
        if (event.value() instanceof Tallied.FeedClock tick) {
            advance(tick.newest());
        } else {
            add(event.key(), ((Tallied.Tally) event.value()).panes());
        }
    }

    private void advance(long newest) {
        if (newest <= clock) {
            return;
        }
        if (clock == Facts.NONE) {
            facts.noteWindows(counting.windows().fingerprint());
        }
        windowsMoved |= clock == Facts.NONE || Math.floorDiv(newest, paneMillis) != Math.floorDiv(clock, paneMillis);
        clock = newest;
        facts.put(CLOCK, newest);
        owe();
    }

    private void add(String key, List<Tallied.PaneTally> tallies) {
        long oldest = clock == Facts.NONE ? Long.MIN_VALUE : oldestPane();
        RollingSubject subject = subject(key);
        for (Tallied.PaneTally tally : tallies) {
            if (tally.pane() < oldest) {
                meters.tallyTooOld();
                continue;
            }
            Counts sum = subject.panes().add(tally.pane(), tally.counts());
            panes.put(new PaneKey(key, tally.pane()).toBytes(), CountsBytes.of(sum));
        }
        due.add(key);
        owe();
    }

    private long oldestPane() {
        long oldest = Long.MAX_VALUE;
        for (Window window : counting.windows().list()) {
            oldest = Math.min(oldest, (window.endAfter(clock) - window.size().toMillis()) / paneMillis);
        }
        return oldest;
    }

    private void owe() {
        pending.set(windowsMoved ? subjects.size() : due.size());
        if (emission == null) {
            emission = context.schedule(counting.emitInterval(), PunctuationType.WALL_CLOCK_TIME, this::writeWhatIsDue);
        }
    }

    private void writeWhatIsDue(long now) {
        if (clock == Facts.NONE) {
            return;
        }
        long pane = Math.floorDiv(clock, paneMillis);
        boolean rested = pane == paneAtLastTick;
        paneAtLastTick = pane;
        if (windowsMoved && (rested || ++waits >= MOST_WAITS)) {
            due.addAll(subjects.keySet());
            windowsMoved = false;
            waits = 0;
        }
        Emission written = new Emission(now);
        long oldest = oldestPane();
        List<String> visited = new ArrayList<>(due);
        due.clear();
        for (String key : visited) {
            write(key, oldest, written);
        }
        pending.set(windowsMoved ? subjects.size() : due.size());
        if (due.isEmpty() && !windowsMoved && emission != null) {
            emission.cancel();
            emission = null;
        }
    }

    private void write(String key, long oldestPane, Emission written) {
        RollingSubject subject = subject(key);
        for (long pane : subject.panes().dropBefore(oldestPane)) {
            panes.delete(new PaneKey(key, pane).toBytes());
        }
        byte[] before = subject.standing();
        subject.write(clock, paneMillis, written);
        byte[] after = subject.standing();
        if (subject.isGone()) {
            subjects.remove(key);
            standings.delete(key);
        } else if (!Arrays.equals(before, after)) {
            standings.put(key, after);
        }
        if (subject.awaitsTombstone()) {
            due.add(key);
        }
    }

    /** Passes on what a subject has to say, at the time the feed clock stands at. */
    private final class Emission implements RollingSubject.Sink {
        private final long timestamp;

        Emission(long now) {
            timestamp = Math.max(0, Math.min(clock, now));
        }

        @Override
        public void emit(Aggregate aggregate) {
            context.forward(new Record<>(aggregate.key(), aggregate.toJson(), timestamp));
            meters.emitted();
        }

        @Override
        public void bury(String key) {
            context.forward(new Record<>(key, null, timestamp));
            meters.emitted();
        }
    }

    @Override
    public void close() {
        pending.leave();
    }
}
