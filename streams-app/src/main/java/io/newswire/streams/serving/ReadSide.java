package io.newswire.streams.serving;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.evidence.ParagraphFetch;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.FeedProgress;
import io.newswire.streams.kafka.TopicFollower;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.web.Routes;
import io.newswire.streams.web.WebServer;
import io.newswire.streams.web.api.Api;
import io.newswire.streams.web.api.FeedStatus;
import io.newswire.streams.web.api.ReadModel;
import io.newswire.streams.web.stream.EventHub;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the page, the API and the stream need from a feed: its counts, the positions of the sentences behind them, and
 * its progress. It reads the whole topics on its own threads. So every instance can serve all partitions, even if it
 * counts nothing.
 */
public final class ReadSide implements AutoCloseable, ReadModel.Reading {
    private static final Logger LOG = LoggerFactory.getLogger(ReadSide.class);

    private final NewestAggregates aggregates = new NewestAggregates();
    private final EvidenceIndex evidence = new EvidenceIndex(EvidenceIndex.NEWEST_OF_A_SUBJECT);
    private final Instance instance;
    private final TopicFollower aggregatesFollower;
    private final TopicFollower mentionsFollower;
    private final ParagraphFetch paragraphs;
    private final FeedProgress progress;
    private final EventHub hub;
    private final Routes api;

    /**
     * The feed to read.
     *
     * @param applicationId of the group that counts; null if unknown
     * @param patience how long to wait for a broker at the start
     */
    public record Feed(
            Map<String, Object> clientConfig,
            TopicNames topics,
            @Nullable String applicationId,
            Duration patience) {}

    /**
     * The instance that serves.
     *
     * @param windows that it counts; empty if it counts nothing
     * @param maxStreams the most event streams at the same time
     */
    public record Instance(
            String version,
            WebServer.Health health,
            List<FeedStatus.Window> windows,
            int maxStreams,
            MeterRegistry metrics) {
        public Instance {
            windows = List.copyOf(windows);
        }
    }

    private ReadSide(Feed feed, Gazetteer gazetteer, Instance instance) {
        this.instance = instance;
        MatcherExplainer explainer = new MatcherExplainer(gazetteer);
        StreamedFeed stream = new StreamedFeed(aggregates, this::isReady, this::feedId, this::status);
        hub = EventHub.start(stream, instance.maxStreams(), instance.metrics());
        stream.connect(hub, aggregates, evidence);
        paragraphs = new ParagraphFetch(feed.clientConfig(), feed.topics());
        api = new Api(new ReadModel(aggregates, evidence, paragraphs, explainer, this::status, this));
        // The followers start after all listeners are added. If one fails, those opened before it are closed.
        @Nullable TopicFollower first = null;
        @Nullable TopicFollower second = null;
        try {
            first = TopicFollower.start(feed.clientConfig(), feed.topics().aggregates(), feed.patience(), aggregates);
            second = TopicFollower.start(feed.clientConfig(), feed.topics().mentions(), feed.patience(), evidence);
            progress = FeedProgress.start(feed.clientConfig(), feed.topics(), feed.applicationId());
        } catch (RuntimeException e) {
            close(second, first, paragraphs, hub);
            throw e;
        }
        aggregatesFollower = first;
        mentionsFollower = second;
        gauges(instance.metrics());
    }

    private void gauges(MeterRegistry metrics) {
        gauge(metrics, "newswire.read.aggregates", "Keys that have a value", aggregates::size);
        gauge(metrics, "newswire.read.subjects", "Subjects whose paragraphs can be listed", evidence::subjects);
        gauge(metrics, "newswire.read.articles", "Articles that can be shown", evidence::articles);
        gauge(
                metrics,
                "newswire.read.skipped",
                "Records that are no aggregate or no paragraph",
                () -> aggregates.skipped() + evidence.skipped());
    }

    private static void gauge(MeterRegistry metrics, String name, String description, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).register(metrics);
    }

    /**
     * Starts to read.
     *
     * @throws io.newswire.streams.kafka.TopicUnavailableException if no broker responds or there is no such feed
     */
    public static ReadSide start(Feed feed, Gazetteer gazetteer, Instance instance) {
        return new ReadSide(feed, gazetteer, instance);
    }

    /** The routes of the API. */
    public Routes api() {
        return api;
    }

    /** The event stream. */
    public Handler.Singleton stream() {
        return hub.handler();
    }

    /** The newest aggregates that have been read so far. */
    public NewestAggregates aggregates() {
        return aggregates;
    }

    /** Reads the aggregates to the end; throws the exceptions of {@link TopicFollower#readToEnd}. */
    public void readAggregatesToEnd() {
        aggregatesFollower.readToEnd();
    }

    /** Waits for more aggregates, at most this long; throws the exceptions of {@link TopicFollower#awaitMore}. */
    public void awaitMoreAggregates(Duration timeout) {
        aggregatesFollower.awaitMore(timeout);
    }

    private FeedStatus status() {
        FeedProgress.Figures figures = progress.figures();
        boolean isReady = instance.health().isReady();
        return new FeedStatus(
                instance.version(),
                instance.health().state(),
                isReady,
                isReady ? null : instance.health().problem(),
                evidence.newestPublishedAt(),
                figures.paragraphs(),
                figures.rate(),
                figures.lag(),
                figures.deadLetters(),
                aggregates.size(),
                windows());
    }

    private List<FeedStatus.Window> windows() {
        return instance.windows().isEmpty()
                ? aggregates.windows().stream()
                        .map(each -> new FeedStatus.Window(each, null))
                        .toList()
                : instance.windows();
    }

    @Override
    public boolean isReady() {
        return aggregatesFollower.isReady() && mentionsFollower.isReady();
    }

    @Override
    public String progress() {
        long left = aggregatesFollower.offsetsToReadAtStart() + mentionsFollower.offsetsToReadAtStart();
        long all = aggregatesFollower.offsetsAtStart() + mentionsFollower.offsetsAtStart();
        long percent = all == 0 ? 100 : 100 * (all - left) / all;
        return "aggregates and mentions are being read: " + percent + " %, " + left + " of " + all + " records to go";
    }

    /** Why its data may be out of date, in a sentence; null if it is not. */
    public @Nullable String problem() {
        if (!isReady()) {
            return progress();
        }
        return Stream.of(aggregatesFollower.problem(), mentionsFollower.problem(), progress.problem())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String feedId() {
        return progress.feedId();
    }

    @Override
    public void close() {
        close(progress, mentionsFollower, aggregatesFollower, paragraphs, hub);
    }

    private static void close(@Nullable AutoCloseable... all) {
        for (AutoCloseable each : all) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                LOG.warn("not ended in order: {}", e.toString());
            }
        }
    }
}
