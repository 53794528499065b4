package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.topology.state.StateDirectory;
import io.newswire.streams.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves on disk and shows from the start, even where no broker answers. */
class StreamsServiceTest {
    @TempDir
    Path folder;

    private Path marker;
    private Path task;

    @BeforeEach
    void nameFiles() {
        Path application = folder.resolve("newswire");
        marker = application.resolve(StateDirectory.MARKER);
        task = application.resolve("0_0");
    }

    @Test
    void shouldEndTheThreadThatKeepsItsMetricsUpToDate() throws Exception {
        // Given
        Set<Thread> before = metricsThreads();
        StreamsService service = counter(Duration.ofSeconds(30));
        service.start();
        Set<Thread> own = metricsThreads();
        own.removeAll(before);
        assertThat(own).isNotEmpty();
        // When
        service.close();
        // Then
        for (Thread thread : own) {
            thread.join(30_000);
        }
        assertThat(own).noneMatch(Thread::isAlive);
    }

    private static Set<Thread> metricsThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("micrometer-kafka-metrics"))
                .collect(Collectors.toSet());
    }

    @Test
    void shouldMarkItsStateWhileItRunsAndNoLonger() {
        // Given
        StreamsService service = counter(Duration.ofSeconds(30));
        assertThat(marker).doesNotExist();
        service.start();
        assertThat(marker).exists();
        // When
        service.close();
        // Then
        assertThat(marker).doesNotExist();
    }

    @Test
    void shouldLeaveTheMarkWhenItCouldNotEndInTime() {
        // Given
        StreamsService service = counter(Duration.ZERO);
        service.start();
        // When
        service.close();
        // Then
        assertThat(marker).exists();
    }

    @Test
    void shouldDeleteNothingThatAnotherProcessHolds() throws IOException {
        // Given
        try (StreamsService running = counter(Duration.ofSeconds(30))) {
            running.start();
            Files.createDirectories(task);
            String mark = Files.readString(marker);
            // When, Then
            assertThatExceptionOfType(StreamsException.class).isThrownBy(() -> counter(Duration.ofSeconds(30)));
            assertThat(task).exists();
            assertThat(marker).hasContent(mark);
        }
    }

    @Test
    void shouldDeleteWhatAKilledProcessLeft() throws IOException {
        // Given
        Files.createDirectories(task);
        Files.createFile(marker);
        try (StreamsService service = counter(Duration.ofSeconds(30))) {
            // When
            service.start();
            // Then
            assertThat(task).doesNotExist();
        }
    }

    @Test
    void shouldShowFromTheStartThatNothingWasAborted() throws Exception {
        // Given
        try (StreamsService service = counter(Duration.ofSeconds(30))) {
            URI metrics = URI.create("http://127.0.0.1:" + service.port() + "/metrics");
            // When
            String page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            // Then
            assertThat(page.lines())
                    .contains("newswire_transactions_aborted_total 0.0", "newswire_guard_refusals_total 0.0");
        }
    }

    private StreamsService counter(Duration closePatience) {
        StreamsSettings settings = new StreamsSettings(
                new StreamsSettings.Connection("127.0.0.1:1", Map.of()),
                new StreamsSettings.FeedTopics("news.", new TopicLayout(1, (short) 1), false),
                new StreamsSettings.Application(new ApplicationId("newswire"), folder, 1),
                CountingRules.of(Windows.DEFAULT, Duration.ofSeconds(1), Duration.ofDays(35)),
                WebSettings.local(0));
        return new StreamsService(settings, Gazetteer.bundled(), FeedOnCluster.of(1), null, closePatience);
    }
}
