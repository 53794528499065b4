package io.newswire.bench.row;

import io.newswire.bench.rolling.CountedParagraph;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.memory.ArticleState;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Reads each paragraph with the state of its article, which is in a cached store on disk. */
final class CountArticles extends ContextualFixedKeyProcessor<byte[], byte[], CountedParagraph> {
    private static final String STORE = "articles";

    private final ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
    private final MentionsWriter writer = new MentionsWriter();
    private final Matcher matcher;
    private KeyValueStore<String, ArticleState> articles;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private CountArticles(Matcher matcher) {
        this.matcher = matcher;
    }

    /** Makes the processor, with its store. */
    record Supplier(Matcher matcher) implements FixedKeyProcessorSupplier<byte[], byte[], CountedParagraph> {
        @Override
        public CountArticles get() {
            return new CountArticles(matcher);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), article())
                    .withCachingEnabled());
        }
    }

    @Override
    public void init(FixedKeyProcessorContext<byte[], CountedParagraph> context) {
        super.init(context);
        articles = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<byte[], byte[]> event) {
        try {
            Paragraph paragraph = reader.read(event.key(), event.value());
            CountedParagraph counted =
                    CountedParagraph.of(paragraph, articles.get(paragraph.articleId()), matcher, writer);
            if (counted != null) {
                articles.put(paragraph.articleId(), counted.article());
                context().forward(event.withValue(counted));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Serde<ArticleState> article() {
        return Serdes.serdeFrom(
                (topic, state) -> state.toBytes(),
                (topic, bytes) -> bytes == null ? null : ArticleState.fromBytes(bytes));
    }
}
