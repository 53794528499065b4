package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the address contains the whole view and that the back button returns one step. */
@WithPage
class HistoryBrowserIT {
    @Test
    void shouldGoBackStepByStep(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        page.getByLabel("7 days").check();
        assertThat(page.locator("#ranking-unit")).containsText("7 days");
        page.locator("#rows a").first().click();
        page.locator(".sentences a.whole").first().click();
        assertThat(page.locator(".article .body .text").first()).isVisible();
        // When
        page.goBack();
        // Then
        assertThat(page.locator("#reading h2")).hasText("Afghanistan");
        page.goBack();
        assertThat(page.locator("#newest")).isVisible();
        assertThat(page.locator("#ranking-unit")).containsText("7 days");
        page.goBack();
        assertThat(page.locator("#ranking-unit")).containsText("24 hours");
        page.goForward();
        assertThat(page.locator("#ranking-unit")).containsText("7 days");
    }

    @Test
    void shouldShowTheSameAgainByItsAddress(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        page.locator("#views a", new Page.LocatorOptions().setHasText("Actors")).click();
        page.getByLabel("7 days").check();
        page.locator("#rows a", new Page.LocatorOptions().setHasText("Taliban"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*subject=actor%3Ataliban.*"));
        // When
        Page other = visit.open(page.url());
        // Then
        assertThat(other.locator("#reading h2")).hasText("Taliban");
        assertThat(other.locator("#ranking-title")).hasText("Actors");
        assertThat(other.locator("#ranking-unit")).containsText("7 days");
        assertThat(other.locator("#rows a[aria-current]")).containsText("Taliban");
    }

    @Test
    void shouldSayWhatToDoWhereAnAddressNamesNothing(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        visit.letTheServerFail();
        // When
        Page page = visit.open(seeds.with("subject=actor:nobody-at-all"));
        // Then
        assertThat(page.locator(".about")).containsText("Nothing is known of this.");
    }
}
