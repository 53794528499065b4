package io.newswire.streams.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests rules for the files of the page: they are small and readable, load nothing from other hosts, and never turn
 * text into markup.
 */
class PageFilesTest {
    private static final int BYTES_WITH_EVERYTHING = 250_000;
    private static final int LINES_OF_A_MODULE = 200;
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private final List<Path> files = files();

    @Test
    void shouldWeighLittleWithEverything() throws IOException {
        // Given
        long bytes = size(UPLOT + "uPlot.iife.min.js") + size(UPLOT + "uPlot.min.css");
        // When
        for (Path file : files) {
            bytes += Files.size(file);
        }
        // Then
        assertThat(bytes).isBetween(100_000L, (long) BYTES_WITH_EVERYTHING);
    }

    @Test
    void shouldHaveModulesThatFitTwoScreens() {
        assertThat(files)
                .filteredOn(file -> file.toString().endsWith(".js"))
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LINES_OF_A_MODULE));
    }

    /** Each of these could turn text into markup or code, or the server's content security policy would block it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(inner|outer)HTML",
                "insertAdjacentHTML|createContextualFragment|DOMParser|document\\.write|setHTML",
                "\\beval\\(|new Function",
                "cssText|'style'|[{,] style: ['`](?!percent)",
                "\\ssrcdoc=|javascript:",
            })
    void shouldNeverMakeMarkupOfText(String forbidden) {
        assertThat(scripts())
                .noneSatisfy(file -> assertThat(Files.readString(file)).containsPattern(Pattern.compile(forbidden)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script(?![^>]*src=)", "<style", "\\sstyle=", "\\son[a-z]+="})
    void shouldHaveNoInlineCode(String forbidden) {
        assertThat(files)
                .filteredOn(file -> file.toString().endsWith(".html"))
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).doesNotContainPattern(forbidden));
    }

    @Test
    void shouldAskNobodyElse() {
        assertThat(files)
                .allSatisfy(file -> assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .doesNotContain("http://", "https://", "url("));
    }

    private List<Path> scripts() {
        return files.stream().filter(file -> file.toString().endsWith(".js")).toList();
    }

    private static long size(String resource) throws IOException {
        URL url = Objects.requireNonNull(PageFilesTest.class.getResource(resource), resource);
        return url.openConnection().getContentLengthLong();
    }

    private static List<Path> files() {
        URL index = Objects.requireNonNull(PageFilesTest.class.getResource("/web/index.html"));
        try (Stream<Path> found = Files.list(Path.of(index.toURI()).resolveSibling(""))) {
            return found.toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
