package io.newswire.streams.topology;

import io.newswire.streams.counting.AggregateWriter;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.counting.WindowBounds;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.metrics.Backlog;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.topology.state.CountBatch;
import io.newswire.streams.topology.state.PaneStore;
import io.newswire.streams.topology.state.TaskState;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * <p>For the maintainer. Counts are added to their pane and nothing else happens then, so a mention costs the same
 * whatever the windows are. A window is summed when it is written, at most once per subject and interval.
 *
 * <p>The stores hold all that is owed: the panes, the clock, and the settled clock: every subject had been written, and
 * every tombstone due by then was out. Memory is a copy of the stores. It is rebuilt whenever a task starts, and what it
 * has more than they do is written before each commit (see {@link BeforeCommit}).
 *
 * <p>Only memory knows what was written of which subject. That is safe because a task that starts writes every subject
 * once. It takes a subject for written in each window that covered one of its panes since the settled clock. So a pane is
 * dropped when it has left all windows of the settled clock, not those of the present clock.
 *
 * <p>{@link EmissionSchedule} says which subject is written when. While it is empty, no tick is scheduled.
 */
final class RollWindows implements Processor<Integer, ShuffleMessage, String, byte[]> {
    private static final String CLOCK = "clock";
    private static final String SETTLED = "settled";

    private final Counting counting;
    private final NewswireMetrics metrics;
    private final long paneMillis;
    private final AggregateWriter writer = new AggregateWriter();

    private ProcessorContext<String, byte[]> context;
    private PaneStore panes;
    // What has come since the last commit; the panes of the subjects have it already.
    private final Map<Long, CountBatch> unwritten = new TreeMap<>();
    private ReceivedSheets received;
    private TaskState state;
    private Backlog.TaskBacklog pending;
    private @Nullable Cancellable emission;

    private final Map<SubjectKey, RollingSubject> subjects = new HashMap<>();
    private final SubjectJson json;
    private EmissionSchedule schedule;
    private EmissionBudget budget;
    private long clock;
    private long writtenClock;
    // Set if this task heard the first clock of all: nothing is owed of a time before it.
    private long firstClock;
    private long oldestPane;
    private long paneAtLastTick;
    private long settledClock;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    RollWindows(Counting counting, Function<SubjectKey, SubjectLabel> labels, NewswireMetrics metrics) {
        this.counting = counting;
        json = new SubjectJson(labels, subjects::size);
        this.metrics = metrics;
        paneMillis = counting.windows().paneMillis();
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        state = new TaskState(context.getStateStore(NewswireTopology.CLOCK));
        state.requireWindows(windows().fingerprint());
        pending = metrics.backlog().emissions(context.taskId().toString());
        budget = new EmissionBudget(
                counting.rules().emitInterval(),
                () -> counting.limits().longestTick(metrics.backlog().emittingTasks()),
                metrics.backlog()::isReadingBehind,
                System::nanoTime);
        schedule = new EmissionSchedule(subjects::values, budget);
        clock = state.get(CLOCK);
        writtenClock = clock;
        firstClock = TaskState.NONE;
        oldestPane = clock == TaskState.NONE ? Long.MIN_VALUE : windows().oldestPaneAt(clock);
        paneAtLastTick = Math.floorDiv(clock, paneMillis);
        settledClock = TaskState.NONE;
        unwritten.clear();
        received = new ReceivedSheets(state, metrics.gaps(), counting.limits().exactlyOnce());
        recall();
        BeforeCommit beforeCommit = context.getStateStore(NewswireTopology.BEFORE_COMMIT_OF_COUNTING);
        beforeCommit.run(context, this::writeState);
    }

    private void recall() {
        subjects.clear();
        panes = new PaneStore(
                context.getStateStore(NewswireTopology.PANES),
                (pane, subject, counts) -> subject(subject).panes().add(pane, counts));
        if (subjects.isEmpty()) {
            return;
        }
        if (clock != TaskState.NONE) {
            List<WindowBounds> settled = windows().placedAt(state.get(SETTLED));
            List<WindowBounds> now = windows().placedAt(clock);
            subjects.values().forEach(subject -> subject.assumeEmitted(settled, now));
        }
        subjects.values().forEach(schedule::add);
        schedule.windowsMoved();
        owe();
    }

