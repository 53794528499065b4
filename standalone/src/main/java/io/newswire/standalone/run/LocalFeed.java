package io.newswire.standalone.run;

import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.player.ReplayRequests;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishResult;
import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.broker.PortTakenException;
import io.newswire.streams.StreamsService;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TopicCreation;
import io.newswire.streams.serving.ReadSide;
import io.newswire.streams.web.NoReplay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Broker, topology and producer in one process, started in this order and stopped in reverse order. */
final class LocalFeed implements AutoCloseable {
    private final DataDir dataDir;
    private final EmbeddedBroker broker;
    private final Admin admin;
    private final StreamsService service;
    private final ReplayThread replay;
    private final ReadSide readSide;
    private final Completion completion;
    private boolean replaying;

    private LocalFeed(DataDir dataDir, EmbeddedBroker broker, Gazetteer gazetteer, RunOptions options)
            throws IOException, InterruptedException, ExecutionException {
        this.dataDir = dataDir;
        this.broker = broker;
        StreamsSettings settings = options.streams(broker.bootstrapServers(), dataDir.state());
        admin = Admin.create(settings.clientProperties());
        TopicCreation.create(admin, settings.topics(), settings.feed().layout());
        replay = new ReplayThread(options.producer(broker.bootstrapServers()), options.plan());
        service = new StreamsService(
                settings,
                gazetteer,
                FeedOnCluster.read(
                        admin,
                        settings.clientProperties(),
                        settings.topics(),
                        settings.application().id()),
                settings.web().isForThisMachineOnly()
                        ? new ReplayRoutes(new ReplayRequests(replay.control()), replay::isRunning)
                        : new NoReplay());
        readSide = Objects.requireNonNull(service.readSide());
        completion = new Completion(admin, List.of(service), settings);
    }

    /**
     * Starts everything.
     *
     * @throws PortTakenException if a port is taken; nothing has been started then
     */
    static LocalFeed start(RunOptions options) throws IOException, InterruptedException, ExecutionException {
        requireFree(options.port());
        Gazetteer gazetteer = options.gazetteer();
        DataDir dataDir = DataDir.of(options.dataDir());
        @Nullable EmbeddedBroker broker = null;
        try {
            broker = startBroker(dataDir, options);
            LocalFeed feed = new LocalFeed(dataDir, broker, gazetteer, options);
            feed.service.start();
            return feed;
        } catch (IOException | InterruptedException | ExecutionException | RuntimeException | LinkageError e) {
            if (broker != null) {
                broker.close();
            }
            dataDir.close();
            throw e;
        }
    }

    private static EmbeddedBroker startBroker(DataDir dataDir, RunOptions options) throws PortTakenException {
        try {
            return EmbeddedBroker.start(dataDir.broker(), options.kafkaPort());
        } catch (PortTakenException e) {
            throw e;
        } catch (IOException e) {
            throw UsageErrors.of("--data-dir: " + e.getMessage());
        }
    }

    private static void requireFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }

    String kafkaAddress() {
        return broker.bootstrapServers();
    }

    String httpAddress() {
        return "http://127.0.0.1:" + service.port();
    }

    ReplayControl control() {
        return replay.control();
    }

    String progress() {
        return replay.progress();
    }

    /** Starts the producer only when every task is counting, so that unusable state is reported first. */
    private void replayWhenReady() {
        if (!replaying && service.isReady()) {
            replaying = true;
            replay.start();
        }
    }

    /**
     * Waits up to a timeout for new aggregates and returns the newest of each key; throws the error that stopped the
     * topology.
     */
    Collection<Aggregate> aggregatesWithin(Duration timeout) {
        service.throwFailure();
        replayWhenReady();
        readSide.awaitMoreAggregates(timeout);
        return readSide.aggregates().aggregates();
    }

    /** The aggregates once everything is counted; null before. */
    @Nullable
    Collection<Aggregate> finalAggregates() throws PublishFailedException, InterruptedException, ExecutionException {
        if (replay.result() == null || !completion.isReached()) {
            return null;
        }
        readSide.readAggregatesToEnd();
        return readSide.aggregates().aggregates();
    }

    /** The result of the producer; null while it runs. */
    @Nullable
    PublishResult published() throws PublishFailedException {
        return replay.result();
    }

    /** Stops everything, even if the thread has been interrupted. */
    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (dataDir;
                broker;
                admin;
                service) {
            replay.end();
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
