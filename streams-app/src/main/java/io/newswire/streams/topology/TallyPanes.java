package io.newswire.streams.topology;

import io.newswire.streams.articles.SubjectCount;
import io.newswire.streams.windows.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * Folds what paragraphs add to a subject, pane by pane, and passes the sums on several times a second, then the feed
 * clock if it has reached another pane.
 *
 * <p>For the maintainer. Shuffling every mention is what makes the textbook topology slow; here a subject crosses the
 * shuffle once per drain. Offsets may be committed between any two records and nothing announces a commit, so what is
 * owed lies in logged stores: the sums, the newest date, and the pane of the clock sent last. A drain reads what the
 * store holds, never a list of what was put there, so a task that starts after a crash owes exactly what its
 * predecessor did. Tallies go out before the clock: whoever hears the clock of a pane has this task's counts up to it.
 * An idle task has no drain scheduled and causes no commits.
 */
final class TallyPanes implements Processor<byte[], Finding, String, Tallied> {
    /** The newest publishedAt of this partition, epoch ms. */
    static final String NEWEST = "newest";

    private static final String SENT_PANE = "sent-pane";
    private static final Duration DRAIN_INTERVAL = Duration.ofMillis(200);
    private static final int MOST_PANES_A_RECORD = 1_000;

    private final Counting counting;
    private final FeedMeters meters;
    private final long paneMillis;

    private ProcessorContext<String, Tallied> context;
    private KeyValueStore<byte[], byte[]> tallies;
    private Facts facts;
    private Backlog.Share pending;
    private @Nullable Cancellable drain;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    TallyPanes(Counting counting, FeedMeters meters) {
        this.counting = counting;
        this.meters = meters;
        paneMillis = counting.windows().paneMillis();
    }

    @Override
    public void init(ProcessorContext<String, Tallied> context) {
        this.context = context;
        tallies = context.getStateStore(NewswireTopology.TALLIES);
        facts = new Facts(context.getStateStore(NewswireTopology.NEWEST_DATES));
        facts.requireWindows(counting.windows().fingerprint());
        pending = meters.backlog().tallies(context.taskId().toString());
        drain = null;
        if (facts.get(NEWEST) != Facts.NONE) {
            scheduleDrain();
        }
    }

    @Override
    public void process(Record<byte[], Finding> event) {
        Finding.Counted counted = (Finding.Counted) event.value();
        long newest = advance(counted);
        long pane = Math.floorDiv(counted.articleDate(), paneMillis);
        if ((pane + 1) * paneMillis <= oldestStart(newest)) {
            meters.tooOld(counted.articleId(), counted.counts().isEmpty() ? 0 : 1);
        } else {
            for (SubjectCount count : counted.counts()) {
                byte[] key = new PaneKey(count.subject(), pane).toBytes();
                byte[] sum = tallies.get(key);
                tallies.put(
                        key,
                        CountsBytes.of(
                                sum == null
                                        ? count.counts()
                                        : CountsBytes.from(sum).plus(count.counts())));
            }
        }
        pending.add(1);
        scheduleDrain();
    }

    private long advance(Finding.Counted counted) {
        long newest = facts.get(NEWEST);
        long date = counted.publishedAt();
        if (newest != Facts.NONE && date <= newest) {
            return newest;
        }
        facts.noteWindows(counting.windows().fingerprint());
        if (newest != Facts.NONE && date - newest > counting.windows().largest().toMillis()) {
            meters.clockJumped(counted.articleId(), newest, date);
        }
        facts.put(NEWEST, date);
        return date;
    }

    private long oldestStart(long newest) {
        long oldest = Long.MAX_VALUE;
        for (Window window : counting.windows().list()) {
            oldest = Math.min(oldest, window.endAfter(newest) - window.size().toMillis());
        }
        return oldest;
    }

    private void scheduleDrain() {
        if (drain == null) {
            drain = context.schedule(DRAIN_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::drain);
        }
    }

    private void drain(long now) {
        List<byte[]> sent = new ArrayList<>();
        String subject = "";
        List<Tallied.PaneTally> panes = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> all = tallies.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> next = all.next();
                PaneKey key = PaneKey.from(next.key);
                if (!key.subject().equals(subject) || panes.size() == MOST_PANES_A_RECORD) {
                    send(subject, panes, now);
                    subject = key.subject();
                    panes = new ArrayList<>();
                }
                panes.add(new Tallied.PaneTally(key.pane(), CountsBytes.from(next.value)));
                sent.add(next.key);
            }
        }
        send(subject, panes, now);
        sent.forEach(tallies::delete);
        sendClock(now);
        pending.clear();
        if (drain != null) {
            drain.cancel();
            drain = null;
        }
    }

    private void send(String subject, List<Tallied.PaneTally> panes, long now) {
        if (!panes.isEmpty()) {
            context.forward(new Record<>(subject, new Tallied.Tally(panes), now));
            meters.tallySent();
        }
    }

    private void sendClock(long now) {
        long newest = facts.get(NEWEST);
        long pane = Math.floorDiv(newest, paneMillis);
        if (newest != Facts.NONE && pane > facts.get(SENT_PANE)) {
            context.forward(new Record<>(ClockMulticast.KEY, new Tallied.FeedClock(newest), now));
            facts.put(SENT_PANE, pane);
        }
    }

    @Override
    public void close() {
        pending.leave();
    }
}
