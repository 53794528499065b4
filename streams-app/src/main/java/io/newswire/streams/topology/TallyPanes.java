package io.newswire.streams.topology;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.Window;
import io.newswire.streams.memory.SubjectCount;
import io.newswire.streams.metrics.Backlog;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.topology.state.CountBatch;
import io.newswire.streams.topology.state.TaskState;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sums what paragraphs add to a subject, pane by pane. Before each commit it sends the sums on, and then the feed clock if
 * that has reached another pane.
 *
 * <p>For the maintainer. The textbook topology shuffles every mention, which is slow. Here a subject crosses the shuffle
 * once per commit, in one record with many others. The sums lie in memory alone. That is safe: what the events of a
 * transaction add is sent in that transaction (see {@link BeforeCommit}), so a crash leaves nothing owed, and the events
 * are read again. Sums go out before the clock, so whoever hears the clock of a pane has this task's counts up to it. The
 * records to each group are numbered, so that the receiver sees one that is lost or comes twice.
 */
final class TallyPanes implements Processor<byte[], ParagraphOutcome, Integer, ShuffleMessage> {
    /** The newest publishedAt of this partition, epoch ms. */
    static final String NEWEST = "newest";

    private static final String SEQUENCES = "sequences";
    private static final int LARGEST_SHEET = 64 * 1024;
    /** However far commits are apart, no more sums than about this wait for one. */
    private static final int MOST_SUMS = 200_000;

    private final Counting counting;
    private final NewswireMetrics metrics;
    private final long paneMillis;

    private ProcessorContext<Integer, ShuffleMessage> context;
    private final Map<Long, Map<SubjectKey, Counts>> panes = new TreeMap<>();
    private int sums;
    private TaskState state;
    private Sequences sequences;
    private Backlog.TaskBacklog pending;
    private long newest;
    // As the store has it, and the shuffle has heard it.
    private long passedOn;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    TallyPanes(Counting counting, NewswireMetrics metrics) {
        this.counting = counting;
        this.metrics = metrics;
        paneMillis = counting.windows().paneMillis();
    }

    @Override
    public void init(ProcessorContext<Integer, ShuffleMessage> context) {
        this.context = context;
        panes.clear();
        sums = 0;
        state = new TaskState(context.getStateStore(NewswireTopology.READ_POSITIONS));
        newest = state.get(NEWEST);
        passedOn = newest;
        byte[] reached = state.bytes(SEQUENCES);
        sequences = Sequences.from(reached == null ? new byte[0] : reached);
        pending = metrics.backlog().tallies(context.taskId().toString());
        BeforeCommit beforeCommit = context.getStateStore(NewswireTopology.BEFORE_COMMIT_OF_READING);
        beforeCommit.run(context, this::passOn);
    }

    @Override
    public void process(Record<byte[], ParagraphOutcome> event) {
        ParagraphOutcome.Counted counted = (ParagraphOutcome.Counted) event.value();
        advance(counted);
        long pane = Math.floorDiv(counted.articleDate(), paneMillis);
        if ((pane + 1) * paneMillis <= oldestStart()) {
            metrics.tooOld(counted.articleDate(), newest, counted.counts().isEmpty() ? 0 : 1);
        } else if (!counted.counts().isEmpty()) {
            add(pane, counted);
        }
        pending.add(1);
    }

    private void add(long pane, ParagraphOutcome.Counted counted) {
        Map<SubjectKey, Counts> of = panes.computeIfAbsent(pane, first -> new HashMap<>());
        int before = of.size();
        for (SubjectCount count : counted.counts()) {
            of.merge(count.subject(), count.counts(), Counts::plus);
        }
        sums += of.size() - before;
        if (sums > MOST_SUMS) {
            sendSums();
        }
    }

    private void advance(ParagraphOutcome.Counted counted) {
        long date = counted.publishedAt();
        if (newest != TaskState.NONE && date <= newest) {
            return;
        }
        if (newest != TaskState.NONE
                && date - newest > counting.windows().largest().toMillis()) {
            metrics.clockJumped(counted.articleId(), newest, date);
        }
        newest = date;
    }

    private long oldestStart() {
        long oldest = Long.MAX_VALUE;
        for (Window window : counting.windows().list()) {
            oldest = Math.min(oldest, window.endAfter(newest) - window.size().toMillis());
        }
        return oldest;
    }

    private void passOn() {
        metrics.committing(newest);
        sendSums();
        if (newest != passedOn) {
            if (passedOn == TaskState.NONE) {
                state.noteWindows(counting.windows().fingerprint());
            }
            sendClock();
            state.put(NEWEST, newest);
            passedOn = newest;
        }
        if (sequences.hasChanged()) {
            state.putBytes(SEQUENCES, sequences.toBytes());
        }
        pending.clear();
    }

    private void sendSums() {
        panes.forEach(this::send);
        panes.clear();
        sums = 0;
    }

    private void send(long pane, Map<SubjectKey, Counts> of) {
        CountBatch[] sheets = new CountBatch[GroupPartitioner.GROUPS];
        for (Map.Entry<SubjectKey, Counts> sum : of.entrySet()) {
            int group = GroupPartitioner.groupOf(sum.getKey());
            if (sheets[group] == null) {
                sheets[group] = new CountBatch();
            }
            sheets[group].add(sum.getKey(), sum.getValue());
            if (sheets[group].size() > LARGEST_SHEET) {
                send(group, pane, sheets[group]);
                sheets[group] = null;
            }
        }
        for (int group = 0; group < sheets.length; group++) {
            if (sheets[group] != null) {
                send(group, pane, sheets[group]);
            }
        }
    }

    private void send(int group, long pane, CountBatch batch) {
        int sender = context.taskId().partition();
        context.forward(new Record<>(
                group, new ShuffleMessage.Sheet(sender, sequences.next(group), pane, batch.toBytes()), now()));
        metrics.tallySent();
    }

    private void sendClock() {
        boolean isSamePane =
                passedOn != TaskState.NONE && Math.floorDiv(newest, paneMillis) == Math.floorDiv(passedOn, paneMillis);
        if (!isSamePane) {
            context.forward(new Record<>(GroupPartitioner.EVERYWHERE, new ShuffleMessage.FeedClock(newest), now()));
        }
    }

    private long now() {
        return context.currentSystemTimeMs();
    }

    /** A task whose state is lost is closed, built again and opened: the same processor, with other stores. */
    @Override
    public void close() {
        pending.leave();
    }
}
