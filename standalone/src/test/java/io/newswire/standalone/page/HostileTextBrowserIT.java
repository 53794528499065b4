package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests that an article with markup or script is shown as text in every view. */
@ExtendWith(Chromium.class)
class HostileTextBrowserIT {
    private static final String IMAGE = "<img src=x onerror='window.ran = 1'>";
    private static final String SCRIPT = "</script><script>window.ran = 2</script>";
    private static final String TEXT =
            "France " + IMAGE + " " + SCRIPT + " a\u2028b \u001b[31mred \u202egpj.exe \u0007 <b>end</b>.";

    @TempDir
    Path folder;

    @Test
    void shouldShowAHostileArticleAsTextAndRunNothing(Visit visit) throws Exception {
        // Given
        try (FeedOnPage feed = new FeedOnPage(folder);
                visit) {
            feed.publish(Map.of(
                    "articleId",
                    "<i>hostile</i>",
                    "headline",
                    SCRIPT + "\u202e headline",
                    "source",
                    IMAGE,
                    "url",
                    "javascript:window.ran=3",
                    "text",
                    TEXT));
            Page page = visit.open(feed.url());
            openFrance(page);
            assertThat(page.locator(".sentences .text")).containsText(IMAGE);
            // When
            page.locator(".sentences a.whole").click();
            // Then
            assertThat(page.locator(".article .text"))
                    .hasText("France " + IMAGE + " " + SCRIPT
                            + " a\u27e8U+2028\u27e9b \u241b[31mred \u27e8U+202E\u27e9gpj.exe \u2407 <b>end</b>.");
            assertThat(page.locator(".article h2")).hasText(SCRIPT + "\u27e8U+202E\u27e9 headline");
            assertThat(page.locator(".article .origin")).containsText("javascript:window.ran=3");
            assertThat(page.locator("#reading img, #reading b:has-text('end'), #reading script"))
                    .hasCount(0);
            assertThat(page.locator("a[href^='javascript:']")).hasCount(0);
            assertThat(page.evaluate("window.ran")).isNull();
        }
    }

    @Test
    void shouldExplainAHostileTextAsText(Visit visit) throws Exception {
        // Given
        try (FeedOnPage feed = new FeedOnPage(folder);
                visit) {
            Page page = visit.open(feed.url() + "?view=explain");
            // When
            page.getByLabel("A paragraph").fill(TEXT);
            page.locator("#explain-form button").click();
            // Then
            assertThat(page.locator("#explained .text")).containsText(IMAGE);
            assertThat(page.locator("#explained .text")).containsText("\u241b[31mred");
            assertThat(page.evaluate("window.ran")).isNull();
        }
    }

    @Test
    void shouldOpenWhereAnArticleWasPublishedWithoutTellingWhoAsks(Visit visit) throws Exception {
        // Given
        try (FeedOnPage feed = new FeedOnPage(folder);
                visit) {
            feed.publish(Map.of("articleId", "a", "url", "https://example.org/a", "text", "France."));
            // When
            Page page = visit.open(feed.url());
            openFrance(page);
            page.locator(".sentences a.whole").click();
            // Then
            assertThat(page.locator("a.outside")).hasAttribute("href", "https://example.org/a");
            assertThat(page.locator("a.outside")).hasAttribute("rel", "noopener noreferrer");
        }
    }

    private static void openFrance(Page page) {
        page.locator("#rows a[data-id=FRA]").click(new Locator.ClickOptions().setTimeout(60_000));
        assertThat(page.locator("#reading h2")).hasText("France");
    }
}
