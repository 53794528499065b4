package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests seven tabs of one browser, because a browser opens at most six connections to a host. */
@ExtendWith(Chromium.class)
class TabsBrowserIT {
    private static final int TABS = 7;

    @TempDir
    Path folder;

    /** The second case is a browser without shared workers, where one tab holds the connection for all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "delete window.SharedWorker"})
    void shouldShowNewCountsInEachTab(String before, Visit visit) throws Exception {
        // Given
        try (FeedOnPage feed = new FeedOnPage(folder);
                visit) {
            List<Page> tabs = new ArrayList<>();
            tabs.add(visit.open(feed.url()));
            tabs.get(0).context().addInitScript(before);
            tabs.get(0).reload();
            for (int tab = 1; tab < TABS; tab++) {
                tabs.add(visit.open(feed.url()));
            }
            // When
            feed.publish("a", "France won.");
            // Then
            for (Page tab : tabs) {
                tab.bringToFront();
                assertThat(tab.locator("#rows a[data-id=FRA] .value"))
                        .hasText("1", new HasTextOptions().setTimeout(60_000));
                assertThat(tab.locator("#connection")).hasText("live");
            }
        }
    }

    /** The tab that holds the connection may be closed: another tab opens a new one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "delete window.SharedWorker"})
    void shouldGoOnWhenTheFirstTabIsClosed(String before, Visit visit) throws Exception {
        // Given
        try (FeedOnPage feed = new FeedOnPage(folder);
                visit) {
            Page first = visit.open(feed.url());
            first.context().addInitScript(before);
            first.reload();
            assertThat(first.locator("#connection")).hasText("live");
            Page second = visit.open(feed.url());
            assertThat(second.locator("#connection")).hasText("live");
            // When
            first.close();
            feed.publish("a", "France won.");
            // Then
            assertThat(second.locator("#rows a[data-id=FRA] .value"))
                    .hasText("1", new HasTextOptions().setTimeout(60_000));
        }
    }
}
