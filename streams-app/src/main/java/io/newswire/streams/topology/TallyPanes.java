package io.newswire.streams.topology;

import io.newswire.streams.articles.SubjectCount;
import io.newswire.streams.windows.Counts;
import io.newswire.streams.windows.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Folds what paragraphs add to a subject, pane by pane, and passes the sums on several times a second, then the feed
 * clock if it has reached another pane.
 *
 * <p>For the maintainer. Shuffling every mention is what makes the textbook topology slow; here a subject crosses the
 * shuffle once per drain, in the company of many. Offsets may be committed between any two records and nothing announces
 * a commit, so what is owed lies in logged stores: the sheets, the newest date, and the pane of the clock sent last. A
 * drain reads what the store holds, never a list of what was put there, so a task that starts after a crash owes exactly
 * what its predecessor did. Tallies go out before the clock: whoever hears the clock of a pane has this task's counts up
 * to it. An idle task has no drain scheduled and causes no commits.
 */
final class TallyPanes implements Processor<byte[], Finding, Integer, Tallied> {
    /** The newest publishedAt of this partition, epoch ms. */
    static final String NEWEST = "newest";

    private static final String SENT_PANE = "sent-pane";
    private static final Duration DRAIN_INTERVAL = Duration.ofMillis(200);
    private static final int LARGEST_SHEET = 64 * 1024;

    private final Counting counting;
    private final FeedMeters meters;
    private final long paneMillis;

    private ProcessorContext<Integer, Tallied> context;
    private PaneLedger tallies;
    private Facts facts;
    private Backlog.Share pending;
    private @Nullable Cancellable drain;
    // As the stores have it.
    private long newest;
    private long sentPane;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    TallyPanes(Counting counting, FeedMeters meters) {
        this.counting = counting;
        this.meters = meters;
        paneMillis = counting.windows().paneMillis();
    }

    @Override
    public void init(ProcessorContext<Integer, Tallied> context) {
        this.context = context;
        tallies = new PaneLedger(
                context.getStateStore(NewswireTopology.TALLIES), PaneLedger.FOLD_LATE, (pane, subject, counts) -> {});
        facts = new Facts(context.getStateStore(NewswireTopology.NEWEST_DATES));
        facts.requireWindows(counting.windows().fingerprint());
        newest = facts.get(NEWEST);
        sentPane = facts.get(SENT_PANE);
        pending = meters.backlog().tallies(context.taskId().toString());
        if (newest != Facts.NONE) {
            // What lies in the store may have been counted and committed by another task, and never sent.
            pending.add(1);
            scheduleDrain();
        }
    }

    @Override
    public void process(Record<byte[], Finding> event) {
        Finding.Counted counted = (Finding.Counted) event.value();
        advance(counted);
        long pane = Math.floorDiv(counted.articleDate(), paneMillis);
        if ((pane + 1) * paneMillis <= oldestStart()) {
            meters.tooOld(counted.articleId(), counted.counts().isEmpty() ? 0 : 1);
        } else if (!counted.counts().isEmpty()) {
            TallySheet sheet = new TallySheet();
            for (SubjectCount count : counted.counts()) {
                sheet.add(count.subject(), count.counts());
            }
            tallies.append(pane, sheet.toBytes());
        }
        pending.add(1);
        scheduleDrain();
    }

    private void advance(Finding.Counted counted) {
        long date = counted.publishedAt();
        if (newest != Facts.NONE && date <= newest) {
            return;
        }
        facts.noteWindows(counting.windows().fingerprint());
        if (newest != Facts.NONE && date - newest > counting.windows().largest().toMillis()) {
            meters.clockJumped(counted.articleId(), newest, date);
        }
        facts.put(NEWEST, date);
        newest = date;
    }

    private long oldestStart() {
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
        Map<Long, Map<String, Counts>> panes = new TreeMap<>();
        tallies.read((pane, subject, counts) ->
                panes.computeIfAbsent(pane, first -> new HashMap<>()).merge(subject, counts, Counts::plus));
        panes.forEach((pane, sums) -> send(pane, sums, now));
        tallies.clear();
        sendClock(now);
        pending.clear();
        stopDraining();
    }

    private void stopDraining() {
        if (drain != null) {
            drain.cancel();
            drain = null;
        }
    }

    private void send(long pane, Map<String, Counts> sums, long now) {
        TallySheet[] sheets = new TallySheet[ShuffleRoutes.GROUPS];
        for (Map.Entry<String, Counts> sum : sums.entrySet()) {
            int group = ShuffleRoutes.groupOf(sum.getKey());
            if (sheets[group] == null) {
                sheets[group] = new TallySheet();
            }
            sheets[group].add(sum.getKey(), sum.getValue());
            if (sheets[group].size() > LARGEST_SHEET) {
                send(group, pane, sheets[group], now);
                sheets[group] = null;
            }
        }
        for (int group = 0; group < sheets.length; group++) {
            if (sheets[group] != null) {
                send(group, pane, sheets[group], now);
            }
        }
    }

    private void send(int group, long pane, TallySheet sheet, long now) {
        context.forward(new Record<>(group, new Tallied.Sheet(pane, sheet.toBytes()), now));
        meters.tallySent();
    }

    private void sendClock(long now) {
        long pane = Math.floorDiv(newest, paneMillis);
        if (newest != Facts.NONE && pane > sentPane) {
            context.forward(new Record<>(ShuffleRoutes.EVERYWHERE, new Tallied.FeedClock(newest), now));
            facts.put(SENT_PANE, pane);
            sentPane = pane;
        }
    }

    /** A task whose state is lost is closed, built again and opened with what it had scheduled before still in place. */
    @Override
    public void close() {
        stopDraining();
        pending.leave();
    }
}
