package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.aggregates.AggregateKey;

/** Creates changes of countries in partition 0, each with a few bytes of JSON. */
final class SampleChanges {
    private SampleChanges() {}

    static AggregateKey key(String id) {
        return AggregateKey.parse("country:" + id + ":PT24H");
    }

    static Change change(String id, long offset) {
        return change(id, offset, "{\"id\":\"" + id + "\",\"offset\":" + offset + "}");
    }

    static Change change(String id, long offset, String json) {
        return Change.of(key(id), 0, offset, () -> json.getBytes(UTF_8));
    }

    static Change removal(String id, long offset) {
        return Change.removal(key(id), 0, offset);
    }
}
