package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How batches lie in the log of the topics that others read. */
final class CompressionIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'', GZIP", "zstd, ZSTD", "none, NONE"})
    void shouldCompressSoThatUsualClientsReadItUnlessToldOtherwise(String asked, CompressionType expected)
            throws Exception {
        // Given
        Map<String, String> kafka = asked.isEmpty() ? Map.of() : Map.of("compression.type", asked);
        Path log = folder.resolve("broker");
        try (EmbeddedBroker broker = EmbeddedBroker.start(log, 0);
                FeedUnderTest feed =
                        new FeedUnderTest(new BrokerUnderTest(broker.bootstrapServers()), folder.resolve("state"), 2)) {
            feed.start("one", kafka);

            // When
            feed.publishSeeds();

            // Then
            for (String topic : List.of(feed.topics().mentions(), feed.topics().aggregates())) {
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(codecs(log, topic)).isNotEmpty());
                assertThat(codecs(log, topic)).as(topic).containsExactly(expected);
            }
        }
    }

    /** The codecs of all batches of a topic but the markers of transactions, which are never compressed. */
    private static Set<CompressionType> codecs(Path log, String topic) throws IOException {
        Set<CompressionType> codecs = EnumSet.noneOf(CompressionType.class);
        try (Stream<Path> files = Files.walk(log)) {
            for (Path file : files.filter(each -> isSegment(each, topic)).toList()) {
                addCodecs(file, codecs);
            }
        }
        return codecs;
    }

    private static void addCodecs(Path segment, Set<CompressionType> codecs) throws IOException {
        FileRecords records = FileRecords.open(segment.toFile(), false);
        try {
            for (RecordBatch batch : records.batches()) {
                if (!batch.isControlBatch()) {
                    codecs.add(batch.compressionType());
                }
            }
        } finally {
            // close() would cut the file, which belongs to the broker
            records.closeHandlers();
        }
    }

    private static boolean isSegment(Path file, String topic) {
        return file.toString().matches(".*/" + topic.replace(".", "\\.") + "-\\d+/\\d+\\.log");
    }
}
