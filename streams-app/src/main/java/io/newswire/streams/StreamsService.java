package io.newswire.streams;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.Version;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.BrokerContact;
import io.newswire.streams.kafka.CommittedLog;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TransactionWatch;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.metrics.Backlog;
import io.newswire.streams.metrics.ChosenMetrics;
import io.newswire.streams.metrics.ConsumerLag;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.metrics.RestoreProgress;
import io.newswire.streams.metrics.StateSize;
import io.newswire.streams.serving.ReadSide;
import io.newswire.streams.topology.NewswireTopology;
import io.newswire.streams.topology.SubjectLabels;
import io.newswire.streams.topology.state.StateDirectory;
import io.newswire.streams.topology.state.StateUnusable;
import io.newswire.streams.web.NoReplay;
import io.newswire.streams.web.Routes;
import io.newswire.streams.web.WebServer;
import io.newswire.streams.web.api.FeedStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running streams application: Kafka Streams on the topology, and the port on which health and metrics are asked
 * for. A thread that fails is replaced, within a budget; beyond it the application ends and says why.
 */
public final class StreamsService implements AutoCloseable, WebServer.Health {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final StateDirectory stateDirectory;
    private final boolean isExactlyOnce;
    private final Duration closePatience;
    private final @Nullable ReadSide readSide;
    private final WebServer web;
    private final NewswireMetrics metrics;
    private final ProcessMetrics processMetrics;
    private final Integrity integrity;
    private final TransactionWatch transactions;
    private final BrokerContact contact;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ThreadFailures failures = new ThreadFailures(new ReplacementBudget(10, Duration.ofMinutes(10)));

    /**
     * Sets everything up; {@link #start} sets it going.
     *
     * @param feed what the cluster says of the feed
     * @param servesData whether page, API and stream are served as well; the topics must be there then
     * @throws WebServer.PortTaken if the port is taken; nothing is left running then
     */
    public StreamsService(StreamsSettings settings, Gazetteer gazetteer, FeedOnCluster feed, boolean servesData) {
        this(settings, gazetteer, feed, servesData ? new NoReplay() : null, CLOSE_PATIENCE);
    }

    /**
     * One that serves page, API and stream as well, beside a replay in the same process.
     *
     * @param replay routes by which the page controls the replay, see {@link NoReplay}
     */
    public StreamsService(StreamsSettings settings, Gazetteer gazetteer, FeedOnCluster feed, Routes replay) {
        this(settings, gazetteer, feed, replay, CLOSE_PATIENCE);
    }

    /** One that serves health and metrics only. */
    public StreamsService(StreamsSettings settings, Gazetteer gazetteer, FeedOnCluster feed) {
        this(settings, gazetteer, feed, false);
    }

    StreamsService(
            StreamsSettings settings,
            Gazetteer gazetteer,
            FeedOnCluster feed,
            @Nullable Routes replay,
            Duration closePatience) {
        this.closePatience = closePatience;
        isExactlyOnce = settings.isExactlyOnce();
        stateDirectory = new StateDirectory(
                settings.application().stateDir(), settings.application().id());
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config()
                .meterFilter(new ChosenMetrics(
                        settings.topics().all(), settings.web().allMetrics()));
        metrics = new NewswireMetrics(registry);
        Properties properties = settings.streamsProperties();
        Topology topology = topology(settings, gazetteer, properties, feed);
        streams = new KafkaStreams(topology, properties, new AbortAwareClientSupplier(registry));
        metrics.backlog().askForUnread(new ConsumerLag(streams::metrics));
        streams.setUncaughtExceptionHandler(failures);
        streams.setGlobalStateRestoreListener(new RestoreProgress(registry));
        StateSize.register(streams::metrics, registry);
        streams.setStateListener((now, before) -> {
            LOG.debug("{} -> {}", before, now);
            if (now == KafkaStreams.State.REBALANCING) {
                metrics.rebalancing();
            }
            if (now == KafkaStreams.State.RUNNING) {
                running.countDown();
                LOG.info("counting: every task of this process is running");
            }
            if (now.hasCompletedShutdown()) {
                running.countDown();
                ended.countDown();
            }
        });
        integrity = new Integrity(registry, new CommittedLog(settings.clientProperties()));
        metrics.reportGapsTo(integrity);
        transactions = WatchedTopics.watch(topology, settings, registry);
        contact = BrokerContact.start(settings.clientProperties(), registry);
        readSide = replay != null ? startReadSide(settings, gazetteer, registry) : null;
        web = startWeb(settings, registry, replay);
        processMetrics = ProcessMetrics.bind(registry, streams);
    }

