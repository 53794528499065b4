package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the choice of window, unit, share and order, the search, and the filter by way of naming. */
@WithPage
class SwitchesBrowserIT {
    @Test
    void shouldBeginWithTheDayAndMentions(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        long mentions = seeds.known("country:AFG:PT24H").mentions();
        // When
        Page page = visit.open(seeds.url());
        // Then
        assertThat(first(page)).hasText(String.valueOf(mentions));
        assertThat(page.getByLabel("24 hours")).isChecked();
        assertThat(page.getByLabel("mentions", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    @Test
    void shouldCountInTheChosenWindowAndUnit(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        // When
        page.getByLabel("7 days").check();
        page.getByLabel("paragraphs", new Page.GetByLabelOptions().setExact(true))
                .check();
        // Then
        assertThat(first(page))
                .hasText(String.valueOf(seeds.known("country:AFG:PT168H").paragraphs()));
        assertThat(page.locator("#ranking-unit")).hasText("paragraphs, last 7 days");
        assertThat(page).hasURL(Pattern.compile(".*window=PT168H.*unit=paragraphs.*"));
    }

    @Test
    void shouldShowSharesOfTheTotal(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        double share = (double) seeds.known("country:AFG:PT24H").mentions()
                / seeds.known("all:country:PT24H").mentions();
        Page page = visit.open(seeds.url());
        // When
        page.getByLabel("as share").check();
        // Then
        assertThat(first(page)).hasText(Math.round(share * 1000) / 10.0 + "%");
    }

    @Test
    void shouldFindByPartOfAName(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.with("window=PT168H"));
        // When
        page.getByLabel("Find by name").fill("stan");
        // Then
        assertThat(page.locator("#rows a:not(:has-text('stan'))")).hasCount(0);
        assertThat(page.locator("#rows a").first()).containsText("Afghanistan");
        page.getByLabel("Find by name").fill("atlantis");
        assertThat(page.locator("#rows-note")).containsText("None of the countries of the last 7 days fits.");
    }

    @Test
    void shouldFilterTheParagraphsByTheWayOfNamingAndSayThatCountsAreOfAll(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.with("subject=country:AFG"));
        long mentions = seeds.known("country:AFG:PT24H").mentions();
        // When
        page.getByText("by a place in it").click();
        // Then
        assertThat(page.locator(".vias .note")).containsText("counts above are of all ways of naming");
        assertThat(page.locator(".sentences mark.chosen").first()).hasText("Kabul");
        Locator sentences = page.locator(".sentences li");
        assertThat(sentences.filter(new Locator.FilterOptions().setHasNot(page.locator("mark.chosen"))))
                .hasCount(0);
        List<String> marked = page.locator(".sentences mark.chosen").allTextContents();
        assertThat(marked).isNotEmpty().doesNotContain("Afghanistan", "Afghan");
        assertThat(page.locator(".window[aria-current] b")).hasText(String.valueOf(mentions));
    }

    private static Locator first(Page page) {
        return page.locator("#rows a[data-id=AFG] .value");
    }
}
