package io.newswire.standalone.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.topology.AggregateJson;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.ReferenceFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;

/** Reads the published paragraphs in log order and counts them with the slow reference. */
final class ReferenceReader implements AutoCloseable {
    private final TopicReader paragraphs;
    private final ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));

    ReferenceReader(String broker) {
        paragraphs =
                TopicReader.open(Map.of("bootstrap.servers", broker), "news.paragraphs", true, Duration.ofSeconds(60));
    }

    /** Returns the table of everything that is published now. */
    SortedMap<String, ReferenceAggregate> table() {
        Map<TopicPartition, Long> end = paragraphs.end();
        while (!paragraphs.hasReached(end)) {
            paragraphs.poll(Duration.ofMillis(200)).forEach(record -> reference.publish(event(record.value())));
        }
        return reference.table(Windows.DEFAULT);
    }

    private static Event event(byte[] json) {
        JsonNode paragraph = AggregateJson.tree(json);
        return new Event(
                paragraph.get("articleId").asText(),
                paragraph.get("paragraph").asInt(),
                Instant.parse(paragraph.get("publishedAt").asText()),
                paragraph.get("text").asText());
    }

    @Override
    public void close() {
        paragraphs.close();
    }
}
