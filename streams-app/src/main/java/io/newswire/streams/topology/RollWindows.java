package io.newswire.streams.topology;

import io.newswire.streams.windows.Aggregate;
import io.newswire.streams.windows.Placement;
import io.newswire.streams.windows.SubjectLabel;
import io.newswire.streams.windows.Windows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the panes of each subject, follows the feed clock, and writes the windows of the subjects that are due.
 *
 * <p>For the maintainer. A tally is added to its pane and nothing else, so a mention costs the same whatever the windows
 * are; a window is summed when it is written, at most once per subject and interval. The stores hold all that is owed:
 * the panes, the clock, and the clock at which everything was settled: every subject had been written and every
 * tombstone due by then was out. Memory mirrors the stores and is rebuilt from them whenever a task starts. What was
 * written of which subject is known in memory only; that is safe because a task that starts writes every subject once,
 * and supposes that a subject is out in each window that covered one of its panes since the settled clock. A pane is
 * therefore forgotten when it has left all windows of the settled clock, not of the present one.
 *
 * <p>A subject whose counts changed is due at the next interval. The others are due when their window has moved, but not
 * at every move: once in {@value #MOST_WAITS} intervals while the clock runs, and when it has rested for one. Nothing
 * due, nothing scheduled. A task that has more to write than it has time for lets intervals pass, see {@link Pace}.
 */
final class RollWindows implements Processor<Integer, Tallied, String, byte[]> {
    private static final String CLOCK = "clock";
    private static final String SETTLED = "settled";
    private static final int MOST_WAITS = 10;

    private final Counting counting;
    private final Function<String, SubjectLabel> labels;
    private final FeedMeters meters;
    private final long paneMillis;

    private ProcessorContext<String, byte[]> context;
    private PaneLedger panes;
    private Facts facts;
    private Backlog.Share pending;
    private @Nullable Cancellable emission;

    private final Map<String, RollingSubject> subjects = new HashMap<>();
    private List<RollingSubject> due = new ArrayList<>();
    private Pace pace = new Pace(System::nanoTime);
    private long clock;
    private long oldestPane;
    private long allWrittenAt;
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
        facts = new Facts(context.getStateStore(NewswireTopology.CLOCK));
        facts.requireWindows(windows().fingerprint());
        pending = meters.backlog().emissions(context.taskId().toString());
        emission = null;
        pace = new Pace(System::nanoTime);
        clock = facts.get(CLOCK);
        oldestPane = clock == Facts.NONE ? Long.MIN_VALUE : oldestPane(clock);
        allWrittenAt = Facts.NONE;
        paneAtLastTick = Math.floorDiv(clock, paneMillis);
        windowsMoved = false;
        waits = 0;
        recall();
    }

    private void recall() {
        subjects.clear();
        due.clear();
        panes = new PaneLedger(
                context.getStateStore(NewswireTopology.PANES),
                (pane, subject, counts) -> subject(subject).panes().add(pane, counts));
        if (subjects.isEmpty()) {
            return;
        }
        if (clock != Facts.NONE) {
            List<Placement> settled = windows().placedAt(facts.get(SETTLED));
            List<Placement> now = windows().placedAt(clock);
            subjects.values().forEach(subject -> subject.suppose(settled, now));
        }
        subjects.values().forEach(this::fallDue);
        windowsMoved = true;
        owe();
    }

    private RollingSubject subject(String key) {
        return subjects.computeIfAbsent(
                key, k -> new RollingSubject(k, labels, windows().list().size()));
    }

    private void fallDue(RollingSubject subject) {
        if (subject.fallDue()) {
            due.add(subject);
        }
    }

    @Override
    public void process(Record<Integer, Tallied> event) {
        if (event.value() instanceof Tallied.FeedClock tick) {
            advance(tick.newest());
        } else {
            add((Tallied.Sheet) event.value());
        }
        pace.inputCame();
        owe();
    }

    private void advance(long newest) {
        if (newest <= clock) {
            return;
        }
        if (clock == Facts.NONE) {
            facts.noteWindows(windows().fingerprint());
            facts.put(SETTLED, newest);
        }
        windowsMoved |= clock == Facts.NONE || Math.floorDiv(newest, paneMillis) != Math.floorDiv(clock, paneMillis);
        clock = newest;
        oldestPane = oldestPane(clock);
        facts.put(CLOCK, newest);
    }

    private void add(Tallied.Sheet sheet) {
        if (sheet.pane() < oldestPane) {
            meters.tallyTooOld();
            return;
        }
        panes.append(sheet.pane(), sheet.lines());
        TallySheet.read(sheet.lines(), (key, counts) -> {
            RollingSubject subject = subject(key);
            subject.panes().add(sheet.pane(), counts);
            fallDue(subject);
        });
    }

    /** The first pane that a window covers while the feed clock stands at {@code clock}. */
    private long oldestPane(long clock) {
        return windows().placedAt(clock).stream()
                .mapToLong(Placement::fromPane)
                .min()
                .orElseThrow();
    }

    private Windows windows() {
        return counting.windows();
    }

    private void owe() {
        if (due.isEmpty() && !windowsMoved) {
            return;
        }
        pending.set(windowsMoved ? Math.max(1, subjects.size()) : due.size());
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
        waits++;
        if (!pace.isTimeToWrite(now)) {
            return;
        }
        if (windowsMoved && (rested || waits >= MOST_WAITS)) {
            subjects.values().forEach(this::fallDue);
        }
        pace.time(now, () -> writeAll(due.size() == subjects.size(), now));
        pending.set(windowsMoved ? subjects.size() : due.size());
        if (due.isEmpty() && !windowsMoved && emission != null) {
            emission.cancel();
            emission = null;
        }
    }

    private void writeAll(boolean everySubject, long now) {
        Emission written = new Emission(now);
        List<Placement> placements = windows().placedAt(clock);
        List<RollingSubject> visited = due;
        due = new ArrayList<>();
        for (RollingSubject subject : visited) {
            subject.panes().dropBefore(oldestPane);
            subject.write(placements, written);
            if (subject.isGone()) {
                subjects.remove(subject.key());
            } else if (subject.awaitsTombstone()) {
                fallDue(subject);
            }
        }
        // Every tombstone that the writing before this one left due is out now.
        settle(allWrittenAt);
        if (everySubject) {
            allWrittenAt = clock;
            windowsMoved = false;
            waits = 0;
            if (due.isEmpty()) {
                settle(clock);
            }
        }
    }

    private void settle(long at) {
        if (at != Facts.NONE) {
            facts.put(SETTLED, at);
            panes.dropBefore(oldestPane(at));
            allWrittenAt = Facts.NONE;
        }
    }

    /** Passes on what a subject has to say, at the time the feed clock stands at. */
    private final class Emission implements RollingSubject.Sink {
        private final long timestamp;

        Emission(long now) {
            timestamp = Math.max(0, Math.min(clock, now));
        }

        @Override
        public void emit(String key, Aggregate aggregate) {
            context.forward(new Record<>(key, aggregate.toJson(), timestamp));
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
