package io.newswire.streams.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', '', true",
        "localhost, '', '', true",
        "::1, '', '', true",
        "0.0.0.0, '', '', false",
        "192.168.1.5, '', '', false",
        "127.0.0.1, news.example.org, '', false",
        "127.0.0.1, '', https://example.org, false"
    })
    void shouldBeForThisMachineOnlyIfNobodyElseCanCall(String host, String hosts, String origins, boolean expected) {
        // Given
        WebSettings.Allowed allowed = new WebSettings.Allowed(words(hosts), words(origins));
        // When
        WebSettings settings = new WebSettings(host, 0, allowed, 1, false);
        // Then
        assertThat(settings.isForThisMachineOnly()).isEqualTo(expected);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
