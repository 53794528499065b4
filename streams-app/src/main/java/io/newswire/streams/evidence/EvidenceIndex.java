package io.newswire.streams.evidence;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.kafka.TopicFollower;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of {@code news.mentions}: the positions of the newest paragraphs of each country, actor, pair and of the
 * whole feed, and the range of each article. A record that is no paragraph is skipped and counted; the first one is
 * logged. Only the thread that reads the topic writes to the index; any thread may read it.
 */
public final class EvidenceIndex implements TopicFollower.Sink {
    /** The subject for all paragraphs of the feed: kind {@code all}, id {@code feed}. */
    public static final SubjectId FEED = new SubjectId(AggregateKind.ALL, "feed");

    /** How many positions are kept for a subject by default. */
    public static final int NEWEST_OF_A_SUBJECT = 200;

    /** Is told of each record after it is in the index, on the thread that reads the topic, and must return quickly. */
    public interface Listener {
        void added(ConsumerRecord<byte[], byte[]> mentions);
    }

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceIndex.class);

    private final int mostOfASubject;
    /** By a hash, since the text of an id needs more heap than the one position that most subjects have. */
    private final Map<Long, NewestPlaces> subjects = new ConcurrentHashMap<>();

    private final ArticleRanges articles = new ArticleRanges();
    private final MentionedSubjects parser = new MentionedSubjects();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong skipped = new AtomicLong();
    private volatile @Nullable Instant newestPublishedAt;
    private volatile OffsetVector upTo = OffsetVector.zero(0);

    /** An index that keeps this many of the newest positions of each subject. */
    public EvidenceIndex(int mostOfASubject) {
        if (mostOfASubject < 1) {
            throw new IllegalArgumentException("at least one place of a subject is kept, not " + mostOfASubject);
        }
        this.mostOfASubject = mostOfASubject;
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, OffsetVector position) {
        for (ConsumerRecord<byte[], byte[]> each : records) {
            if (take(each)) {
                listeners.forEach(listener -> listener.added(each));
            }
        }
        upTo = position;
    }

    @Override
    public void deleted(int partition, long before) {
        subjects.values().forEach(each -> each.deleteBefore(partition, before));
        subjects.values().removeIf(NewestPlaces::isEmpty);
        articles.deleteBefore(partition, before);
    }

    /**
     * The newest paragraphs of a subject, or of the whole {@link #FEED}; empty if none is known. Two subjects may have the
     * same hash and share their paragraphs, so a reader checks which subjects a paragraph names.
     */
    public Evidence of(SubjectId subject) {
        NewestPlaces places = subjects.get(Hash64.of(subject));
        return places == null ? Evidence.NONE : new Evidence(places.newestFirst(), places.isTruncated());
    }

    /** The range of an article; null if none of its paragraphs has a mention. */
    public @Nullable ArticleRange article(String articleId) {
        return articles.get(articleId);
    }

    /** The newest date of a paragraph with a mention; null before the first one. */
    public @Nullable Instant newestPublishedAt() {
        return newestPublishedAt;
    }

    /** The position in the topic up to which the index is built. */
    public OffsetVector upTo() {
        return upTo;
    }

    /** How many subjects have a position, including the whole feed. */
    public int subjects() {
        return subjects.size();
    }

    /** How many records were skipped because they were no paragraphs with mentions. */
    public long skipped() {
        return skipped.get();
    }

    /** How many articles have a mention. */
    public int articles() {
        return articles.size();
    }

    private boolean take(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() == null || record.value() == null) {
                throw new IllegalArgumentException("no key or no value");
            }
            MentionedSubjects.Paragraph paragraph = parser.parse(record.value());
            add(paragraph, record.key(), record.partition(), record.offset());
            return true;
        } catch (IllegalArgumentException e) {
            if (skipped.incrementAndGet() == 1) {
                LOG.warn(
                        "skipped {}-{} at {}, and will skip others: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
            }
            return false;
        }
    }

    private void add(MentionedSubjects.Paragraph paragraph, byte[] articleId, int partition, long offset) {
        long millis = paragraph.publishedAt().toEpochMilli();
        if (!NewestPlaces.canHold(millis, partition, offset)) {
            throw new IllegalArgumentException("date, partition or offset is beyond what the index holds");
        }
        articles.add(articleId, partition, offset);
        place(FEED, millis, partition, offset);
        for (SubjectId each : paragraph.subjects()) {
            place(each, millis, partition, offset);
        }
        Instant newest = newestPublishedAt;
        if (newest == null || paragraph.publishedAt().isAfter(newest)) {
            newestPublishedAt = paragraph.publishedAt();
        }
    }

    private void place(SubjectId subject, long millis, int partition, long offset) {
        subjects.computeIfAbsent(Hash64.of(subject), unused -> new NewestPlaces())
                .add(millis, partition, offset, mostOfASubject);
    }
}