    private RollingSubject subject(SubjectKey key) {
        return subjects.computeIfAbsent(
                key, k -> new RollingSubject(k, json, windows().list().size()));
    }

    @Override
    public void process(Record<Integer, ShuffleMessage> event) {
        if (event.value() instanceof ShuffleMessage.FeedClock tick) {
            advance(tick.newest());
        } else {
            ShuffleMessage.Sheet sheet = (ShuffleMessage.Sheet) event.value();
            if (received.take(event.key(), sheet)) {
                add(sheet);
            }
        }
        budget.inputCame();
        owe();
    }

    private void advance(long newest) {
        if (newest <= clock) {
            return;
        }
        if (clock == TaskState.NONE) {
            firstClock = newest;
        }
        if (clock == TaskState.NONE || Math.floorDiv(newest, paneMillis) != Math.floorDiv(clock, paneMillis)) {
            schedule.windowsMoved();
        }
        clock = newest;
        oldestPane = windows().oldestPaneAt(clock);
    }

    private void add(ShuffleMessage.Sheet sheet) {
        if (sheet.pane() < oldestPane) {
            metrics.tallyTooOld();
            return;
        }
        unwritten.computeIfAbsent(sheet.pane(), first -> new CountBatch()).add(sheet.lines());
        CountBatch.read(sheet.lines(), (key, counts) -> {
            RollingSubject subject = subject(key);
            subject.panes().add(sheet.pane(), counts);
            schedule.add(subject);
        });
    }

    private void writeState() {
        if (writtenClock == TaskState.NONE && (clock != writtenClock || !unwritten.isEmpty())) {
            state.noteWindows(windows().fingerprint());
        }
        unwritten.forEach((pane, batch) -> panes.append(pane, batch.toBytes()));
        unwritten.clear();
        received.store();
        if (clock != writtenClock) {
            if (state.get(SETTLED) == TaskState.NONE) {
                state.put(SETTLED, firstClock);
            }
            state.put(CLOCK, clock);
            writtenClock = clock;
        }
    }

    private Windows windows() {
        return counting.windows();
    }

    private void owe() {
        pending.set(schedule.size());
        if (emission == null && !schedule.isEmpty()) {
            emission = context.schedule(
                    counting.rules().emitInterval(), PunctuationType.WALL_CLOCK_TIME, this::writeWhatIsDue);
        }
    }

    private void writeWhatIsDue(long now) {
        if (clock == TaskState.NONE) {
            return;
        }
        long pane = Math.floorDiv(clock, paneMillis);
        boolean rested = pane == paneAtLastTick;
        paneAtLastTick = pane;
        List<WindowBounds> placements = windows().placedAt(clock);
        for (Iterator<RollingSubject> due = schedule.tick(clock, rested); due.hasNext(); ) {
            write(due.next(), placements, now);
        }
        settle(schedule.settled());
        pending.set(schedule.size());
        if (schedule.isEmpty()) {
            stopEmitting();
        }
    }

    private void stopEmitting() {
        if (emission != null) {
            emission.cancel();
            emission = null;
        }
    }

    private void write(RollingSubject subject, List<WindowBounds> placements, long now) {
        subject.panes().dropBefore(oldestPane);
        for (Emission each : subject.emissions(placements)) {
            context.forward(new Record<>(each.key(), each.value(writer), now));
            metrics.emitted();
        }
        if (subject.isGone()) {
            // A round may still hold one that has gone and come back as another.
            subjects.remove(subject.key(), subject);
        } else if (subject.awaitsTombstone()) {
            schedule.add(subject);
        }
    }

    private void settle(long at) {
        if (at != TaskState.NONE && at != settledClock) {
            settledClock = at;
            state.put(SETTLED, at);
            panes.dropBefore(windows().oldestPaneAt(at));
        }
    }

    /** A task whose state is lost is closed, built again and opened; the tick that it had scheduled is still in place then. */
    @Override
    public void close() {
        stopEmitting();
        pending.leave();
    }
}
