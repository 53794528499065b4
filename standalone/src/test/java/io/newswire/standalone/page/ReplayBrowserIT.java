package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.newswire.standalone.support.FreePorts;
import io.newswire.standalone.support.NewswireJar;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the page of newswire.jar controls the replay in the same process. */
@ExtendWith(Chromium.class)
final class ReplayBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir
    Path folder;

    private Process newswire;
    private String url;

    @BeforeEach
    void startAReplayThatWaitsForDays() throws Exception {
        int port = FreePorts.any();
        url = "http://127.0.0.1:" + port + "/";
        newswire = new NewswireJar(folder, Map.of())
                .start("--speed=60", "--port=" + port, "--kafka-port=" + FreePorts.any(), "--input=../seeds");
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> answer("GET", "replay").statusCode() == 200);
    }

    @AfterEach
    void stop(Visit visit) throws InterruptedException {
        visit.close();
        newswire.destroy();
        newswire.waitFor();
    }

    private HttpResponse<String> answer(String method, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void shouldPauseStepSeekAndSpeedUpTheReplay(Visit visit) {
        // Given
        Page page = visit.open(url);
        assertThat(page.locator("#replay-state")).containsText("playing, next article", SOON);
        assertThat(page.locator("#replay-state")).containsText(" s");
        // When
        page.locator("#replay-pause").click();
        // Then
        assertThat(page.locator("#replay-pause")).hasText("Resume the feed");
        assertThat(page.locator("#replay-state")).containsText("paused at");
        String before = page.locator("#read").textContent();
        page.locator("#replay-step").click();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !page.locator("#read").textContent().equals(before));
        page.locator("#replay-to").fill("2021-08-29");
        page.locator("#replay-seek button").click();
        assertThat(page.locator("#replay-state")).containsText("paused at 29 Aug 2021", SOON);
        page.locator("#replay-speed").selectOption("max");
        page.locator("#replay-pause").click();
        assertThat(page.locator("#replay-state"))
                .hasText("ended", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(page.locator("#replay-step")).isDisabled();
        assertThat(page.locator("#read"))
                .hasText("96 paragraphs", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    @Test
    void shouldRefuseToSeekBackwardAndPagesOfOthers(Visit visit) throws Exception {
        // Given
        Page page = visit.open(url);
        assertThat(page.locator("#replay-state")).containsText("playing, next article", SOON);
        visit.letTheServerFail();
        // When
        page.locator("#replay-to").fill("2001-01-01");
        page.locator("#replay-seek button").click();
        // Then
        assertThat(page.locator("#replay-problem")).containsText("reset");
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(url + "replay/pause"))
                .header("Origin", "http://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(foreign, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(answer("GET", "replay").body()).contains("\"state\":\"playing\"");
    }
}
