package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.newswire.streams.reference.ReferenceAggregate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the ranking on the page is the known answer of the seeds. */
@WithPage
class RankingBrowserIT {
    @ParameterizedTest
    @CsvSource({
        "world, country, PT1H, mentions",
        "world, country, PT24H, mentions",
        "world, country, PT168H, mentions",
        "world, country, PT168H, paragraphs",
        "world, country, PT168H, articles",
        "actors, actor, PT168H, mentions",
        "pairs, pair, PT168H, paragraphs",
    })
    void shouldRankAsTheKnownAnswerDoes(
            String view, String kind, String window, String unit, SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Map<String, String> known = seeds.known().values().stream()
                .filter(each -> each.kind().equals(kind) && each.window().equals(window) && each.mentions() > 0)
                .collect(toMap(ReferenceAggregate::id, each -> String.valueOf(in(unit).applyAsLong(each))));
        Page page = visit.open(seeds.with("view=" + view + "&window=" + window + "&unit=" + unit));
        // When
        assertThat(page.locator("#rows a")).hasCount(known.size());
        // Then
        Map<String, String> shown = Visit.rows(page);
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(known);
        List<Long> numbers = new ArrayList<>();
        shown.values().forEach(number -> numbers.add(Long.valueOf(number)));
        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void shouldColourTheTilesOfTheCountriesThatAreNamed(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        List<String> named = seeds.known().values().stream()
                .filter(each -> each.kind().equals("country") && each.window().equals("PT168H"))
                .filter(each -> each.mentions() > 0)
                .map(ReferenceAggregate::id)
                .toList();
        // When
        Page page = visit.open(seeds.with("window=PT168H"));
        assertThat(page.locator("#map a:not(.shade-0)")).hasCount(named.size());
        // Then
        assertThat(page.locator("#map a:not(.shade-0)").all())
                .extracting(tile -> tile.getAttribute("data-id"))
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(page.locator("#map a[data-id=AFG]"))
                .hasAttribute("aria-label", Pattern.compile("Afghanistan: 40 mentions, .*%"));
        assertThat(page.locator("#map a[data-id=NOR]")).hasAttribute("aria-label", "Norway: none");
    }

    @Test
    void shouldShowHowMuchAnActorTypeIsNamedAndOnlyItsActors(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.with("view=actors&window=PT168H"));
        // When
        page.locator("#types a", new Page.LocatorOptions().setHasText("Armed group"))
                .click();
        // Then
        assertThat(page).hasURL(Pattern.compile(".*type=REB.*"));
        assertThat(page.locator("#rows a").first()).containsText("Taliban");
        assertThat(page.locator("#rows a:not(:has-text('Armed group'))")).hasCount(0);
    }

    @Test
    void shouldDrawPairsAsAMatrix(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        long together = seeds.known("pair:AFG+taliban:PT168H").paragraphs();
        // When
        Page page = visit.open(seeds.with("view=pairs&window=PT168H"));
        // Then
        assertThat(page.locator("#matrix a.cell[aria-label='Afghanistan and Taliban: " + together + " paragraphs']"))
                .isVisible();
    }

    private static ToLongFunction<ReferenceAggregate> in(String unit) {
        return switch (unit) {
            case "mentions" -> ReferenceAggregate::mentions;
            case "paragraphs" -> ReferenceAggregate::paragraphs;
            default -> ReferenceAggregate::articles;
        };
    }
}
