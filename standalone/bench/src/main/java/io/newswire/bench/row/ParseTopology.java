package io.newswire.bench.row;

import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Parses each paragraph and does nothing with it: the least that any program on this topic costs. */
final class ParseTopology {
    private ParseTopology() {}

    /** Builds the topology; each paragraph adds 1 to {@code parsed}. */
    static Topology build(StreamsConfig config, TopicNames topics, LongAdder parsed) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.stream(
                        topics.paragraphs(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("paragraphs"))
                .process(() -> new Parse(parsed), Named.as("parse"));
        return builder.build();
    }

    private static final class Parse extends ContextualProcessor<byte[], byte[], Void, Void> {
        private final ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
        private final LongAdder parsed;

        Parse(LongAdder parsed) {
            this.parsed = parsed;
        }

        @Override
        public void process(Record<byte[], byte[]> event) {
            try {
                parsed.add(reader.read(event.key(), event.value()).text().isEmpty() ? 0 : 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
