package io.newswire.streams.evidence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with its mentions, for the API: the fields of {@code news.mentions}, and the position of the record.
 *
 * @param paragraphs how many the article has; null if the feed does not say
 * @param mentions an array; each has the form that it has in the topic
 */
public record MentionedParagraph(
        String articleId,
        int paragraph,
        @Nullable Integer paragraphs,
        @Nullable String source,
        @Nullable String url,
        @Nullable String headline,
        Instant publishedAt,
        String text,
        JsonNode mentions,
        int partition,
        long offset) {
    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(MentionedParagraph.class);

    public MentionedParagraph {
        if (articleId == null || publishedAt == null || text == null) {
            throw new IllegalArgumentException("articleId, publishedAt or text is missing");
        }
        mentions = mentions == null ? JsonNodeFactory.instance.arrayNode() : mentions;
    }

    /**
     * Parses a record of {@code news.mentions}, or of {@code news.paragraphs}, which has no mentions; null if it is
     * neither.
     */
    public static @Nullable MentionedParagraph of(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return null;
        }
        try {
            MentionedParagraph read = READER.readValue(record.value());
            return read == null ? null : read.at(record.partition(), record.offset());
        } catch (IOException e) {
            return null;
        }
    }

    private MentionedParagraph at(int partitionOfRecord, long offsetOfRecord) {
        return new MentionedParagraph(
                articleId,
                paragraph,
                paragraphs,
                source,
                url,
                headline,
                publishedAt,
                text,
                mentions,
                partitionOfRecord,
                offsetOfRecord);
    }

    /** The position of the record. */
    public Place place() {
        return new Place(publishedAt, partition, offset);
    }
}
