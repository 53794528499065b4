package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the page during changes: new counts, rows under the pointer, a pause, a restart of the server, a broker that is
 * down.
 */
@ExtendWith(Chromium.class)
class LiveBrowserIT {
    private static final HasTextOptions PATIENT = new HasTextOptions().setTimeout(60_000);
    private static final ContainsTextOptions SLOW = new ContainsTextOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    private FeedOnPage feed;

    @BeforeEach
    void start() throws Exception {
        feed = new FeedOnPage(folder);
    }

    @AfterEach
    void close(Visit visit) throws IOException {
        visit.close();
        feed.close();
    }

    @Test
    void shouldSayWhatToDoWhileNothingIsCountedAndShowTheFirstCountsByItself(Visit visit) throws Exception {
        // Given
        Page page = visit.open(feed.url());
        assertThat(page.locator("#trouble")).containsText("Nothing has been counted yet.");
        assertThat(page.locator("#trouble")).containsText("--input seeds");
        // When
        feed.publish("a", "France won.");
        // Then
        assertThat(value(page, "FRA")).hasText("1", PATIENT);
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(page.locator("#clock")).hasText("30 Aug 2021, 12:00 UTC");
    }

    @Test
    void shouldNotMoveRowsUnderThePointer(Visit visit) throws Exception {
        // Given
        Page page = visit.open(feed.url());
        feed.publish("a", "France, France.");
        feed.publish("b", "Norway.");
        assertThat(value(page, "NOR")).hasText("1", PATIENT);
        page.locator("#rows a").nth(1).hover();
        // When
        feed.publish("c", "Norway, Norway, Norway.");
        assertThat(value(page, "NOR")).hasText("4", PATIENT);
        // Then
        assertThat(page.locator("#rows a").first()).containsText("France");
        assertThat(page.locator("#order-waits")).isVisible();
        page.locator("h1").hover();
        assertThat(page.locator("#rows a").first()).containsText("Norway");
        assertThat(page.locator("#order-waits")).isHidden();
    }

    @Test
    void shouldKeepWhatIsShownWhilePausedAndCatchUpThen(Visit visit) throws Exception {
        // Given
        Page page = visit.open(feed.url());
        feed.publish("a", "France.");
        assertThat(value(page, "FRA")).hasText("1", PATIENT);
        page.getByText("Pause", new Page.GetByTextOptions().setExact(true)).click();
        // When
        feed.publish("b", "France.");
        assertThat(page.locator("#connection"))
                .containsText("1 paragraph newer", new ContainsTextOptions().setTimeout(60_000));
        // Then
        assertThat(value(page, "FRA")).hasText("1");
        page.getByText("Resume").click();
        assertThat(value(page, "FRA")).hasText("2", PATIENT);
    }

    @Test
    void shouldGoOnAfterARestartOfTheServerWithoutBeingLoadedAgain(Visit visit) throws Exception {
        // Given
        visit.letTheServerFail();
        Page page = visit.open(feed.url());
        feed.publish("a", "France.");
        assertThat(value(page, "FRA")).hasText("1", PATIENT);
        page.evaluate("window.loadedOnce = true");
        feed.stopServer();
        assertThat(page.locator("#trouble-what")).containsText("No connection to Newswire since");
        // When
        feed.startServer();
        feed.publish("b", "France, France.");
        // Then
        assertThat(value(page, "FRA")).hasText("3", PATIENT);
        assertThat(page.locator("#connection")).hasText("live");
        assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
    }

    @Test
    void shouldAskAnewForAnOpenListAfterARestartOfTheServer(Visit visit) throws Exception {
        // Given
        visit.letTheServerFail();
        feed.publish("a", "France.");
        Page page = visit.open(feed.url());
        assertThat(value(page, "FRA")).hasText("1", PATIENT);
        page.navigate(feed.url() + "?subject=country:FRA");
        assertThat(page.locator(".sentences li")).hasCount(1);
        feed.stopServer();
        assertThat(page.locator("#trouble-what")).containsText("No connection to Newswire since");
        // When
        feed.publish("b", "Nobody left France.");
        feed.startServer();
        // Then
        assertThat(page.locator(".sentences")).containsText("Nobody left France.", SLOW);
        assertThat(page.locator(".sentences li")).hasCount(2);
    }

    @Test
    void shouldSayThatTheBrokerIsDown(Visit visit) throws Exception {
        // Given
        visit.letTheServerFail();
        Page page = visit.open(feed.url());
        feed.publish("a", "France.");
        assertThat(value(page, "FRA")).hasText("1", PATIENT);
        // When
        feed.stopBroker();
        // Then
        assertThat(page.locator("#trouble-do"))
                .containsText("Check that the Kafka broker runs", new ContainsTextOptions().setTimeout(90_000));
        assertThat(value(page, "FRA")).hasText("1");
    }

    private static Locator value(Page page, String country) {
        return page.locator("#rows a[data-id=" + country + "] .value");
    }
}
