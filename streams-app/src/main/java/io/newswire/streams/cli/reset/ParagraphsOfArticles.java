package io.newswire.streams.cli.reset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.TopicReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Counts the paragraphs that a topic has of some articles. */
final class ParagraphsOfArticles {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private ParagraphsOfArticles() {}

    /**
     * Reads the whole topic.
     *
     * @return number of records by article id, in the order of {@code articleIds}
     */
    static Map<String, Integer> count(Map<String, Object> clientConfig, String topic, List<String> articleIds) {
        Map<String, Integer> found = new LinkedHashMap<>();
        articleIds.forEach(each -> found.put(each, 0));
        try (TopicReader reader = TopicReader.open(clientConfig, topic, true, ANSWER)) {
            Map<TopicPartition, Long> end = reader.end();
            while (!reader.hasReached(end)) {
                reader.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (each.key() != null) {
                        found.computeIfPresent(new String(each.key(), UTF_8), (id, before) -> before + 1);
                    }
                });
            }
        }
        return found;
    }
}
