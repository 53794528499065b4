package io.newswire.streams.web.api;

import static io.newswire.streams.evidence.Sentences.paragraph;
import static io.newswire.streams.web.api.ApiUnderTest.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.streams.evidence.Sentences;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsRouteTest {
    private static final String NOON = "2021-08-30T12:00:00Z";
    private final ApiUnderTest api = new ApiUnderTest();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void shouldListTheNewestParagraphsOfASubjectPageByPage() throws Exception {
        // Given
        for (int i = 0; i < 5; i++) {
            api.append("a", paragraph("a", i, NOON).country("IRN", 0, 4));
        }
        // When
        JsonNode first = api.json("/api/v1/mentions?kind=country&id=IRN&limit=3");
        JsonNode second = api.json("/api/v1/mentions?kind=country&id=IRN&limit=3&before="
                + first.path("next").asText());
        // Then
        assertThat(texts(first.path("items"), "offset")).containsExactly("2", "3", "4");
        assertThat(texts(second.path("items"), "offset")).containsExactly("1");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.path("indexed").asInt()).isEqualTo(4);
        assertThat(first.path("truncated").asBoolean()).isTrue();
        assertThat(first.path("name").asText()).isEqualTo("IRN");
    }

    @Test
    void shouldListTheNewestArticleFirstAndItsParagraphsAsOneReadsThem() throws Exception {
        // Given
        String eleven = "2021-08-30T11:00:00Z";
        api.append("older", paragraph("older", 0, eleven).country("IRN", 0, 4));
        api.append("a", paragraph("a", 0, NOON).country("IRN", 0, 4));
        api.append("b", paragraph("b", 0, NOON).country("IRN", 0, 4));
        api.append("a", paragraph("a", 1, NOON).country("IRN", 0, 4));
        // When
        JsonNode answer = api.json("/api/v1/mentions");
        // Then
        List<String> found = new ArrayList<>();
        answer.path("items")
                .forEach(each -> found.add(
                        each.path("articleId").asText() + each.path("paragraph").asInt()));
        assertThat(found).containsExactly("a0", "a1", "b0", "older0");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=country&id=IRN&via=demonym, 1",
        "'kind=country&id=IRN&via=name,demonym', 2 1",
        "kind=country&id=IRN&source=Herald, 2",
        "kind=actor&id=kremlin&via=name, 1",
        "kind=pair&id=IRN+kremlin, 1",
        "via=name, 2 0 1",
        "source=Gazette, 0 1",
        "limit=2, 2 1"
    })
    void shouldListTheParagraphsThatAreAskedFor(String query, String offsets) throws Exception {
        // Given
        api.append("a", paragraph("a", 0, NOON).country("RUS", 0, 6));
        api.append(
                "a",
                paragraph("a", 1, NOON)
                        .mention("country", "IRN", "demonym", 0, 7)
                        .actor("kremlin", 9, 16));
        api.append("b", paragraph("b", 0, NOON).country("IRN", 0, 4).source("Herald"));
        // When
        JsonNode answer = api.json("/api/v1/mentions?" + query.replace("+", "%2B"));
        // Then
        assertThat(String.join(" ", texts(answer.path("items"), "offset"))).isEqualTo(offsets);
    }

    @Test
    void shouldShowAnArticleWhateverItsIdIs() throws Exception {
        // Given
        String id = "https://example.org/a b?x=1&y=é#%2F";
        api.append(id, paragraph(id, 0, NOON).country("IRN", 0, 4));
        // When
        JsonNode answer =
                api.json("/api/v1/articles/" + URLEncoder.encode(id, UTF_8).replace("+", "%20"));
        // Then
        assertThat(answer.path("articleId").asText()).isEqualTo(id);
        assertThat(answer.path("items")).hasSize(1);
    }

    @Test
    void shouldSayThatTheBrokerDoesNotAnswer() throws Exception {
        // Given
        Sentences sentences = paragraph("a", 0, NOON).country("IRN", 0, 4);
        api.append("a", sentences);
        api.silenceBroker();
        // When
        HttpResponse<String> answer = api.get("/api/v1/mentions");
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body().toLowerCase(Locale.ROOT)).contains("broker");
    }
}
