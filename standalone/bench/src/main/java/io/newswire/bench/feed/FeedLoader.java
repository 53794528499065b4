package io.newswire.bench.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.producer.feed.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes paragraphs with the settings of Newswire's producer. Closing waits for every acknowledgement. */
public final class FeedLoader implements AutoCloseable {
    private static final Map<String, Object> AS_THE_PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG,
            131_072,
            ProducerConfig.LINGER_MS_CONFIG,
            20);

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public FeedLoader(Map<String, Object> client, String topic) {
        Map<String, Object> config = new HashMap<>(client);
        config.putAll(AS_THE_PRODUCER);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    /** Publishes every article and passes it to {@code also}. */
    public void load(SeededArticles articles, Consumer<List<Paragraph>> also) {
        for (long number = 0; number < articles.plan().articles(); number++) {
            List<Paragraph> article = articles.article(number);
            article.forEach(this::send);
            also.accept(article);
        }
    }

    public void send(Paragraph paragraph) {
        byte[] key = paragraph.articleId().getBytes(UTF_8);
        long date = paragraph.publishedAt().toEpochMilli();
        Future<RecordMetadata> unused =
                producer.send(new ProducerRecord<>(topic, null, date, key, paragraph.toJson()), (metadata, thrown) -> {
                    if (thrown != null) {
                        failure.compareAndSet(null, thrown);
                    }
                });
    }

    @Override
    public void close() {
        producer.close();
        Exception thrown = failure.get();
        if (thrown != null) {
            throw new KafkaException("the paragraphs could not be published", thrown);
        }
    }
}
