package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.feed.Paragraph;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.ForeignClient;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SeedFolder;
import io.newswire.streams.reference.SlowReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests articles that other clients publish in addition to our producer: with the same keys and bytes, but another
 * partitioner puts them into other partitions. A test whose client is not available is skipped and reports why.
 */
@ExtendWith(InJvmBroker.class)
final class ForeignClientsIT {
    private static final int PARTITIONS = 6;

    @TempDir
    Path folder;

    private String address;
    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        address = broker.bootstrapServers();
        feed = new FeedUnderTest(broker, folder, PARTITIONS);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldCountOnceWhatKcatPublishesAgain() throws Exception {
        // Given
        ForeignClient kcat = ForeignClient.kcat();
        assumeTrue(kcat.missing().isEmpty(), kcat.missing());
        countTheSeedsOfOurProducer();
        // When
        kcat.publish(address, feed.paragraphs(), seedRecords());
        // Then
        assertThat(articlesInSeveralPartitions())
                .as("the premise: articles in two partitions")
                .isNotEmpty();
        assertThat(feed.finalTable()).isEqualTo(knownAnswer());
    }

    @Test
    void shouldCountOnceWhatKafkajsPublishesAgain() throws Exception {
        // Given
        ForeignClient kafkajs = ForeignClient.kafkajs();
        assumeTrue(kafkajs.missing().isEmpty(), kafkajs.missing());
        countTheSeedsOfOurProducer();
        // When
        kafkajs.publish(address, feed.paragraphs(), seedRecords());
        // Then
        assertThat(articlesInSeveralPartitions())
                .as("the premise: articles in two partitions")
                .isNotEmpty();
        assertThat(feed.finalTable()).isEqualTo(knownAnswer());
    }

    private void countTheSeedsOfOurProducer() throws Exception {
        feed.start("one");
        feed.publishSeeds();
        assertThat(feed.finalTable()).isEqualTo(knownAnswer());
    }

    /** Writes a line of key, tab and value for each record that our producer would publish. */
    private Path seedRecords() throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        Problems none = new Problems(true, problem -> {});
        try (Articles articles =
                Articles.open(Formats.inputs(List.of(SeedFolder.find().path())), none, (bytes, ofBytes) -> {})) {
            for (Article article = articles.next(); article != null; article = articles.next()) {
                for (Paragraph paragraph : Paragraph.of(article)) {
                    lines.append(article.articleId())
                            .append('\t')
                            .append(new String(paragraph.toJson(), UTF_8))
                            .append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve("records"), lines);
    }

    private Set<String> articlesInSeveralPartitions() {
        Map<String, Set<Integer>> partitions = new TreeMap<>();
        try (TopicReader topic = TopicReader.open(
                Map.of("bootstrap.servers", address), feed.paragraphs(), true, FeedUnderTest.PATIENCE)) {
            Map<TopicPartition, Long> end = topic.end();
            while (!topic.hasReached(end)) {
                topic.poll(Duration.ofMillis(100))
                        .forEach(record -> partitions
                                .computeIfAbsent(new String(record.key(), UTF_8), key -> new TreeSet<>())
                                .add(record.partition()));
            }
        }
        partitions.values().removeIf(places -> places.size() == 1);
        return partitions.keySet();
    }

    private static SortedMap<String, ReferenceAggregate> knownAnswer() {
        List<ReferenceWindow> windows = Stream.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7))
                .map(size -> new ReferenceWindow(size, Duration.ofMinutes(5)))
                .toList();
        return new SlowReference(windows).aggregates(KnownAnswer.load().events());
    }
}
