package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second how far a feed is: how many paragraphs lie in the log, and how many of them a group has committed.
 * The figures are those of the whole feed, whichever instance is asked.
 */
public final class FeedProgress implements AutoCloseable {
    /**
     * What was seen last.
     *
     * @param paragraphs that are counted; in the log, where it is not known what is counted
     * @param rate of these in a second, over the last ten
     * @param lag paragraphs in the log that are not counted; null where it is not known what is counted
     * @param deadLetters that lie in the topic, counted one by one; null before the first look
     */
    public record Figures(
            long paragraphs,
            double rate,
            @Nullable Long lag,
            @Nullable Long deadLetters) {}

    private static final Logger LOG = LoggerFactory.getLogger(FeedProgress.class);
    private static final int LOOKS_KEPT = 11;
    private static final int SECONDS_TO_ANSWER = 5;
    private static final int MOST_POLLS = 20;
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Figures UNKNOWN = new Figures(0, 0, null, null);

    private final Map<String, Object> readsCommitted;
    private final Admin admin;
    private final TopicNames topics;
    private final @Nullable String applicationId;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread created = new Thread(run, "feed-progress");
        created.setDaemon(true);
        return created;
    });
    private final Deque<Look> looks = new ArrayDeque<>();
    private volatile Figures figures = UNKNOWN;
    private volatile String feedId = "";
    private volatile @Nullable String problem;

    // The next two are for the thread alone.
    private @Nullable TopicReader letters;
    private long lettersRead;

    private record Look(long nanoTime, long paragraphs) {}

    private FeedProgress(Map<String, Object> clientConfig, TopicNames topics, @Nullable String applicationId) {
        readsCommitted = new HashMap<>(clientConfig);
        readsCommitted.put("isolation.level", "read_committed");
        admin = Admin.create(clientConfig);
        this.topics = topics;
        this.applicationId = applicationId;
    }

    /**
     * Starts to look.
     *
     * @param applicationId of the group that counts; null where it is not known
     */
    public static FeedProgress start(
            Map<String, Object> clientConfig, TopicNames topics, @Nullable String applicationId) {
        FeedProgress progress = new FeedProgress(clientConfig, topics, applicationId);
        ScheduledFuture<?> unused = progress.thread.scheduleWithFixedDelay(progress::look, 0, 1, TimeUnit.SECONDS);
        return progress;
    }

    /** What was seen last; the figures stand still while the broker does not answer. */
    public Figures figures() {
        return figures;
    }

    /** What tells the topics of this feed from others of the same names; empty before the first look. */
    public String feedId() {
        return feedId;
    }

    /** Why the broker cannot be asked at the moment; null while it answers. */
    public @Nullable String problem() {
        return problem;
    }

    private void look() {
        try {
            figures = read();
            if (problem != null) {
                LOG.info("the broker answers again");
                problem = null;
            }
        } catch (InterruptException e) { // closed meanwhile
            LOG.debug("the last look was cut off", e);
        } catch (ExecutionException | TimeoutException | KafkaException | TopicUnavailableException e) {
            if (problem == null) {
                problem = KafkaErrors.root(e) instanceof AuthorizationException
                        ? "the broker refuses: " + KafkaErrors.reasonOfReader(e)
                        : "the broker does not answer: " + KafkaErrors.reason(e);
                LOG.warn("{}; it is asked again", problem);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Figures read() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = new HashMap<>(offsets(topics.paragraphs(), OffsetSpec.latest()));
        Map<TopicPartition, Long> beginnings = offsets(topics.paragraphs(), OffsetSpec.earliest());
        Map<TopicPartition, Long> committed = committed();
        long lag = 0;
        long paragraphs = 0;
        for (Map.Entry<TopicPartition, Long> each : ends.entrySet()) {
            long first = beginnings.getOrDefault(each.getKey(), 0L);
            long counted = committed.isEmpty()
                    ? each.getValue()
                    : Math.min(each.getValue(), Math.max(first, committed.getOrDefault(each.getKey(), first)));
            paragraphs += counted - first;
            lag += each.getValue() - counted;
        }
        feedId = describe(topics.aggregates()).topicId().toString();
        return new Figures(paragraphs, rate(paragraphs), committed.isEmpty() ? null : lag, deadLetters());
    }

    /** The records themselves are counted: offsets count the markers of transactions too. */
    private long deadLetters() {
        if (letters == null) {
            letters =
                    TopicReader.open(readsCommitted, topics.deadLetters(), true, Duration.ofSeconds(SECONDS_TO_ANSWER));
        }
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            int read = letters.poll(SHORT).count();
            lettersRead += read;
            if (read == 0) {
                break;
            }
        }
        return lettersRead;
    }

    private double rate(long paragraphs) {
        long now = System.nanoTime();
        looks.add(new Look(now, paragraphs));
        if (looks.size() > LOOKS_KEPT) {
            looks.remove();
        }
        Look first = looks.element();
        double seconds = (now - first.nanoTime()) / 1e9;
        return seconds < 0.5 ? 0 : Math.max(0, Math.round(10 * (paragraphs - first.paragraphs()) / seconds) / 10.0);
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        if (applicationId != null) {
            Map<TopicPartition, OffsetAndMetadata> all =
                    answer(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
            all.forEach((partition, offset) -> {
                if (offset != null && partition.topic().equals(topics.paragraphs())) {
                    committed.put(partition, offset.offset());
                }
            });
        }
        return committed;
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        describe(topic).partitions().forEach(each -> asked.put(new TopicPartition(topic, each.partition()), which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(asked).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private TopicDescription describe(String topic) throws ExecutionException, InterruptedException, TimeoutException {
        return Objects.requireNonNull(
                answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (thread.awaitTermination(SECONDS_TO_ANSWER, TimeUnit.SECONDS) && letters != null) {
                letters.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close();
    }
}
