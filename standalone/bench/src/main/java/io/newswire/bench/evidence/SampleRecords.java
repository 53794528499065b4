package io.newswire.bench.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.kafka.OffsetVector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records as they are in the topics, for tables that are filled without a broker. */
final class SampleRecords {
    private static final int SUBJECTS_OF_ARTICLES = 100_000;
    private static final int SUBJECTS_OF_AN_ARTICLE = 7;
    private static final int PARTITIONS = 6;
    private static final Instant END = Instant.parse("2021-08-30T12:05:00Z");
    /** The default windows with the lengths of their series. */
    private static final Map<Duration, Integer> SERIES =
            Map.of(Duration.ofHours(1), 12, Duration.ofHours(24), 24, Duration.ofDays(7), 7);

    private final SplittableRandom random = new SplittableRandom(1);
    private final long[] next = new long[PARTITIONS];

    /** Adds an aggregate of an actor for each window. */
    void aggregatesOf(int subject, NewestAggregates table) {
        String id = "actor_" + subject;
        SERIES.forEach((window, slices) -> put(
                "news.aggregates",
                subject % PARTITIONS,
                List.of(new Entry("actor:" + id + ":" + window, aggregate(id, subject, window, slices))),
                table::take));
    }

    private String aggregate(String id, int subject, Duration window, int slices) {
        String series = IntStream.range(0, slices)
                .mapToObj(i -> Integer.toString(random.nextInt(20)))
                .collect(Collectors.joining(","));
        return ("{\"kind\":\"actor\",\"id\":\"%s\",\"name\":\"Actor Number %d\",\"type\":\"PER\",\"window\":\"%s\","
                        + "\"windowStart\":\"%s\",\"windowEnd\":\"%s\",\"mentions\":%d,\"paragraphs\":%d,"
                        + "\"articles\":%d,\"series\":[%s]}")
                .formatted(
                        id,
                        subject,
                        window,
                        END.minus(window),
                        END,
                        random.nextInt(1_000),
                        random.nextInt(500),
                        random.nextInt(100),
                        series);
    }

    /** Adds an article of two paragraphs that name seven of 100,000 subjects, those with low numbers more often. */
    void article(int number, EvidenceIndex index) {
        String articleId = "article_" + number;
        List<Entry> paragraphs = new ArrayList<>();
        for (int paragraph = 0; paragraph < 2; paragraph++) {
            String mentions = IntStream.range(0, SUBJECTS_OF_AN_ARTICLE / 2 + paragraph)
                    .mapToObj(this::mention)
                    .collect(Collectors.joining(","));
            paragraphs.add(new Entry(
                    articleId,
                    "{\"articleId\":\"%s\",\"paragraph\":%d,\"paragraphs\":2,\"publishedAt\":\"%s\",\"text\":\"\",\"mentions\":[%s]}"
                            .formatted(articleId, paragraph, END.plusSeconds(number), mentions)));
        }
        put("news.mentions", number % PARTITIONS, paragraphs, index::take);
    }

    private String mention(int place) {
        double skewed = random.nextDouble() * random.nextDouble();
        return "{\"kind\":\"actor\",\"id\":\"actor_%d\",\"name\":\"\",\"via\":\"name\",\"text\":\"\",\"start\":%d,\"end\":%d}"
                .formatted((int) (skewed * SUBJECTS_OF_ARTICLES), 20 * place, 20 * place + 10);
    }

    private record Entry(String key, String value) {}

    private interface Table {
        void take(ConsumerRecords<byte[], byte[]> records, OffsetVector position);
    }

    private void put(String topic, int partition, List<Entry> entries, Table table) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Entry each : entries) {
            records.add(new ConsumerRecord<>(
                    topic,
                    partition,
                    next[partition]++,
                    each.key().getBytes(UTF_8),
                    each.value().getBytes(UTF_8)));
        }
        table.take(
                new ConsumerRecords<>(Map.of(new TopicPartition(topic, partition), records), Map.of()),
                OffsetVector.of(next));
    }
}
