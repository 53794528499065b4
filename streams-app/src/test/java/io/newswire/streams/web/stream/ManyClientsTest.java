package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests that no client of the event stream delays another or needs more memory than its position in the log. */
class ManyClientsTest {
    private static final int LARGE = 64 * 1024;

    /** Writes more than any operating system buffers for a client that does not read. */
    private static void fillWindow(StreamUnderTest stream) {
        for (int i = 0; i < 100; i++) {
            stream.put(change("C" + i, i, "x".repeat(LARGE)));
        }
    }

    @Test
    void shouldSendToTheOthersWhenOneDoesNotRead() throws IOException {
        // Given
        try (StreamUnderTest stream = new StreamUnderTest();
                StreamConnection stalled = stream.connectWithSmallWindow()) {
            fillWindow(stream);
            await().until(() -> stream.hub.isWriting());
            try (StreamConnection other = stream.connect("")) {
                other.untilReady();
                // When
                stream.put(change("NOR", 100));
                // Then
                assertThat(other.next().data()).isEqualTo("{\"id\":\"NOR\",\"offset\":100}");
                assertThat(stream.hub.isWriting()).isTrue();
                assertThat(stalled.status()).isEqualTo(200);
            }
        }
    }

    @Test
    void shouldCutOffWhoDoesNotReadForTenSeconds() throws IOException {
        // Given
        try (StreamUnderTest stream = new StreamUnderTest();
                StreamConnection stalled = stream.connectWithSmallWindow();
                StreamConnection other = stream.connect("")) {
            other.untilReady();
            fillWindow(stream);
            for (int i = 0; i < 100; i++) {
                other.next();
            }
            await().until(() -> stream.hub.isWriting());
            stream.tickAfter(Duration.ofMillis(9_999));
            assertThat(stream.metric("newswire_stream_clients")).isEqualTo(2);
            // When
            stream.tickAfter(Duration.ofMillis(1));
            // Then
            await().until(() -> stream.metric("newswire_stream_clients") == 1);
            assertThat(stream.metric("newswire_stream_stuck_total")).isEqualTo(1);
            assertThat(stalled.isClosed()).isTrue();
            assertThat(other.next().name()).isEqualTo("feed");
        }
    }

    @Test
    void shouldGiveWhoWasSlowOnlyTheNewestOfEachKey() throws IOException {
        // Given
        try (StreamUnderTest stream = new StreamUnderTest();
                StreamConnection slow = stream.connectWithSmallWindow()) {
            slow.untilReady();
            fillWindow(stream);
            await().until(() -> stream.hub.isWriting());
            for (int i = 0; i < 1_000; i++) {
                stream.put(change("NOR", 100 + i));
            }
            // When
            String data = slow.next().data();
            int events = 1;
            while (!data.startsWith("{")) {
                data = slow.next().data();
                events++;
            }
            // Then
            assertThat(data).isEqualTo("{\"id\":\"NOR\",\"offset\":1099}");
            assertThat(events).isLessThanOrEqualTo(101);
        }
    }

    @Test
    void shouldTurnAwayWhoIsTooMany() throws IOException {
        // Given
        try (StreamUnderTest stream = new StreamUnderTest(2);
                StreamConnection first = stream.connect("");
                StreamConnection second = stream.connect("")) {
            first.untilReady();
            second.untilReady();
            // When
            try (StreamConnection third = stream.connect("")) {
                // Then
                assertThat(third.status()).isEqualTo(503);
                assertThat(third.header("Retry-After")).isEqualTo("1");
                assertThat(third.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(stream.metric("newswire_stream_refused_total")).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldLetAnotherInWhenOneHasLeft() throws IOException {
        // Given
        try (StreamUnderTest stream = new StreamUnderTest(1)) {
            AtomicInteger news = new AtomicInteger();
            try (StreamConnection first = stream.connect("")) {
                first.untilReady();
            }
            await().until(() -> {
                stream.feed = Integer.toString(news.incrementAndGet());
                stream.tickAfter(Duration.ZERO);
                return stream.metric("newswire_stream_clients") == 0;
            });
            // When
            try (StreamConnection second = stream.connect("")) {
                // Then
                assertThat(second.status()).isEqualTo(200);
            }
        }
    }
}
