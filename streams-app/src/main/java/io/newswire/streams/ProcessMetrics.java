package io.newswire.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The metrics of the process: its memory, garbage collection and processors, and those of Kafka Streams and its clients.
 * Closing ends the thread and the listeners by which they are kept up to date.
 */
final class ProcessMetrics implements AutoCloseable {
    private final KafkaStreamsMetrics streamsMetrics;
    private final JvmGcMetrics gcMetrics = new JvmGcMetrics();

    private ProcessMetrics(KafkaStreams streams) {
        streamsMetrics = new KafkaStreamsMetrics(streams);
    }

    static ProcessMetrics bind(MeterRegistry registry, KafkaStreams streams) {
        ProcessMetrics metrics = new ProcessMetrics(streams);
        metrics.streamsMetrics.bindTo(registry);
        metrics.gcMetrics.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        return metrics;
    }

    @Override
    public void close() {
        streamsMetrics.close();
        gcMetrics.close();
    }
}
