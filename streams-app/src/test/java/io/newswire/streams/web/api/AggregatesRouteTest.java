package io.newswire.streams.web.api;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static io.newswire.streams.web.api.ApiUnderTest.hours;
import static io.newswire.streams.web.api.ApiUnderTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.streams.aggregates.Aggregate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatesRouteTest {
    private final ApiUnderTest api = new ApiUnderTest();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void shouldRankTheCountriesOfTheDayByDefault() throws Exception {
        // Given
        api.countDayAndHour();
        // When
        JsonNode answer = api.json("/api/v1/aggregates");
        // Then
        assertThat(texts(answer.path("rows"), "id")).containsExactly("AFG", "CIV", "RUS");
        assertThat(texts(answer.path("rows"), "rank")).containsExactly("1", "2", "3");
        assertThat(texts(answer.path("rows"), "share")).containsExactly("0.45", "0.4", "0.15");
        assertThat(answer.path("window").asText()).isEqualTo("PT24H");
        assertThat(answer.path("windows")).hasSize(2);
        assertThat(answer.path("windowEnd").asText()).isEqualTo("2021-08-30T12:05:00Z");
        assertThat(answer.path("total").path("mentions").asInt()).isEqualTo(20);
        assertThat(answer.path("matched").asInt()).isEqualTo(3);
        assertThat(answer.path("rows").get(0).has("type")).isFalse();
    }

    @Test
    void shouldTellTheWindowBeforeFromALargerOneAndSortByTheChange() throws Exception {
        // Given
        api.countDayAndHour();
        // When
        JsonNode answer = api.json("/api/v1/aggregates?window=1h&sort=change");
        // Then
        assertThat(texts(answer.path("rows"), "id")).containsExactly("CIV", "AFG");
        assertThat(texts(answer.path("rows"), "previous")).containsExactly("2", "5");
        assertThat(api.json("/api/v1/aggregates?window=24h")
                        .path("rows")
                        .get(0)
                        .path("previous")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "q=ivoire, CIV",
        "q=COTE, CIV",
        "q=afg, AFG",
        "limit=1, AFG",
        "sort=name, AFG CIV RUS",
        "window=PT1H, CIV AFG",
        "unit=paragraphs, AFG CIV RUS",
        "q=nobody, ''"
    })
    void shouldChooseAndSort(String query, String ids) throws Exception {
        // Given
        api.countDayAndHour();
        // When
        JsonNode answer = api.json("/api/v1/aggregates?" + query);
        // Then
        assertThat(String.join(" ", texts(answer.path("rows"), "id"))).isEqualTo(ids);
    }

    @Test
    void shouldChooseActorsByTheirTypes() throws Exception {
        // Given
        api.append(
                aggregate("all:actor:PT1H", "All actors", 3),
                aggregate("actor:taliban:PT1H", "Taliban", 2),
                Aggregate.parse(
                        "actor:kremlin:PT1H",
                        aggregate("actor:kremlin:PT1H", "Kremlin", 1)
                                .json()
                                .replace("\"window\"", "\"type\":\"GOV\",\"window\"")));
        // When
        JsonNode answer = api.json("/api/v1/aggregates?kind=actor&type=PER,GOV");
        // Then
        assertThat(texts(answer.path("rows"), "id")).containsExactly("kremlin");
        assertThat(texts(answer.path("rows"), "type")).containsExactly("GOV");
    }

    @Test
    void shouldLeaveOutWhatHasLeftTheWindow() throws Exception {
        // Given
        api.countDayAndHour();
        api.append(aggregate("country:RUS:PT24H", "Russia", 0));
        // When
        JsonNode answer = api.json("/api/v1/aggregates");
        // Then
        assertThat(texts(answer.path("rows"), "id")).containsExactly("AFG", "CIV");
    }

    @Test
    void shouldAnswerWithNothingWhileNothingIsCounted() throws Exception {
        // When
        JsonNode answer = api.json("/api/v1/aggregates");
        // Then
        assertThat(answer.path("window").isNull()).isTrue();
        assertThat(answer.path("rows")).isEmpty();
    }

    @Test
    void shouldShowASubjectWithItsPartners() throws Exception {
        // Given
        api.countDayAndHour();
        api.append(
                aggregate("actor:taliban:PT24H", "Taliban", 8),
                aggregate("actor:kabul-airport:PT24H", "Kabul Airport", 2),
                aggregate("pair:AFG+taliban:PT24H", "Afghanistan + Taliban", 4, hours(1, 3)),
                aggregate("pair:AFG+kabul-airport:PT24H", "Afghanistan + Kabul Airport", 2),
                aggregate("pair:RUS+taliban:PT24H", "Russia + Taliban", 2));
        // When
        JsonNode country = api.json("/api/v1/aggregates/country/AFG");
        JsonNode actor = api.json("/api/v1/aggregates/actor/taliban?limit=1");
        JsonNode pair = api.json("/api/v1/aggregates/pair/AFG+taliban");
        JsonNode all = api.json("/api/v1/aggregates/all/country");
        // Then
        assertThat(texts(country.path("windows"), "window")).containsExactly("PT1H", "PT24H");
        assertThat(texts(country.path("partners"), "id")).containsExactly("taliban", "kabul-airport");
        assertThat(texts(country.path("partners"), "share")).containsExactly("0.4", "0.2");
        assertThat(texts(country.path("partners"), "name")).containsExactly("Taliban", "Kabul Airport");
        assertThat(texts(actor.path("partners"), "id")).containsExactly("AFG");
        assertThat(texts(pair.path("partners"), "id")).containsExactly("AFG", "taliban");
        assertThat(all.path("partners")).isEmpty();
    }
}
