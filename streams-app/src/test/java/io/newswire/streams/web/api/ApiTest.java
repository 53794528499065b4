package io.newswire.streams.web.api;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static io.newswire.streams.evidence.Sentences.paragraph;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.evidence.Sentences;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private void countDayAndHour() {
        api.append(
                aggregate("all:country:PT1H", "All countries", 10),
                aggregate("all:country:PT24H", "All countries", 20),
                aggregate("country:AFG:PT1H", "Afghanistan", 4, 1, 3),
                aggregate("country:AFG:PT24H", "Afghanistan", 9, hours(5, 4)),
                aggregate("country:CIV:PT1H", "Côte d'Ivoire", 6, 6),
                aggregate("country:CIV:PT24H", "Côte d'Ivoire", 8, hours(2, 6)),
                aggregate("country:RUS:PT24H", "Russia", 3, hours(3, 0)));
    }

    /** A day's series that ends with these two hours. */
    private static int[] hours(int lastButOne, int last) {
        int[] series = new int[24];
        series[22] = lastButOne;
        series[23] = last;
        return series;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
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
    void shouldRankTheCountriesOfTheDayByDefault() throws Exception {
        // Given
        countDayAndHour();
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
        countDayAndHour();
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
        countDayAndHour();
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
        countDayAndHour();
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
        countDayAndHour();
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
        assertThat(texts(first.path("items"), "offset")).containsExactly("4", "3", "2");
        assertThat(texts(second.path("items"), "offset")).containsExactly("1");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.path("indexed").asInt()).isEqualTo(4);
        assertThat(first.path("truncated").asBoolean()).isTrue();
        assertThat(first.path("name").asText()).isEqualTo("IRN");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=country&id=IRN&via=demonym, 1",
        "'kind=country&id=IRN&via=name,demonym', 2 1",
        "kind=country&id=IRN&source=Herald, 2",
        "kind=actor&id=kremlin&via=name, 1",
        "kind=pair&id=IRN+kremlin, 1",
        "via=name, 2 1 0",
        "source=Gazette, 1 0",
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
        countDayAndHour();
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
        countDayAndHour();
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
        countDayAndHour();
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
        countDayAndHour();
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
        countDayAndHour();
        // When
        HttpResponse<String> answer = api.get("/api/v1" + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
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
