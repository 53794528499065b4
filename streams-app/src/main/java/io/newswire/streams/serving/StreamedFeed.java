package io.newswire.streams.serving;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.aggregates.Removal;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.web.api.FeedStatus;
import io.newswire.streams.web.api.StreamedJson;
import io.newswire.streams.web.stream.Change;
import io.newswire.streams.web.stream.EventHub;
import io.newswire.streams.web.stream.EventSource;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects what is read with the event stream: passes on changes, and gives the stream the state of the feed. */
final class StreamedFeed implements EventSource {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedFeed.class);

    private final NewestAggregates aggregates;
    private final BooleanSupplier isReady;
    private final Supplier<String> feedId;
    private final Supplier<FeedStatus> status;
    private final StreamedJson json;

    StreamedFeed(
            NewestAggregates aggregates,
            BooleanSupplier isReady,
            Supplier<String> feedId,
            Supplier<FeedStatus> status) {
        this.aggregates = aggregates;
        this.isReady = isReady;
        this.feedId = feedId;
        this.status = status;
        json = new StreamedJson(aggregates);
    }

    /** Call this before anything is read. */
    void connect(EventHub hub, NewestAggregates table, EvidenceIndex evidence) {
        table.add(new NewestAggregates.Listener() {
            @Override
            public void changed(Aggregate newest) {
                hub.put(Change.of(newest.key(), newest.partition(), newest.offset(), () -> json.aggregate(newest)));
            }

            @Override
            public void removed(Removal removal) {
                hub.put(Change.removal(removal.key(), removal.partition(), removal.offset()));
            }

            @Override
            public void reached(OffsetVector upTo) {
                hub.reached(upTo);
            }
        });
        evidence.add(record -> {
            try {
                hub.mention(() -> json.mention(record));
            } catch (IllegalArgumentException e) {
                LOG.debug("not sent: {}", e.getMessage());
            }
        });
    }

    @Override
    public boolean isReady() {
        return isReady.getAsBoolean();
    }

    @Override
    public String feedId() {
        return feedId.get();
    }

    @Override
    public Set<Duration> windows() {
        return aggregates.windows();
    }

    @Override
    public boolean reachesBackTo(OffsetVector position) {
        return aggregates.reachesBackTo(position);
    }

    @Override
    public byte[] feed() {
        return json.feed(status.get());
    }
}
