package io.newswire.streams.aggregates;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Aggregates for tests, as the topology writes them. */
public final class SampleAggregates {
    private static final Instant END = Instant.parse("2021-08-30T12:05:00Z");

    private SampleAggregates() {}

    public static Aggregate aggregate(String key, String name, int mentions, int... series) {
        AggregateKey parsed = AggregateKey.parse(key);
        return Aggregate.parse(key, json(parsed, name, mentions, series));
    }

    private static String json(AggregateKey key, String name, int mentions, int... series) {
        Duration window = key.window();
        return "{\"kind\":\"%s\",\"id\":\"%s\",\"name\":\"%s\",\"window\":\"%s\",\"windowStart\":\"%s\",\"windowEnd\":\"%s\",\"mentions\":%d,\"paragraphs\":%d,\"articles\":1,\"series\":[%s]}"
                .formatted(
                        key.kind(),
                        key.id(),
                        name,
                        window,
                        END.minus(window),
                        END,
                        mentions,
                        (mentions + 1) / 2,
                        Arrays.stream(series).mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }
}
