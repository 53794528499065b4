package io.newswire.producer.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.producer.articles.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a topic has, completely or in part. For a complete article only 128 bits of the SHA-256 of its id are
 * kept; for others also the numbers of their paragraphs. Not thread-safe.
 */
final class PublishedArticles {

    /** Stands for an id. With 128 bits, two ids with the same digest are not to be expected. */
    private record Digest(long high, long low) {

        static Digest of(byte[] articleId) {
            try {
                ByteBuffer hash =
                        ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(articleId));
                return new Digest(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final BitSet NONE = new BitSet();

    private final Set<Digest> whole = new HashSet<>();
    private final Map<Digest, BitSet> parts = new HashMap<>();

    /** How many articles the topic has completely. */
    int count() {
        return whole.size();
    }

    boolean has(String articleId) {
        return whole.contains(Digest.of(bytes(articleId)));
    }

    /** The paragraphs that the topic has of an article that is not complete. */
    BitSet paragraphs(String articleId) {
        return parts.getOrDefault(Digest.of(bytes(articleId)), NONE);
    }

    /** Says that every paragraph of an article has been acknowledged. */
    void add(String articleId) {
        Digest digest = Digest.of(bytes(articleId));
        parts.remove(digest);
        whole.add(digest);
    }

    /** Adds a record of the topic; a record that is no paragraph of ours is skipped. */
    void add(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || value == null) {
            return;
        }
        Digest digest = Digest.of(key);
        if (whole.contains(digest)) {
            return;
        }
        int paragraph = -1;
        int paragraphs = -1;
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while ((paragraph < 0 || paragraphs < 0) && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_NUMBER_INT && name.equals("paragraph")) {
                    paragraph = json.getIntValue();
                } else if (token == JsonToken.VALUE_NUMBER_INT && name.equals("paragraphs")) {
                    paragraphs = json.getIntValue();
                }
                json.skipChildren();
            }
        } catch (IOException e) {
            return;
        }
        if (paragraph >= 0 && paragraph < Article.MOST_PARAGRAPHS) {
            add(digest, paragraph, Math.min(paragraphs, Article.MOST_PARAGRAPHS));
        }
    }

    private void add(Digest digest, int paragraph, int paragraphs) {
        BitSet seen = parts.computeIfAbsent(digest, unused -> new BitSet());
        seen.set(paragraph);
        if (seen.cardinality() >= paragraphs && paragraphs > 0) {
            parts.remove(digest);
            whole.add(digest);
        }
    }

    private static byte[] bytes(String articleId) {
        return articleId.getBytes(StandardCharsets.UTF_8);
    }
}
