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
 * What page, API and stream need of a feed: its counts, where the sentences behind them lie, and how far it is. It reads
 * the topics of the whole feed on threads of its own, so any instance answers for all partitions, and none need count.
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
     * Which feed is read.
     *
     * @param applicationId of the group that counts; null where it is not known
     * @param patience how long to wait for a broker at the start
     */
    public record Feed(
            Map<String, Object> clientConfig,
            TopicNames topics,
            @Nullable String applicationId,
            Duration patience) {}

    /**
     * Who answers.
     *
     * @param windows that it counts; none where it does not count
     * @param maxStreams event streams that are open at the same time
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
        // The followers begin once all listeners are there; the first that fails ends what was opened before it.
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
     * @throws io.newswire.streams.kafka.TopicUnavailableException if there is no broker or no such feed
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

    /** The newest aggregates as far as they have been read. */
    public NewestAggregates aggregates() {
        return aggregates;
    }

    /** Reads the aggregates; the errors are those of {@link TopicFollower#readToEnd}. */
    public void readAggregatesToEnd() {
        aggregatesFollower.readToEnd();
    }

    /** Waits until more aggregates have been read, or for a time; the errors are those of {@link TopicFollower#awaitMore}. */
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

    /** What keeps it from answering with what is newest, in a sentence; null while nothing does. */
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
