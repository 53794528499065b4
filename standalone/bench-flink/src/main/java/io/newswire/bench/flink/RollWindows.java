package io.newswire.bench.flink;

import io.newswire.bench.rolling.PaneCounts;
import io.newswire.bench.rolling.SubjectWindows;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.gazetteer.Gazetteer;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds counts to the pane of their subject, and adds up its windows at the next full second. */
final class RollWindows
        extends KeyedProcessFunction<
                String, Tuple5<String, Integer, Integer, Integer, Integer>, Tuple2<String, byte[]>> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final long EMIT_MILLIS = 1_000;

    private transient SubjectWindows windows;
    private transient MapState<Integer, Tuple3<Integer, Integer, Integer>> panes;

    @SuppressWarnings("NullAway.Init") // Flink calls open before anything else
    RollWindows() {}

    @Override
    public void open(OpenContext context) {
        windows = new SubjectWindows(Gazetteer.bundled());
        panes = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("panes", Types.INT, Types.TUPLE(Types.INT, Types.INT, Types.INT)));
    }

    @Override
    public void processElement(
            Tuple5<String, Integer, Integer, Integer, Integer> more,
            Context context,
            Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        Tuple3<Integer, Integer, Integer> counts = panes.get(more.f1);
        panes.put(
                more.f1,
                counts == null
                        ? Tuple3.of(more.f2, more.f3, more.f4)
                        : Tuple3.of(counts.f0 + more.f2, counts.f1 + more.f3, counts.f2 + more.f4));
        long now = context.timerService().currentProcessingTime();
        context.timerService().registerProcessingTimeTimer((now / EMIT_MILLIS + 1) * EMIT_MILLIS);
        // At the end of the input Flink drops timers of processing time, and fires this one.
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        List<PaneCounts> all = new ArrayList<>();
        for (Map.Entry<Integer, Tuple3<Integer, Integer, Integer>> each : panes.entries()) {
            Tuple3<Integer, Integer, Integer> counts = each.getValue();
            all.add(new PaneCounts(each.getKey(), new Counts(counts.f0, counts.f1, counts.f2)));
        }
        int newest = all.stream().mapToInt(PaneCounts::pane).max().orElse(0);
        for (PaneCounts each : all) {
            if (each.pane() <= newest - SubjectWindows.PANES) {
                panes.remove(each.pane());
            }
        }
        windows.roll(context.getCurrentKey(), all, (key, json) -> out.collect(Tuple2.of(key, json)));
    }
}
