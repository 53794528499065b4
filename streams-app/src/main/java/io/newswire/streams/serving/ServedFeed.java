package io.newswire.streams.serving;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.metrics.ChosenMetrics;
import io.newswire.streams.web.NoReplay;
import io.newswire.streams.web.WebServer;
import io.newswire.streams.web.WebSettings;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Serves the page, API and stream of a feed that other processes count, with health and metrics of this process. */
public final class ServedFeed implements AutoCloseable, WebServer.Health {
    private final JvmGcMetrics gc = new JvmGcMetrics();
    private final ReadSide readSide;
    private final WebServer web;
    private final CountDownLatch ended = new CountDownLatch(1);

    private ServedFeed(ReadSide.Feed feed, Gazetteer gazetteer, String version, WebSettings settings) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(new ChosenMetrics(feed.topics().all(), settings.allMetrics()));
        readSide = ReadSide.start(
                feed, gazetteer, new ReadSide.Instance(version, this, List.of(), settings.maxStreams(), registry));
        try {
            web = WebServer.start(
                    settings, this, registry, List.of(readSide.api(), new NoReplay()), List.of(readSide.stream()));
        } catch (WebServer.PortTaken e) {
            readSide.close();
            throw e;
        }
        new JvmMemoryMetrics().bindTo(registry);
        gc.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    /**
     * Starts to read and to serve.
     *
     * @throws io.newswire.streams.kafka.TopicUnavailableException if no broker responds or there is no such feed
     * @throws WebServer.PortTaken if the server cannot listen on the port
     */
    public static ServedFeed start(ReadSide.Feed feed, Gazetteer gazetteer, String version, WebSettings settings) {
        return new ServedFeed(feed, gazetteer, version, settings);
    }

    public int port() {
        return web.port();
    }

    /** Waits until it is closed. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public boolean isLive() {
        return ended.getCount() > 0;
    }

    @Override
    public boolean isReady() {
        return isLive() && readSide.problem() == null;
    }

    @Override
    public String state() {
        return "SERVING";
    }

    @Override
    public @Nullable String problem() {
        return readSide.problem();
    }

    @Override
    public void close() {
        web.close();
        readSide.close();
        gc.close();
        ended.countDown();
    }
}
