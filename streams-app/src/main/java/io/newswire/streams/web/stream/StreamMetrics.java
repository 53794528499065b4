package io.newswire.streams.web.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/** Counts the clients of the stream, the events that were sent, and the clients that were refused or disconnected. */
final class StreamMetrics {
    private final Counter events;
    private final Counter stuck;
    private final Counter refused;
    private final Counter resets;
    private final Counter mentionsSkipped;

    StreamMetrics(MeterRegistry registry, Collection<?> clients) {
        Gauge.builder("newswire.stream.clients", clients, Collection::size)
                .description("Clients of the event stream")
                .register(registry);
        events = counter(registry, "newswire.stream.events", "Events sent, to all clients together");
        stuck = counter(registry, "newswire.stream.stuck", "Clients cut off because they did not read for 10 s");
        refused = counter(registry, "newswire.stream.refused", "Clients turned away because there were too many");
        resets = counter(registry, "newswire.stream.resets", "Cursors that were too old or of another feed");
        mentionsSkipped = counter(
                registry, "newswire.stream.mentions.skipped", "Paragraphs that came too fast to be sent as events");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void sent(int number) {
        events.increment(number);
    }

    void clientStuck() {
        stuck.increment();
    }

    void clientRefused() {
        refused.increment();
    }

    void reset() {
        resets.increment();
    }

    void mentionSkipped() {
        mentionsSkipped.increment();
    }
}
