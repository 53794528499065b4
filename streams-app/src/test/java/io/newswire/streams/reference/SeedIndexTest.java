package io.newswire.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedIndexTest {

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    private final SeedFolder seeds = SeedFolder.find();
    private final SeedIndex index = SeedIndex.load();

    @Test
    void shouldNameEveryArticleOnce() {
        assertThat(index.rows())
                .extracting(SeedIndex.Row::articleId)
                .containsExactlyElementsOf(KnownAnswer.load().articleIds());
    }

    @Test
    void shouldQuoteTheArticleItself() {
        for (SeedIndex.Row row : index.rows()) {
            String article = seeds.read(row.articleId() + ".txt");
            List<String> quotes = QUOTED.matcher(row.evidence())
                    .results()
                    .map((MatchResult quote) -> quote.group(1))
                    .toList();
            assertThat(quotes)
                    .as(row.articleId())
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(article).contains(quote));
        }
    }

    @Test
    void shouldTakeHeadlinesFromTheText() {
        for (SeedIndex.Row row : index.rows()) {
            if (!row.headline().isEmpty()) {
                assertThat(seeds.paragraphs(row.articleId())).contains(row.headline());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "000, 2021-08-30, MONDAY",
        "001, 2021-08-13, FRIDAY",
        "002, 2021-08-26, THURSDAY",
        "003, 2021-08-25, WEDNESDAY",
        "004, 2021-08-23, MONDAY",
    })
    void shouldDateAnArticleOnTheWeekdayItNames(String prefix, String date, DayOfWeek weekday) {
        // When
        SeedIndex.Row row = index.rows().stream()
                .filter(candidate -> candidate.articleId().startsWith(prefix))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(row.publishedAt()).hasToString(date + "T12:00:00Z");
        assertThat(row.publishedAt().atOffset(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(weekday);
        assertThat(row.evidence().toUpperCase(Locale.ROOT)).contains(weekday.name());
    }
}
