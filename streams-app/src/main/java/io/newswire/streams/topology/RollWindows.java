package io.newswire.streams.topology;

import io.newswire.streams.windows.Aggregate;
import io.newswire.streams.windows.Placement;
import io.newswire.streams.windows.SubjectLabel;
import io.newswire.streams.windows.Windows;
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
 * <p>Which subject is written when is for the {@link Agenda} to say. Nothing on it, nothing scheduled.
 */
final class RollWindows implements Processor<Integer, Tallied, String, byte[]> {
    private static final String CLOCK = "clock";
    private static final String SETTLED = "settled";

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
    private Agenda agenda;
    private Pace pace;
    private long clock;
    private long oldestPane;
    private long paneAtLastTick;
    private long settledClock;

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
        pace = new Pace(counting.emitInterval(), meters.backlog()::isReadingBehind, System::nanoTime);
        agenda = new Agenda(subjects::values, pace);
        clock = facts.get(CLOCK);
        oldestPane = clock == Facts.NONE ? Long.MIN_VALUE : oldestPane(clock);
        paneAtLastTick = Math.floorDiv(clock, paneMillis);
        settledClock = Facts.NONE;
        recall();
    }

    private void recall() {
        subjects.clear();
        panes = new PaneLedger(
                context.getStateStore(NewswireTopology.PANES),
                PaneLedger.FOLD_SOON,
                (pane, subject, counts) -> subject(subject).panes().add(pane, counts));
        if (subjects.isEmpty()) {
            return;
        }
        if (clock != Facts.NONE) {
            List<Placement> settled = windows().placedAt(facts.get(SETTLED));
            List<Placement> now = windows().placedAt(clock);
            subjects.values().forEach(subject -> subject.suppose(settled, now));
        }
        subjects.values().forEach(agenda::add);
        agenda.windowsMoved();
        owe();
    }

    private RollingSubject subject(String key) {
        return subjects.computeIfAbsent(
                key, k -> new RollingSubject(k, labels, windows().list().size()));
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
        if (clock == Facts.NONE || Math.floorDiv(newest, paneMillis) != Math.floorDiv(clock, paneMillis)) {
            agenda.windowsMoved();
        }
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
            agenda.add(subject);
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
        pending.set(agenda.size());
        if (emission == null && !agenda.isEmpty()) {
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
        Emission written = new Emission(now);
        List<Placement> placements = windows().placedAt(clock);
        agenda.tick(clock, rested, subject -> write(subject, placements, written));
        settle(agenda.settled());
        pending.set(agenda.size());
        if (agenda.isEmpty()) {
            stopEmitting();
        }
    }

    private void stopEmitting() {
        if (emission != null) {
            emission.cancel();
            emission = null;
        }
    }

    private void write(RollingSubject subject, List<Placement> placements, Emission written) {
        subject.panes().dropBefore(oldestPane);
        subject.write(placements, written);
        if (subject.isGone()) {
            // A round may still hold one that has gone and come back as another.
            subjects.remove(subject.key(), subject);
        } else if (subject.awaitsTombstone()) {
            agenda.add(subject);
        }
    }

    private void settle(long at) {
        if (at != Facts.NONE && at != settledClock) {
            settledClock = at;
            facts.put(SETTLED, at);
            panes.dropBefore(oldestPane(at));
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

    /** A task whose state is lost is closed, built again and opened with what it had scheduled before still in place. */
    @Override
    public void close() {
        stopEmitting();
        pending.leave();
    }
}
