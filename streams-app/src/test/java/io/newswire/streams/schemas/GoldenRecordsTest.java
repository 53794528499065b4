package io.newswire.streams.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.streams.aggregates.AggregateLine;
import io.newswire.streams.evidence.MentionedParagraph;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as release 0.2.0 wrote them, which every later one must still read; fields may only be added. */
class GoldenRecordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldReadTheParagraphsOfThatRelease() throws IOException {
        // Given
        ParagraphReader reader = new ParagraphReader(Clock.systemUTC());

        for (String line : lines("paragraphs")) {
            String key = JSON.readTree(line).path("articleId").asText();

            // When
            Paragraph read =
                    reader.read(key.getBytes(UTF_8), withAFieldMore(line).getBytes(UTF_8));

            // Then
            assertThat(read.articleId()).isEqualTo(key);
            assertThat(read.text()).isEqualTo(JSON.readTree(line).path("text").asText());
            TopicSchema.PARAGRAPH.check(line);
        }
    }

    @Test
    void shouldReadTheMentionsOfThatRelease() throws IOException {
        for (String line : lines("mentions")) {
            // When
            MentionedParagraph read = MentionedParagraph.of(new ConsumerRecord<>(
                    "news.mentions", 0, 0, new byte[0], withAFieldMore(line).getBytes(UTF_8)));

            // Then
            assertThat(read).isNotNull();
            TopicSchema.MENTIONS.check(line);
        }
    }

    @Test
    void shouldReadTheAggregatesOfThatRelease() throws IOException {
        for (String line : lines("aggregates")) {
            // When
            AggregateLine read = AggregateLine.parse(withAFieldMore(line));

            // Then
            assertThat(read.mentions())
                    .isEqualTo(JSON.readTree(line).path("mentions").asLong());
            TopicSchema.AGGREGATE.check(line);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGGREGATE|mentions",
                "AGGREGATE|windowEnd",
                "MENTIONS|mentions",
                "PARAGRAPH|publishedAt",
                "PARAGRAPH|text"
            })
    void shouldMissARequiredField(TopicSchema schema, String field) throws IOException {
        // Given
        String file = schema == TopicSchema.PARAGRAPH
                ? "paragraphs"
                : schema == TopicSchema.MENTIONS ? "mentions" : "aggregates";
        ObjectNode record = (ObjectNode) JSON.readTree(lines(file).get(0));

        // When
        record.remove(field);

        // Then
        assertThat(schema.takes(record.toString())).isFalse();
    }

    private static String withAFieldMore(String line) throws IOException {
        ObjectNode record = (ObjectNode) JSON.readTree(line);
        record.putArray("ofALaterRelease").add(1);
        return record.toString();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GoldenRecordsTest.class.getResourceAsStream("/golden/0.2.0/" + file + ".jsonl"))) {
            List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            assertThat(lines).isNotEmpty();
            return lines;
        }
    }
}
