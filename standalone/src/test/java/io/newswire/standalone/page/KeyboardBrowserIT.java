package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Tests the use of the page with the keyboard only. */
@WithPage
class KeyboardBrowserIT {
    @Test
    void shouldLeadFromTheFirstKeyToASentenceAndWhoIsMeant(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        assertThat(page.locator("#rows a").first()).isVisible();
        press(page, "Tab", "Enter", "Tab");
        assertThat(page.locator("#rows a").first()).isFocused();
        // When
        press(page, "Enter");
        assertThat(page.locator("#reading h2")).isFocused();
        assertThat(page.locator(".sentences mark").first()).isVisible();
        tabTo(page, ".sentences mark.chosen");
        // Then
        assertThat(page.locator("#card")).containsText("Afghanistan");
        press(page, "Enter");
        assertThat(page.locator("#card a").first()).isFocused();
        press(page, "Escape");
        assertThat(page.locator("#card")).isHidden();
        press(page, "Escape");
        assertThat(page.locator("#newest")).isVisible();
        assertThat(page.locator("#rows a").first()).isFocused();
    }

    @Test
    void shouldMoveAmongRowsAndTilesByArrows(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        page.locator("#rows a").first().focus();
        // When
        press(page, "ArrowDown");
        // Then
        assertThat(page.locator("#rows a").nth(1)).isFocused();
        page.locator("#map a[data-id=FRA]").focus();
        press(page, "ArrowRight");
        assertThat(page.locator("#map a[data-id=CHE]")).isFocused();
        press(page, "ArrowDown");
        assertThat(page.locator("#map a[data-id=ITA]")).isFocused();
    }

    @Test
    void shouldSearchByASlash(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        assertThat(page.locator("#rows a").first()).isVisible();
        // When
        press(page, "/");
        page.keyboard().type("russ");
        // Then
        assertThat(page.locator("#rows a")).hasCount(1);
        press(page, "Enter");
        assertThat(page.locator("#rows a")).isFocused();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 60; presses++) {
            press(page, "Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("the tab key does not reach " + selector);
    }
}