    private ReadSide startReadSide(StreamsSettings settings, Gazetteer gazetteer, PrometheusMeterRegistry registry) {
        List<FeedStatus.Window> windows = settings.rules().windows().list().stream()
                .map(each -> new FeedStatus.Window(each.size(), each.slide()))
                .sorted(Comparator.comparing(FeedStatus.Window::window))
                .toList();
        try {
            return ReadSide.start(
                    new ReadSide.Feed(
                            settings.clientProperties(), settings.topics(), settings.applicationId(), READ_PATIENCE),
                    gazetteer,
                    new ReadSide.Instance(
                            new Version().number(),
                            this,
                            windows,
                            settings.web().maxStreams(),
                            registry));
        } catch (RuntimeException e) {
            closeCounting();
            throw e;
        }
    }

    private WebServer startWeb(StreamsSettings settings, PrometheusMeterRegistry registry, @Nullable Routes replay) {
        try {
            return readSide == null || replay == null
                    ? WebServer.start(settings.web(), this, registry, List.of(), List.of())
                    : WebServer.start(
                            settings.web(),
                            this,
                            registry,
                            List.of(readSide.api(), replay),
                            List.of(readSide.stream()));
        } catch (WebServer.PortTaken e) {
            closeReadSide();
            closeCounting();
            throw e;
        }
    }

    private void closeReadSide() {
        if (readSide != null) {
            readSide.close();
        }
    }

    private void closeCounting() {
        streams.close();
        integrity.close();
        transactions.close();
        contact.close();
    }

    private Topology topology(
            StreamsSettings settings, Gazetteer gazetteer, Properties properties, FeedOnCluster feed) {
        return NewswireTopology.build(
                new StreamsConfig(properties),
                settings.topics(),
                settings.counting(feed),
                Matcher.of(gazetteer),
                new SubjectLabels(gazetteer),
                metrics);
    }

    /**
     * Sets it going.
     *
     * @throws CommandFailed if the state directory cannot be read or written
     */
    public void start() {
        try {
            stateDirectory.enter(isExactlyOnce);
        } catch (IOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
        streams.start();
    }

    /** Waits until every task of this process runs for the first time, or the application has ended. */
    public void awaitRunning() throws InterruptedException {
        running.await();
    }

    /**
     * Waits until the application has ended.
     *
     * @throws StateUnusable if the state was built with other windows
     * @throws AuthorizationException if a broker does not allow what it has to do
     * @throws CommandFailed if it ended by another failure
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        throwFailure();
    }

    /** Throws what {@link #awaitEnd} would throw if the application has ended by a failure already. */
    public void throwFailure() {
        failures.throwFinal();
    }

    public boolean hasEnded() throws InterruptedException {
        return ended.await(0, TimeUnit.SECONDS);
    }

    @Override
    public boolean isLive() {
        KafkaStreams.State state = streams.state();
        return !failures.areFinal() && (state.isRunningOrRebalancing() || state == KafkaStreams.State.CREATED);
    }

    @Override
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING && problem() == null;
    }

    @Override
    public @Nullable String problem() {
        return Stream.of(
                        contact.problem(),
                        integrity.problem(),
                        transactions.problem(),
                        readSide == null ? null : readSide.problem())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Stretches of offsets without a record of which the log has not been asked yet. */
    public int skippedOffsetsWaiting() {
        return integrity.skippedOffsetsWaiting();
    }

    @Override
    public String state() {
        return streams.state().name();
    }

    /** What page, API and stream read; null where they are not served. */
    public @Nullable ReadSide readSide() {
        return readSide;
    }

    public int port() {
        return web.port();
    }

    public Backlog backlog() {
        return metrics.backlog();
    }

    /** How many events this process has put aside as dead letters. */
    public long deadLetters() {
        return metrics.deadLetters();
    }

    /** The metrics of Kafka Streams and of its clients. */
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /**
     * Ends in order: what was read is counted and committed, or read again at the next start. It leaves the group, so
     * that other instances, or the next start of this one, need not wait until its session has run out.
     */
    @Override
    public void close() {
        boolean hasStopped = streams.close(
                CloseOptions.timeout(closePatience).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        if (hasStopped && streams.state() == KafkaStreams.State.NOT_RUNNING) { // not ERROR
            stateDirectory.leave();
        }
        integrity.close();
        transactions.close();
        contact.close();
        web.close();
        closeReadSide();
        processMetrics.close();
    }
}
