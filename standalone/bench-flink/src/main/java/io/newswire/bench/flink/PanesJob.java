package io.newswire.bench.flink;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What Newswire does, by Flink: four kinds, three windows, mentions, paragraphs, articles and series, copies counted
 * once, exactly once. Articles and subjects are keyed state. A subject holds its panes of five minutes in a map, and is
 * passed on by a timer once a second at most.
 *
 * <p>It does less than Newswire. The windows of a subject end after its own newest mention, not where the clock of the
 * feed stands, and are never removed. No article is ever forgotten. There are no dead letters, and no watch for gaps.
 */
final class PanesJob {
    private PanesJob() {}

    static void define(StreamExecutionEnvironment environment, KafkaEnds ends) {
        SingleOutputStreamOperator<Tuple5<String, Integer, Integer, Integer, Integer>> counts = ends.paragraphs(
                        environment, WatermarkStrategy.noWatermarks())
                .keyBy(paragraph -> paragraph.f0, Types.STRING)
                .process(new CountArticles(), CountArticles.COUNTS)
                .name("count-articles");
        ends.writeMentions(counts.getSideOutput(CountArticles.MENTIONS));
        SingleOutputStreamOperator<Tuple2<String, byte[]>> aggregates = counts.keyBy(
                        subject -> subject.f0, Types.STRING)
                .process(new RollWindows(), KafkaEnds.PAIR)
                .name("roll-windows");
        ends.writeAggregates(aggregates);
    }
}
