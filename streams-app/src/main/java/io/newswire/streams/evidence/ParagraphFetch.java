package io.newswire.streams.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.ParagraphPosition;
import io.newswire.streams.kafka.RecordFetch;
import io.newswire.streams.kafka.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads paragraphs from the log on request. Records that have been deleted meanwhile are left out. Thread-safe. Calls
 * throw the exceptions of {@link RecordFetch}.
 */
public final class ParagraphFetch implements Paragraphs, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_RECORDS_OF_AN_ARTICLE = 20_000;

    private final RecordFetch mentions;
    private final RecordFetch paragraphs;

    /** Reads the topics of a feed on a cluster; connects at the first call. */
    public ParagraphFetch(Map<String, ?> clientConfig, TopicNames topics) {
        mentions = new RecordFetch(clientConfig, topics.mentions(), PATIENCE);
        paragraphs = new RecordFetch(clientConfig, topics.paragraphs(), PATIENCE);
    }

    @Override
    public List<MentionedParagraph> at(Collection<Place> places) {
        Map<Integer, List<Long>> offsets = new HashMap<>();
        places.forEach(each -> offsets.computeIfAbsent(each.partition(), unused -> new ArrayList<>())
                .add(each.offset()));
        Map<List<Object>, MentionedParagraph> found = new HashMap<>();
        mentions.fetch(offsets, each -> {
            MentionedParagraph paragraph = MentionedParagraph.of(each);
            if (paragraph != null) {
                found.put(List.of(each.partition(), each.offset()), paragraph);
            }
        });
        Map<List<Object>, MentionedParagraph> once = new LinkedHashMap<>();
        for (Place each : places) {
            MentionedParagraph paragraph = found.get(List.of(each.partition(), each.offset()));
            if (paragraph != null) {
                once.putIfAbsent(List.of(paragraph.articleId(), paragraph.paragraph()), paragraph);
            }
        }
        return List.copyOf(once.values());
    }

    @Override
    public @Nullable WholeArticle article(String articleId, ArticleRange range) {
        byte[] key = articleId.getBytes(UTF_8);
        ArticleAssembly assembly = new ArticleAssembly(articleId);
        long end = Math.min(range.last() + 1, range.first() + MOST_RECORDS_OF_AN_ARTICLE);
        mentions.scan(range.partition(), range.first(), end, each -> {
            MentionedParagraph paragraph = ofArticle(key, each);
            if (paragraph != null) {
                assembly.addMentions(paragraph, ParagraphPosition.of(each.headers()));
            }
            return true;
        });
        if (assembly.isEmpty()) {
            return null;
        }
        for (ArticleAssembly.Stretch each = assembly.next(); each != null; each = assembly.next()) {
            paragraphs.scan(each.partition(), each.from(), each.to(), record -> {
                MentionedParagraph paragraph = ofArticle(key, record);
                if (paragraph != null) {
                    assembly.addText(paragraph);
                }
                return !assembly.isComplete();
            });
        }
        return assembly.article();
    }

    /** Parses a record of news.paragraphs; null if it cannot be parsed: the topology has made it a dead letter. */
    private static @Nullable MentionedParagraph ofArticle(byte[] key, ConsumerRecord<byte[], byte[]> record) {
        return Arrays.equals(record.key(), key) ? MentionedParagraph.of(record) : null;
    }

    @Override
    public void close() {
        mentions.close();
        paragraphs.close();
    }
}
