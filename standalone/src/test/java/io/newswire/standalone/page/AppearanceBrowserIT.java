package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests dark and light colours, the layout on a phone, and reduced motion. */
@WithPage
class AppearanceBrowserIT {
    private static final String LIGHT = "rgb(251, 250, 247)";
    private static final String DARK = "rgb(21, 23, 26)";

    @Test
    void shouldBeDarkWhereTheSystemIs(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        NewContextOptions dark = new NewContextOptions().setColorScheme(ColorScheme.DARK);
        // When
        Page page = visit.open(seeds.url(), dark);
        // Then
        assertThat(page.locator("body")).hasCSS("background-color", DARK);
    }

    @Test
    void shouldKeepTheColoursThatAPersonChose(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
        // When
        page.getByText("Colours: system").click();
        page.getByText("Colours: light").click();
        page.reload();
        // Then
        assertThat(page.locator("body")).hasCSS("background-color", DARK);
        assertThat(page.locator("#theme")).hasText("Colours: dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "view=actors&window=PT168H",
                "view=pairs&window=PT168H",
                "view=explain",
                "window=PT168H&subject=country:AFG",
                "article=002_e1210764ba88ec2b",
            })
    void shouldFitAPhone(String view, SeedsOnPage.Address seeds, Visit visit) {
        // Given
        NewContextOptions phone = new NewContextOptions()
                .setViewportSize(360, 740)
                .setIsMobile(true)
                .setHasTouch(true);
        // When
        Page page = visit.open(seeds.with(view), phone);
        assertThat(page.locator("#read")).containsText("paragraphs");
        // Then
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void shouldLeadAPhoneFromARowToItsSentencesAndBack(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        NewContextOptions phone = new NewContextOptions()
                .setViewportSize(360, 740)
                .setIsMobile(true)
                .setHasTouch(true);
        Page page = visit.open(seeds.url(), phone);
        // When
        page.locator("#rows a").first().tap();
        // Then
        assertThat(page.locator("#rows")).isHidden();
        assertThat(page.locator(".sentences mark.chosen").first()).isVisible();
        page.locator("a.back").tap();
        assertThat(page.locator("#rows a").first()).isVisible();
    }

    @Test
    void shouldNotMoveWhereTheSystemAsksForRest(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        NewContextOptions still = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        // When
        Page page = visit.open(seeds.url(), still);
        // Then
        assertThat(page.locator("#map a rect").first()).hasCSS("transition-duration", "0s");
    }
}
