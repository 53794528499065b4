package io.newswire.bench.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.check.FeedReference;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/**
 * Counts as Flink's documentation does: the mentions of countries, by country, in a sliding window. One hour by five
 * minutes, as the row dsl-hopping, so a mention is added to twelve windows; the three default windows would be 2316. Each
 * window is passed on once, when its time is over.
 */
final class SlidingJob {
    /** Within a partition of the feed, articles are at most so much out of order. */
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(5);

    private SlidingJob() {}

    static void define(StreamExecutionEnvironment environment, KafkaEnds ends) {
        SingleOutputStreamOperator<String> countries = ends.paragraphs(
                        environment, WatermarkStrategy.forBoundedOutOfOrderness(OUT_OF_ORDER))
                .process(new FindCountries(), Types.STRING)
                .name("annotate");
        ends.writeMentions(countries.getSideOutput(FindCountries.MENTIONS));
        SingleOutputStreamOperator<Tuple2<byte[], byte[]>> counts = countries
                .keyBy(country -> country, Types.STRING)
                .window(SlidingEventTimeWindows.of(FeedReference.HOPPING_SIZE, FeedReference.HOP))
                .aggregate(new Count(), new OfWindow(), Types.LONG, Types.LONG, KafkaEnds.RAW)
                .name("count");
        ends.writeRawAggregates(counts);
    }

    private static final class Count implements AggregateFunction<String, Long, Long> {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(String country, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long one, Long other) {
            return one + other;
        }
    }

    /** The record of a count, in the format that Kafka Streams gives to windowed counts. */
    private static final class OfWindow
            extends ProcessWindowFunction<Long, Tuple2<byte[], byte[]>, String, TimeWindow> {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public void process(
                String country, Context context, Iterable<Long> counts, Collector<Tuple2<byte[], byte[]>> out) {
            byte[] id = country.getBytes(UTF_8);
            for (Long count : counts) {
                out.collect(Tuple2.of(
                        ByteBuffer.allocate(id.length + Long.BYTES)
                                .put(id)
                                .putLong(context.window().getStart())
                                .array(),
                        ByteBuffer.allocate(Long.BYTES).putLong(count).array()));
            }
        }
    }
}
