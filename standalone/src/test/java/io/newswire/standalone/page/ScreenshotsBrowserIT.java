package io.newswire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the screenshots of the README from the real page: {@code mvn verify -Pbrowser -Dit.test=ScreenshotsBrowserIT
 * -Dpage.screenshots=../.github} writes them to the files that the README shows; without the option they are written to
 * {@code target}.
 */
@WithPage
class ScreenshotsBrowserIT {
    private static final int MOST_BYTES = 150_000;

    @ParameterizedTest
    @CsvSource({"LIGHT, page-light.png", "DARK, page-dark.png"})
    void shouldBeSmallEnoughForTheReadme(ColorScheme colours, String name, SeedsOnPage.Address seeds, Visit visit)
            throws IOException {
        // Given
        Path folder = Path.of(System.getProperty("page.screenshots", "target/screenshots"));
        NewContextOptions window =
                new NewContextOptions().setColorScheme(colours).setViewportSize(1600, 860);
        Page page = visit.open(seeds.with("window=PT168H&subject=country:AFG"), window);
        assertThat(page.locator(".timeline canvas")).isVisible();
        assertThat(page.locator(".sentences mark.chosen").first()).isVisible();
        assertThat(page.locator("#connection")).hasText("live");
        // When
        byte[] picture = PalettePng.of(page.screenshot());
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), picture);
        // Then
        assertThat(picture).hasSizeBetween(10_000, MOST_BYTES);
    }
}
