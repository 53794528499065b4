package io.newswire.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the modules of the page whose results depend on their arguments only. */
@WithPage
class ModulesBrowserIT {
    @ParameterizedTest
    @CsvSource({
        "PT1H, 1 hour",
        "PT24H, 24 hours",
        "PT36H, 36 hours",
        "PT168H, 7 days",
        "PT30M, 30 min",
    })
    void shouldNameWindowsInWords(String window, String words, SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        // When
        Object named = page.evaluate("async window => (await import('/text.js')).windowName(window)", window);
        // Then
        assertThat(named).isEqualTo(words);
    }

    /** A span inside another one divides it; a span outside the text is ignored. */
    @Test
    void shouldCutATextWhereMentionsBeginAndEnd(SeedsOnPage.Address seeds, Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        String text = "Turkish police said no.";
        List<Map<String, Object>> mentions = List.of(
                Map.of("id", "tur-cop", "start", 0, "end", 14),
                Map.of("id", "TUR", "start", 0, "end", 7),
                Map.of("id", "wrong", "start", 20, "end", 99));
        // When
        Object pieces = page.evaluate(
                "async ([text, mentions]) => (await import('/highlight.js')).segments(text, mentions)"
                        + ".map(each => each.text + '|' + each.mentions.map(({id}) => id).join())",
                List.of(text, mentions));
        // Then
        assertThat(pieces).isEqualTo(List.of("Turkish|tur-cop,TUR", " police|tur-cop", " said no.|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            lost,       null,  0,  0,  5,     No connection to Newswire since
            waiting,    true,  0,  7,  5000,  'The server answers, but not with events.'
            connecting, null,  0,  0,  1000,  null
            connecting, null,  0,  0,  5000,  Connecting to the feed
            open,       false, 0,  7,  5,     Not ready: no contact with the brokers.
            open,       true,  9,  7,  11000, Counting stands still: 9 paragraphs wait
            open,       true,  9,  7,  9000,  null
            open,       true,  0,  7,  99000, null
            open,       true,  0,  0,  5,     Nothing has been counted yet.
            """)
    void shouldSayWhatIsWrong(
            String link,
            String ready,
            int lag,
            int paragraphs,
            int milliseconds,
            String what,
            SeedsOnPage.Address seeds,
            Visit visit) {
        // Given
        Page page = visit.open(seeds.url());
        // When
        Object told = page.evaluate(
                "async ([link, ready, lag, paragraphs, now]) => {"
                        + "const feed = ready === 'null' ? null : {ready: ready === 'true', state: 'RUNNING', lag, paragraphs,"
                        + "  reason: 'no contact with the brokers', clock: paragraphs ? '2021-08-30T12:00:00Z' : null};"
                        + "return String((await import('/trouble.js')).problem({feed, answers: link === 'waiting', link: link === 'waiting' ? 'lost' : link, since: 0, lastProgress: 0, now})?.what"
                        + "  ?? null)}",
                List.of(link, ready, lag, paragraphs, milliseconds));
        // Then
        assertThat(told).asString().startsWith(what);
    }
}
