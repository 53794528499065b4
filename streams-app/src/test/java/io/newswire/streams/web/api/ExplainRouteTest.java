package io.newswire.streams.web.api;

import static io.newswire.streams.web.api.ApiUnderTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainRouteTest {
    private final ApiUnderTest api = new ApiUnderTest();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void shouldExplainATextAtADate() throws Exception {
        // When
        HttpResponse<String> answer = api.post(
                "/api/v1/explain",
                "application/json",
                "{\"text\":\"Iran …\",\"date\":\"2021-08-30\",\"headline\":\"Talks\"}");
        // Then
        JsonNode json = ApiUnderTest.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(texts(json.path("mentions"), "name")).containsExactly("Iran …");
        assertThat(texts(json.path("mentions"), "text")).containsExactly("Talks");
        assertThat(texts(json.path("candidates"), "text")).containsExactly("2021-08-30T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {} | 400",
                "application/json | {\"text\":\" \"} | 400",
                "application/json | {\"text\":\"a\",\"date\":\"soon\"} | 400",
                "application/json | {\"text\":\"a\",\"by\":\"me\"} | 400",
                "application/json | {\"text\":[]} | 400",
                "application/json | null | 400",
                "application/json | [] | 400",
                "application/json | {\"text\":\"a\"}{} | 400",
                "application/json | {\"text\": | 400",
                "text/plain | {\"text\":\"a\"} | 415"
            })
    void shouldRefuseToExplainWhatIsNoQuestion(String contentType, String body, int status) throws Exception {
        // When
        HttpResponse<String> answer = api.post("/api/v1/explain", contentType, body);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void shouldRefuseToExplainABook() throws Exception {
        // When
        HttpResponse<String> answer =
                api.post("/api/v1/explain", "application/json", "{\"text\":\"" + "a".repeat(20_001) + "\"}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1 to 20000 characters");
    }
}
