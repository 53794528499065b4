package io.newswire.producer.articles.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2021-08-30T12:00:00Z, 2021-08-30T12:00:00Z",
        "2021-08-30T12:00Z, 2021-08-30T12:00:00Z",
        "2021-08-30t12:00:00z, 2021-08-30T12:00:00Z",
        "2021-08-30T14:00:00+02:00, 2021-08-30T12:00:00Z",
        "2021-08-30T14:00:00+0200, 2021-08-30T12:00:00Z",
        "2021-08-30T14:00:00+02, 2021-08-30T12:00:00Z",
        "2021-08-30T07:30:00.250-04:30, 2021-08-30T12:00:00.250Z",
        "2021-08-30, 2021-08-30T00:00:00Z",
        "1912-04-15T02:20:00-03:00, 1912-04-15T05:20:00Z"
    })
    void shouldReadATimeWithAnyOffsetAndADate(String text, String expected) throws BadArticleException {
        assertThat(ArticleDates.UTC.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Monday",
                "2021-13-01",
                "2021-02-29",
                "30.08.2021",
                "2021-08-30T25:00:00Z",
                "-0044-03-15T12:00:00Z",
                "0000-01-01",
                "9999-01-01",
                "+12021-08-30T12:00:00Z"
            })
    void shouldRefuseWhatIsNoDateOfAnArticle(String text) {
        assertThatThrownBy(() -> ArticleDates.UTC.parse(text))
                .isInstanceOf(BadArticleException.class)
                .hasMessageContaining("publishedAt");
    }
}
