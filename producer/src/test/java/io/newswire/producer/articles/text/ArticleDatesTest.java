package io.newswire.producer.articles.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-08-30T12:00:00Z              | 2021-08-30T12:00:00Z
            2021-08-30T12:00Z                 | 2021-08-30T12:00:00Z
            2021-08-30t12:00:00z              | 2021-08-30T12:00:00Z
            2021-08-30T14:00:00+02:00         | 2021-08-30T12:00:00Z
            2021-08-30T14:00:00+0200          | 2021-08-30T12:00:00Z
            2021-08-30T14:00:00+02            | 2021-08-30T12:00:00Z
            2021-08-30T07:30:00.250-04:30     | 2021-08-30T12:00:00.250Z
            2021-08-30T14:00:00+02:00[Europe/Berlin] | 2021-08-30T12:00:00Z
            2021-08-30T12:00:00               | 2021-08-30T12:00:00Z
            2021-08-30T12:00:00,5             | 2021-08-30T12:00:00.500Z
            2021-08-30 12:00:00               | 2021-08-30T12:00:00Z
            2021-08-30 12:00                  | 2021-08-30T12:00:00Z
            2021-08-30 12:00:00.123456        | 2021-08-30T12:00:00.123456Z
            2021-08-30 12:00:00+00:00         | 2021-08-30T12:00:00Z
            2021-08-30 14:00:00 +0200         | 2021-08-30T12:00:00Z
            2021-08-30 12:00:00 UTC           | 2021-08-30T12:00:00Z
            2021-08-30                        | 2021-08-30T00:00:00Z
            2021-8-3                          | 2021-08-03T00:00:00Z
            2021/08/30                        | 2021-08-30T00:00:00Z
            2021/08/30 12:00:00               | 2021-08-30T12:00:00Z
            2021.08.30                        | 2021-08-30T00:00:00Z
            20210830                          | 2021-08-30T00:00:00Z
            20210830T120000Z                  | 2021-08-30T12:00:00Z
            20210830T140000+0200              | 2021-08-30T12:00:00Z
            20210830T120000                   | 2021-08-30T12:00:00Z
            20210830120000                    | 2021-08-30T12:00:00Z
            1630324800                        | 2021-08-30T12:00:00Z
            1630324800000                     | 2021-08-30T12:00:00Z
            1630324800.25                     | 2021-08-30T12:00:00.250Z
            1.6303248E9                       | 2021-08-30T12:00:00Z
            1630324800000000                  | 2021-08-30T12:00:00Z
            Mon, 30 Aug 2021 12:00:00 GMT     | 2021-08-30T12:00:00Z
            Mon, 30 Aug 2021 08:00:00 EDT     | 2021-08-30T12:00:00Z
            Mon, 30 Aug 2021 14:00:00 +0200   | 2021-08-30T12:00:00Z
            30 Aug 21 12:00 UT                | 2021-08-30T12:00:00Z
            Mon Aug 30 12:00:00 UTC 2021      | 2021-08-30T12:00:00Z
            Mon Aug 30 12:00:00 +0000 2021    | 2021-08-30T12:00:00Z
            August 30, 2021                   | 2021-08-30T00:00:00Z
            Aug. 30th, 2021 at 2:15 p.m. CEST | 2021-08-30T12:15:00Z
            Monday, 30 August 2021            | 2021-08-30T00:00:00Z
            26-FEB-1987 15:01:01.79           | 1987-02-26T15:01:01.790Z
            1912-04-15T02:20:00-03:00         | 1912-04-15T05:20:00Z
            """)
    void shouldReadTheFormsThatArchivesUse(String text, String expected) throws BadArticleException {
        assertThat(ArticleDates.UTC.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Monday",
                "2021-13-01",
                "2021-02-29",
                "2021-08-30T25:00:00Z",
                "2021-08-30 12:00:00 IST",
                "30 Bananary 2021",
                "-0044-03-15T12:00:00Z",
                "9999-01-01",
                "+12021-08-30T12:00:00Z",
                "12345",
                "None"
            })
    void shouldRefuseWhatIsNoDateOfAnArticle(String text) {
        assertThatThrownBy(() -> ArticleDates.UTC.parse(text))
                .isInstanceOf(BadArticleException.class)
                .hasMessageContaining("publishedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "0000-00-00 00:00:00",
                "0000-01-01",
                "0001-01-01T00:00:00Z",
                "1970-01-01",
                "1970-01-01T00:00:00Z"
            })
    void shouldTellAZeroFromADate(String text) {
        assertThatThrownBy(() -> ArticleDates.UTC.parse(text))
                .isInstanceOf(BadArticleException.class)
                .hasMessageMatching("publishedAt .*(is a zero, which is no date|is before year 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/1/2024", "03.01.2024", "3-1-24 12:00", "30/08/2021"})
    void shouldNotGuessWhichNumberIsTheMonth(String text) {
        assertThatThrownBy(() -> ArticleDates.UTC.parse(text))
                .isInstanceOf(BadArticleException.class)
                .hasMessage("publishedAt '" + text
                        + "' may be read in two ways; --date-format tells which, such as d/M/yyyy");
    }

    @Test
    void shouldReadPatternsAndTimesOfAZone() throws BadArticleException {
        // Given
        ArticleDates dates = new ArticleDates(ZoneId.of("Europe/Berlin"), List.of("d/M/yyyy", "d.M.yyyy HH:mm"));

        // When, Then
        assertThat(dates.parse("3/1/2024")).isEqualTo("2024-01-02T23:00:00Z");
        assertThat(dates.parse("03.01.2024 12:00")).isEqualTo("2024-01-03T11:00:00Z");
        assertThat(dates.parse("2024-07-03 12:00")).isEqualTo("2024-07-03T10:00:00Z");
    }
}
