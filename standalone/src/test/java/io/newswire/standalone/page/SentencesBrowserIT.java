package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.newswire.streams.reference.KnownAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the path from a number to its sentences and to the whole article. */
@WithPage
class SentencesBrowserIT {
    private static final String NEWEST_ARTICLE = "000_2f6d06086680b752";

    @Test
    void shouldLeadFromTheBiggestNumberToAHighlightedSentenceAndToItsArticle(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        page.locator("#rows a").first().click();
        assertThat(page.locator("#reading h2")).hasText("Afghanistan");
        Locator first = page.locator(".sentences li").first();
        assertThat(first.locator("mark.chosen").first()).hasText("Afghanistan");
        // When
        first.locator("a.whole").click();
        // Then
        int paragraphs = KnownAnswer.load().paragraphs(NEWEST_ARTICLE).size();
        assertThat(page.locator(".article .body .text")).hasCount(paragraphs);
        assertThat(page.locator(".article .body .text.asked mark.chosen").first())
                .isVisible();
        assertThat(page.locator(".article mark.mention").first()).isVisible();
    }

    /** The window has 13 paragraphs; a divider separates them from the older ones below. */
    @Test
    void shouldTellWhichParagraphsTheCountIsOf(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        long counted = seeds.known("country:AFG:PT24H").paragraphs();
        // When
        Page page = visit.open(seeds.with("subject=country:AFG"));
        Locator before = page.locator(".sentences li:has(.divider)");
        assertThat(before).hasCount(1);
        // Then
        Object place = before.evaluate("item => [...item.parentElement.children].indexOf(item)");
        assertThat(((Number) place).longValue()).isEqualTo(counted);
    }

    @Test
    void shouldShowOlderParagraphsUntilThereAreNoMore(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        long all = KnownAnswer.load().events().stream()
                .filter(event -> event.mentions().stream()
                        .anyMatch(mention -> mention.id().equals("AFG")))
                .count();
        Page page = visit.open(seeds.with("subject=country:AFG"));
        Locator older = page.getByText("Older paragraphs");
        // When
        older.click();
        assertThat(page.locator(".sentences li")).hasCount((int) Math.min(40, all));
        while (older.isVisible()) {
            int shown = page.locator(".sentences li").count();
            older.click();
            assertThat(page.locator(".sentences li")).hasCount((int) Math.min(shown + 20L, all));
        }
        // Then
        assertThat(page.locator(".sentences li")).hasCount((int) all);
    }

    @Test
    void shouldSayWhoAMarkedMentionIsAndHowItIsNamed(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.with("article=" + NEWEST_ARTICLE));
        Locator kremlin = page.locator(".article mark", new Page.LocatorOptions().setHasText("Kremlin"))
                .first();
        // When
        kremlin.hover();
        // Then
        assertThat(page.locator("#card")).containsText("Kremlin");
        assertThat(page.locator("#card")).containsText("Government · by name");
        assertThat(page.locator("#card")).containsText("Russia");
        assertThat(page.locator("#card")).containsText("Country · by a place in it");
    }

    @Test
    void shouldLeadOnToPartnersAndBackAgain(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.with("window=PT168H&subject=country:AFG"));
        // When
        page.locator(".partners a", new Page.LocatorOptions().setHasText("Taliban"))
                .click();
        // Then
        assertThat(page.locator("#reading h2")).hasText("Taliban");
        page.locator(".partners a", new Page.LocatorOptions().setHasText("Russia"))
                .click();
        assertThat(page.locator("#reading h2")).hasText("Russia");
    }

    @Test
    void shouldDrawATimelineAndTellItInNumbers(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        List<String> series = seeds.known("country:AFG:PT168H").series().stream()
                .map(String::valueOf)
                .toList();
        // When
        Page page = visit.open(seeds.with("window=PT168H&subject=country:AFG"));
        // Then
        assertThat(page.locator(".timeline canvas")).isVisible();
        page.getByText("As a table").click();
        assertThat(page.locator(".timeline td").allTextContents()).isEqualTo(series);
    }

    @Test
    void shouldExplainWhyATextIsCountedOrNot(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.with("view=explain"));
        // When
        page.getByLabel("A paragraph").fill("Georgia Miller spoke English in Tbilisi, Georgia.");
        page.locator("#explain-form button").click();
        // Then
        assertThat(page.locator("#explained mark.country")).hasText(new String[] {"Tbilisi", "Georgia"});
        assertThat(page.locator(".candidates tr:has(b:text-is('English')):has-text('United Kingdom')"))
                .containsText("language");
    }
}
