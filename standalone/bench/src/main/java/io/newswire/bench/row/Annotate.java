package io.newswire.bench.row;

import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Parses and matches each paragraph without the others and writes {@code news.mentions}: a topology, or the first part
 * of one.
 */
final class Annotate extends ContextualFixedKeyProcessor<byte[], byte[], Annotate.Annotated> {
    /** A paragraph with mentions, and the value of its record. */
    record Annotated(List<Mention> mentions, byte[] json) {}

    private final ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
    private final Matcher matcher;

    private final MentionsWriter writer = new MentionsWriter();

    private Annotate(Matcher matcher) {
        this.matcher = matcher;
    }

    static Topology build(StreamsConfig config, TopicNames topics, Matcher matcher) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        KStream<byte[], Annotated> unused = on(builder, topics, matcher);
        return builder.build();
    }

    /** Adds parsing, matching and writing to a topology, and returns the stream of paragraphs with mentions. */
    static KStream<byte[], Annotated> on(StreamsBuilder builder, TopicNames topics, Matcher matcher) {
        KStream<byte[], Annotated> annotated = builder.stream(
                        topics.paragraphs(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("paragraphs"))
                .processValues(() -> new Annotate(matcher), Named.as("annotate"));
        annotated.to(
                topics.mentions(), Produced.with(Serdes.ByteArray(), json()).withName("mentions"));
        return annotated;
    }

    @Override
    public void process(FixedKeyRecord<byte[], byte[]> event) {
        try {
            Paragraph paragraph = reader.read(event.key(), event.value());
            List<Mention> mentions = matcher.read(
                            paragraph.text(), paragraph.headline(), paragraph.publishedAt(), ArticleKnowledge.none())
                    .mentions();
            if (!mentions.isEmpty()) {
                context().forward(event.withValue(new Annotated(mentions, writer.write(paragraph, mentions))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Serde<Annotated> json() {
        return Serdes.serdeFrom(
                (topic, annotated) -> annotated.json(), (topic, bytes) -> new Annotated(List.of(), bytes));
    }
}
