package io.newswire.streams.web.api;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static io.newswire.streams.evidence.Sentences.paragraph;
import static io.newswire.streams.web.api.ApiUnderTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    private static final String NOON = "2021-08-30T12:00:00Z";
    private final ApiUnderTest api = new ApiUnderTest();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void shouldDescribeEveryRouteAndNoOther() {
        // Given
        Set<String> routes = new TreeSet<>();
        // When
        Javalin server = Javalin.create(config -> api.routes().add(config.routes));
        // Then
        server.unsafe
                .internalRouter
                .allHttpHandlers()
                .forEach(each -> routes.add(each.endpoint.method + " "
                        + each.endpoint.path.replace('<', '{').replace('>', '}')));
        Set<String> described = new TreeSet<>(api.description().operations());
        assertThat(described.remove("GET /api/v1/stream")).isTrue();
        assertThat(routes).isEqualTo(described);
    }

    @Test
    void shouldDescribeEveryParameterOfTheListsAndNoOther() throws Exception {
        for (String path : List.of("/aggregates", "/mentions", "/aggregates/{kind}/{id}")) {
            // Given
            List<String> described = new ArrayList<>();
            api.description()
                    .document()
                    .path("paths")
                    .path(path)
                    .path("get")
                    .path("parameters")
                    .forEach(each -> {
                        JsonNode parameter = each.has("$ref")
                                ? api.description()
                                        .document()
                                        .at(each.path("$ref").asText().substring(1))
                                : each;
                        if (parameter.path("in").asText().equals("query")) {
                            described.add(parameter.path("name").asText());
                        }
                    });
            // When
            String asked = "/api/v1" + path.replace("{kind}", "country").replace("{id}", "AFG") + "?nothing=1";
            JsonNode problem = api.json(asked);
            // Then
            assertThat(problem.path("allowed").asText().split(", ")).containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @Test
    void shouldTellHowTheFeedIs() throws Exception {
        // When
        JsonNode feed = api.json("/api/v1/feed");
        // Then
        assertThat(texts(feed.path("windows"), "window")).containsExactly("PT1H", "PT24H");
        assertThat(texts(feed.path("windows"), "slide")).containsExactly("PT5M", "null");
    }

    @Test
    void shouldWriteListsAsCsv() throws Exception {
        // Given
        api.countDayAndHour();
        api.append("a", paragraph("a", 0, NOON).country("IRN", 0, 4).source("\"Gazette\", daily"));
        // When
        HttpResponse<String> ranked = api.get("/api/v1/aggregates?window=1h", "Accept", "text/csv");
        HttpResponse<String> mentions = api.get("/api/v1/mentions.csv");
        // Then
        assertThat(ranked.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8; header=present");
        assertThat(ranked.body()).isEqualTo("""
                rank,kind,id,name,type,window,windowStart,windowEnd,mentions,paragraphs,articles,share,previous,series\r
                1,country,CIV,Côte d'Ivoire,,PT1H,2021-08-30T11:05:00Z,2021-08-30T12:05:00Z,6,3,1,0.6,2,6\r
                2,country,AFG,Afghanistan,,PT1H,2021-08-30T11:05:00Z,2021-08-30T12:05:00Z,4,2,1,0.4,5,1 3\r
                """);
        assertThat(mentions.body().lines().skip(1))
                .containsExactly("a,0,3,\"\"\"Gazette\"\", daily\",,Talks,2021-08-30T12:00:00Z,Paragraph 0 of a.,"
                        + "country:IRN,0,0");
    }

    @Test
    void shouldLeaveOutTheBodyOfWhatTheClientHas() throws Exception {
        // Given
        api.countDayAndHour();
        HttpResponse<String> first = api.get("/api/v1/aggregates");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        // When
        HttpResponse<String> same = api.get("/api/v1/aggregates", "If-None-Match", etag);
        api.append(aggregate("country:RUS:PT24H", "Russia", 30));
        HttpResponse<String> changed = api.get("/api/v1/aggregates", "If-None-Match", etag);
        // Then
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aggregates",
                "/aggregates.csv",
                "/aggregates/country/AFG",
                "/mentions",
                "/mentions.csv",
                "/articles/a",
                "/feed",
                "/openapi.yaml"
            })
    void shouldAnswerHeadWhereverItAnswersGet(String path) throws Exception {
        // Given
        api.countDayAndHour();
        api.append("a", paragraph("a", 0, NOON).country("IRN", 0, 4));
        // When
        HttpResponse<String> head = api.head("/api/v1" + path);
        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(api.get("/api/v1" + path).headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/aggregates?limit=0 | limit | 1 to 1000",
                "/aggregates?limit=1001 | limit | 1 to 1000",
                "/aggregates?limit=many | limit | 1 to 1000",
                "/aggregates?kind=town | kind | country, actor, pair, all",
                "/aggregates?window=2h | window | PT1H, PT24H",
                "/aggregates?window=tomorrow | window | PT1H, PT24H",
                "/aggregates?unit=words | unit | mentions, paragraphs, articles",
                "/aggregates?sort=size | sort | count, change, name",
                "/aggregates?size=3 | size | kind, window, type, q, limit, sort, unit",
                "/aggregates?kind=all&kind=pair | kind | once",
                "/aggregates/town/AFG | kind | country, actor, pair, all",
                "/aggregates/country/AFG?window=2h | window | PT1H, PT24H",
                "/aggregates/country/AFG?limit=0 | limit | 1 to 1000",
                "/mentions?kind=country | id | kind and id together, or neither",
                "/mentions?id=AFG | kind | kind and id together, or neither",
                "/mentions?kind=all&id=feed | kind | country, actor, pair",
                "/mentions?via=hearsay | via | name, demonym, place, surname, acronym, role",
                "/mentions?limit=201 | limit | 1 to 200",
                "/mentions?before=yesterday | before | what an answer gave as next",
                "/articles/a?x=1 | x | none",
                "/feed?x=1 | x | none",
                "/openapi.yaml?x=1 | x | none"
            })
    void shouldSayWhichParameterIsWrongAndWhatIsAllowed(String path, String parameter, String allowed)
            throws Exception {
        // Given
        api.countDayAndHour();
        // When
        HttpResponse<String> answer = api.get("/api/v1" + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = ApiUnderTest.json(answer);
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("allowed").asText()).isEqualTo(allowed);
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aggregates/country/XXX", "/mentions?kind=country&id=XXX", "/articles/none"})
    void shouldSayThatThereIsNoSuchThing(String path) throws Exception {
        // Given
        api.countDayAndHour();
        // When
        HttpResponse<String> answer = api.get("/api/v1" + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aggregates", "/aggregates/country/AFG", "/mentions", "/articles/a"})
    void shouldAskToComeBackUntilAllIsRead(String path) throws Exception {
        // Given
        api.isReading();
        // When
        HttpResponse<String> answer = api.get("/api/v1" + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("40 % is read");
    }
}
