package io.newswire.streams.aggregates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.kafka.TopicFollower;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of {@code news.aggregates}: the newest value of each key. A tombstone removes its key. A record that is no
 * aggregate is skipped and counted; the first one is logged. Only the thread that reads the topic writes to the table;
 * any thread may read it.
 *
 * <p>For the maintainer. Each subject has one entry with an immutable array of its windows. So its id and name are
 * stored once, and a reader never sees half of an aggregate. {@link #upTo} changes only after the records before it are
 * in the table. So a reader that asks for it first and for the aggregates afterwards misses nothing.
 */
public final class NewestAggregates implements TopicFollower.Sink {
    /** Is told of each change on the thread that reads the topic, and must return quickly. */
    public interface Listener {
        void changed(Aggregate newest);

        void removed(Removal removal);

        /** Everything before this position has been passed on. */
        default void reached(OffsetVector upTo) {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(NewestAggregates.class);
    private static final int REMOVALS_KNOWN = 50_000;

    private final Map<AggregateKind, Map<SubjectId, Aggregate[]>> kinds = new EnumMap<>(AggregateKind.class);
    private final Interned<Duration> windows = new Interned<>();
    private final Interned<String> types = new Interned<>();
    private final RemovedKeys removed;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile OffsetVector upTo = OffsetVector.zero(0);
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong skipped = new AtomicLong();

    public NewestAggregates() {
        this(REMOVALS_KNOWN);
    }

    /** A table that remembers up to this many removed keys. */
    NewestAggregates(int removalsKnown) {
        removed = new RemovedKeys(removalsKnown);
        for (AggregateKind each : AggregateKind.values()) {
            kinds.put(each, new ConcurrentHashMap<>());
        }
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void opened(int partition, long firstOffset, long tombstonesFrom) {
        removed.forgetBelow(partition, Math.max(firstOffset, tombstonesFrom));
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, OffsetVector position) {
        for (ConsumerRecord<byte[], byte[]> each : records) {
            take(each);
        }
        upTo = position;
        listeners.forEach(each -> each.reached(position));
    }

    @Override
    public void deleted(int partition, long before) {
        for (Aggregate each : aggregates()) {
            if (each.partition() == partition && each.offset() < before) {
                remove(new Removal(each.key(), partition, each.offset() + 1));
            }
        }
        removed.forgetBelow(partition, before == Long.MAX_VALUE ? before : before + 1);
    }

    /** The aggregate of a key, or null if there is none. */
    public @Nullable Aggregate get(AggregateKey key) {
        return in(ofSubject(key.subject()), key.window());
    }

    /** The aggregates of a subject, in order of their windows, the smallest first. */
    public List<Aggregate> ofSubject(SubjectId subject) {
        Aggregate[] found = ofKind(subject.kind()).get(subject);
        return found == null ? List.of() : List.of(found);
    }

    /** The aggregate for one window among those of a subject; null if there is none. */
    public static @Nullable Aggregate in(List<Aggregate> ofSubject, Duration window) {
        for (Aggregate each : ofSubject) {
            if (each.window().equals(window)) {
                return each;
            }
        }
        return null;
    }

    /** Passes on the aggregate of each subject of a kind that has one for the window; they have no special order. */
    public void forEach(AggregateKind kind, Duration window, Consumer<Aggregate> consumer) {
        for (Aggregate[] found : ofKind(kind).values()) {
            for (Aggregate each : found) {
                if (each.window().equals(window)) {
                    consumer.accept(each);
                    break;
                }
            }
        }
    }

    /** All aggregates, in the order of their keys. */
    public List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>(size.get());
        kinds.values().forEach(kind -> kind.values().forEach(found -> Collections.addAll(all, found)));
        all.sort(Comparator.comparing((Aggregate each) -> each.subject().kind())
                .thenComparing(each -> each.subject().id())
                .thenComparing(Aggregate::window));
        return all;
    }

    /**
     * The windows that are counted, the smallest first. They are taken from the totals, which exist for every window.
     */
    public NavigableSet<Duration> windows() {
        NavigableSet<Duration> all = new TreeSet<>();
        for (Aggregate[] found : ofKind(AggregateKind.ALL).values()) {
            for (Aggregate each : found) {
                all.add(each.window());
            }
        }
        return all;
    }

    /** How many aggregates there are. */
    public int size() {
        return size.get();
    }

    /** The position in the topic up to which the table has been read. */
    public OffsetVector upTo() {
        return upTo;
    }

    /** Every key with a newest record after a position, and every key that was removed after it. */
    public Changes changedSince(OffsetVector position) {
        OffsetVector reached = upTo;
        boolean isKnown = reachesBackTo(position);
        OffsetVector from = isKnown ? position : OffsetVector.zero(0);
        List<Removal> gone = isKnown
                ? removed.since(position).stream()
                        .filter(each -> get(each.key()) == null)
                        .toList()
                : List.of();
        List<Aggregate> changed = new ArrayList<>();
        for (Map<SubjectId, Aggregate[]> kind : kinds.values()) {
            for (Aggregate[] found : kind.values()) {
                for (Aggregate each : found) {
                    if (!from.covers(each.partition(), each.offset())) {
                        changed.add(each);
                    }
                }
            }
        }
        return new Changes(isKnown, gone, changed, reached);
    }

    /** Whether every key that was removed after a position is known. */
    public boolean reachesBackTo(OffsetVector position) {
        OffsetVector reached = upTo;
        return position.partitions() == reached.partitions()
                && removed.reachBackTo(position)
                && isUpTo(reached, position);
    }

    /** How many records were skipped because they were no aggregates. */
    public long skipped() {
        return skipped.get();
    }

    private Map<SubjectId, Aggregate[]> ofKind(AggregateKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    private static boolean isUpTo(OffsetVector reached, OffsetVector position) {
        for (int partition = 0; partition < position.partitions(); partition++) {
            if (position.next(partition) > reached.next(partition)) {
                return false;
            }
        }
        return true;
    }

    private void take(ConsumerRecord<byte[], byte[]> each) {
        try {
            AggregateKey key = AggregateKey.parse(each.key() == null ? "" : new String(each.key(), UTF_8));
            if (each.value() == null) {
                remove(new Removal(key, each.partition(), each.offset()));
            } else {
                put(key, each);
            }
        } catch (IllegalArgumentException e) {
            if (skipped.incrementAndGet() == 1) {
                LOG.warn(
                        "skipped {}-{} at {}, and will skip others: {}",
                        each.topic(),
                        each.partition(),
                        each.offset(),
                        e.getMessage());
            }
        }
    }

    private void put(AggregateKey key, ConsumerRecord<byte[], byte[]> record) {
        AggregateFields fields = AggregateFields.parse(record.value());
        SubjectId subject = key.subject();
        Map<SubjectId, Aggregate[]> subjects = ofKind(subject.kind());
        Aggregate[] before = subjects.get(subject);
        SubjectId kept = before == null ? subject : before[0].subject();
        String name = before != null && before[0].name().equals(fields.name()) ? before[0].name() : fields.name();
        Aggregate newest = new Aggregate(
                kept,
                windows.of(key.window()),
                fields.with(name, fields.type() == null ? null : types.of(fields.type())),
                record.value(),
                record.partition(),
                record.offset());
        Aggregate[] after = before == null ? new Aggregate[] {newest} : WindowsOfSubject.with(before, newest);
        subjects.put(kept, after);
        size.addAndGet(after.length - (before == null ? 0 : before.length));
        listeners.forEach(each -> each.changed(newest));
    }

    private void remove(Removal removal) {
        removed.add(removal);
        SubjectId subject = removal.key().subject();
        Map<SubjectId, Aggregate[]> subjects = ofKind(subject.kind());
        Aggregate[] before = subjects.get(subject);
        if (before == null) {
            return;
        }
        Aggregate[] after = WindowsOfSubject.without(before, removal.key().window());
        if (after.length == before.length) {
            return;
        }
        if (after.length == 0) {
            subjects.remove(subject);
        } else {
            subjects.put(subject, after);
        }
        size.decrementAndGet();
        listeners.forEach(each -> each.removed(removal));
    }
}
