package io.newswire.bench.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.TopicNames;
import java.io.Serial;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The topics that a job reads and writes, exactly once, with the producer settings of Newswire. Records are pairs of
 * article and value. The feed is read to its present end, so that the last windows are passed on: Flink closes a window
 * when a later record comes or when there will be none.
 */
record KafkaEnds(String bootstrapServers, TopicNames topics, String group) {
    private static final TypeInformation<byte[]> BYTES = PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

    static final TypeInformation<Tuple2<String, byte[]>> PAIR = Types.TUPLE(Types.STRING, BYTES);
    static final TypeInformation<Tuple2<byte[], byte[]>> RAW = Types.TUPLE(BYTES, BYTES);

    /** Below the largest that a broker allows by default, 15 minutes. */
    private static final String TRANSACTION_TIMEOUT_MILLIS = "600000";

    SingleOutputStreamOperator<Tuple2<String, byte[]>> paragraphs(
            StreamExecutionEnvironment environment, WatermarkStrategy<Tuple2<String, byte[]>> watermarks) {
        KafkaSource<Tuple2<String, byte[]>> source = KafkaSource.<Tuple2<String, byte[]>>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topics.paragraphs())
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new FromRecord())
                .build();
        return environment.fromSource(source, watermarks, "paragraphs", PAIR);
    }

    void writeMentions(DataStream<Tuple2<String, byte[]>> mentions) {
        mentions.sinkTo(sink(topics.mentions(), new ToRecord(topics.mentions())))
                .name("mentions");
    }

    void writeAggregates(DataStream<Tuple2<String, byte[]>> aggregates) {
        aggregates
                .sinkTo(sink(topics.aggregates(), new ToRecord(topics.aggregates())))
                .name("aggregates");
    }

    void writeRawAggregates(DataStream<Tuple2<byte[], byte[]>> aggregates) {
        aggregates
                .sinkTo(sink(topics.aggregates(), new ToRawRecord(topics.aggregates())))
                .name("aggregates");
    }

    private <T> KafkaSink<T> sink(String topic, KafkaRecordSerializationSchema<T> serializer) {
        Properties producer = new Properties();
        producer.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer.setProperty(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(128 * 1024));
        producer.setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        return KafkaSink.<T>builder()
                .setBootstrapServers(bootstrapServers)
                .setKafkaProducerConfig(producer)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(group + "-" + topic)
                .setRecordSerializer(serializer)
                .build();
    }

    private static final class FromRecord implements KafkaRecordDeserializationSchema<Tuple2<String, byte[]>> {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Tuple2<String, byte[]>> out) {
            out.collect(Tuple2.of(new String(record.key(), UTF_8), record.value()));
        }

        @Override
        public TypeInformation<Tuple2<String, byte[]>> getProducedType() {
            return PAIR;
        }
    }

    private record ToRecord(String topic) implements KafkaRecordSerializationSchema<Tuple2<String, byte[]>> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                Tuple2<String, byte[]> pair, KafkaSinkContext context, @Nullable Long timestamp) {
            return new ProducerRecord<>(topic, pair.f0.getBytes(UTF_8), pair.f1);
        }
    }

    private record ToRawRecord(String topic) implements KafkaRecordSerializationSchema<Tuple2<byte[], byte[]>> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                Tuple2<byte[], byte[]> pair, KafkaSinkContext context, @Nullable Long timestamp) {
            return new ProducerRecord<>(topic, pair.f0, pair.f1);
        }
    }
}
