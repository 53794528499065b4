package io.newswire.streams.topology;

import io.newswire.streams.metrics.Origin;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of an event ({@code traceparent} and others) that go with what is made of it. */
final class CarriedHeaders {
    /** Bytes that a header may have besides key and value: the two lengths, at most. */
    private static final int OVERHEAD = 10;

    private CarriedHeaders() {}

    /** A copy, without what was put there inside the topology. */
    static Headers of(Headers headers) {
        return headers.iterator().hasNext() ? Origin.without(headers) : new RecordHeaders();
    }

    /** How many bytes they take in a record, at most. */
    static int size(Headers headers) {
        int size = 0;
        for (Header header : headers) {
            int value = header.value() == null ? 0 : header.value().length;
            size += header.key().getBytes(StandardCharsets.UTF_8).length + value + OVERHEAD;
        }
        return size;
    }
}
