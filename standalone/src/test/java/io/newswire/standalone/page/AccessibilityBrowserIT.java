package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that axe-core finds no serious or critical problem in any view. */
@WithPage
class AccessibilityBrowserIT {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @CsvSource({
        "'', LIGHT, 1280, '#rows a'",
        "'', DARK, 1280, '#rows a'",
        "'', LIGHT, 360, '#rows a'",
        "'view=actors&window=PT168H', LIGHT, 1280, '#types a'",
        "'view=pairs&window=PT168H', DARK, 1280, '#matrix a.cell'",
        "'window=PT168H&subject=country:AFG', LIGHT, 1280, '.timeline canvas'",
        "'window=PT168H&subject=country:AFG', DARK, 1700, '.timeline canvas'",
        "'article=002_e1210764ba88ec2b', LIGHT, 1280, '.article mark'",
        "'article=002_e1210764ba88ec2b', DARK, 360, '.article mark'",
        "'view=explain', LIGHT, 1280, '#explain-text'",
    })
    void shouldHaveNothingSeriousInTheWay(
            String view, ColorScheme colours, int width, String shown, SeedsOnPage.Address seeds, Visit visit) {
        // Given
        NewContextOptions options = new NewContextOptions()
                .setColorScheme(colours)
                .setViewportSize(width, 900)
                .setBypassCSP(true);
        Page page = visit.open(seeds.with(view), options);
        assertThat(page.locator(shown).first()).isVisible();
        // When
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        // Then
        assertThat(violations)
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
