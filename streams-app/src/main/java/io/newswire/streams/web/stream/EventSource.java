package io.newswire.streams.web.stream;

import io.newswire.streams.kafka.OffsetVector;
import java.time.Duration;
import java.util.Set;

/** What the stream needs from the read side, besides the changes that are passed to it. Thread-safe. */
public interface EventSource {
    /** Whether everything has been read that was there at the start. */
    boolean isReady();

    /** Identifies the feed. A feed that was deleted and started again at the same address has another id. */
    String feedId();

    /** The windows that are counted; empty while none is known. */
    Set<Duration> windows();

    /** Whether all changes after a position are known, including removals. */
    boolean reachesBackTo(OffsetVector position);

    /** The state of the feed as JSON. */
    byte[] feed();
}
