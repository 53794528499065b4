package io.newswire.streams.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.streams.web.WebSettings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Where the HTTP server listens and who may use it, as an operator writes it. */
class WebOptionsTest {
    private static WebSettings settings(String... args) {
        WebOptions options = new WebOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return options.settings();
    }

    @Test
    void shouldListenOnThisMachineOnlyAndAllowNobodyElse() {
        // When
        WebSettings settings = settings();
        // Then
        assertThat(settings).isEqualTo(WebSettings.local(8080));
    }

    @Test
    void shouldTakeSeveralNamesAndOrigins() {
        // When
        WebSettings settings = settings(
                "--allowed-host=News.example,[FD00::7]",
                "--allowed-host=10.0.0.7",
                "--allowed-origin=https://desk.example:8443");
        // Then
        assertThat(settings.allowedHosts()).containsExactly("news.example", "[fd00::7]", "10.0.0.7");
        assertThat(settings.allowedOrigins()).containsExactly("https://desk.example:8443");
    }

    @Test
    void shouldShowAllMetricsOnlyIfAskedTo() {
        // When, Then
        assertThat(settings().allMetrics()).isFalse();
        assertThat(settings("--metrics=all").allMetrics()).isTrue();
    }

    @Test
    void shouldNameEveryMistakeInALineOfItsOwn() {
        // When, Then
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> settings(
                        "--port=70000",
                        "--max-streams=-1",
                        "--allowed-host=news.example:8080",
                        "--allowed-host=*",
                        "--allowed-origin=desk.example",
                        "--allowed-origin=https://desk.example/"))
                .satisfies(
                        thrown -> assertThat(String.valueOf(thrown.getMessage()).lines())
                                .containsExactly(
                                        "--port is 70000, not 0 to 65535",
                                        "--max-streams is -1, not 0 to 10000",
                                        "--allowed-host 'news.example:8080' is no name or address without a port",
                                        "--allowed-host '*' is no name or address without a port",
                                        "--allowed-origin 'desk.example' is not like https://example.org",
                                        "--allowed-origin 'https://desk.example/' is not like https://example.org"));
    }
}
