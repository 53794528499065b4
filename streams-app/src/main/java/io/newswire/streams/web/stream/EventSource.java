package io.newswire.streams.web.stream;

import io.newswire.streams.kafka.OffsetVector;
import java.time.Duration;
import java.util.Set;

/** What the stream asks of the read side, beside the changes that it is told. For any thread. */
public interface EventSource {
    /** Whether everything has been read that was there at the start. */
    boolean isReady();

    /** What tells this feed from another one at the same address, such as one that was deleted and begun anew. */
    String feedId();

    /** The windows that are counted; empty while none is known. */
    Set<Duration> windows();

    /** Whether it is known what has changed behind a position, also which keys are gone. */
    boolean reachesBackTo(OffsetVector position);

    /** The state of the feed as JSON. */
    byte[] feed();
}
