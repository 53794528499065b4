package io.newswire.standalone.api;

import static io.newswire.standalone.api.ExpectedAnswers.KNOWN;
import static io.newswire.standalone.api.ExpectedAnswers.TABLE;
import static io.newswire.standalone.api.ExpectedAnswers.expected;
import static io.newswire.standalone.api.ExpectedAnswers.paragraphsOf;
import static io.newswire.standalone.api.ExpectedAnswers.read;
import static io.newswire.standalone.api.ExpectedAnswers.spans;
import static io.newswire.standalone.api.ExpectedAnswers.subjectsOfParagraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.reference.ExpectedParagraph;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.serving.ServedFeed;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API says of the seeds, on a real broker, against the known answer and its slow reference. */
@ExtendWith(InJvmBroker.class)
@TestInstance(Lifecycle.PER_CLASS)
final class ApiIT {

    private FeedUnderTest feed;
    private ServedFeed served;
    private ApiClient api;

    @BeforeAll
    void countTheSeeds(BrokerUnderTest broker, @TempDir Path folder) throws Exception {
        feed = new FeedUnderTest(broker, folder, 3);
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        feed.stopAll();
        served = feed.serve();
        api = new ApiClient(served.port());
        await().atMost(FeedUnderTest.PATIENCE).until(served::isReady);
    }

    @AfterAll
    void close() {
        served.close();
        feed.close();
    }

    @ParameterizedTest
    @CsvSource({
        "country, PT1H", "country, PT24H", "country, PT168H",
        "actor, PT1H", "actor, PT24H", "actor, PT168H",
        "pair, PT1H", "pair, PT24H", "pair, PT168H",
        "all, PT1H", "all, PT24H", "all, PT168H"
    })
    void shouldCountEveryKindInEveryWindowAsTheReferenceDoes(String kind, String window) throws Exception {
        // When
        JsonNode answer = api.json("/api/v1/aggregates?limit=1000&kind=" + kind + "&window=" + window);
        // Then
        List<ReferenceAggregate> rows = new ArrayList<>();
        answer.path("rows").forEach(each -> rows.add(read(each)));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected(kind, window));
        assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(b.mentions(), a.mentions()));
        assertThat(answer.path("matched").asInt()).isEqualTo(rows.size());
    }

    @Test
    void shouldGiveTheShareInAllCountriesAndTheDayBefore() throws Exception {
        // Given
        ReferenceAggregate all = Objects.requireNonNull(TABLE.get("all:country:PT24H"));
        // When
        JsonNode answer = api.json("/api/v1/aggregates?window=24h");
        // Then
        assertThat(answer.path("rows")).isNotEmpty();
        for (JsonNode row : answer.path("rows")) {
            ReferenceAggregate week =
                    Objects.requireNonNull(TABLE.get("country:" + row.path("id").asText() + ":PT168H"));
            assertThat(row.path("previous").asLong())
                    .isEqualTo(week.series().get(week.series().size() - 2));
            assertThat(row.path("share").asDouble())
                    .isCloseTo((double) row.path("mentions").asLong() / all.mentions(), offset(1e-6));
        }
    }

    @Test
    void shouldShowTheSentencesBehindEveryCount() throws Exception {
        // Given
        Set<String> subjects = new TreeSet<>();
        subjectsOfParagraphs().values().forEach(subjects::addAll);
        subjects.removeIf(each -> each.startsWith("all:"));
        for (String subject : subjects) {
            String[] parts = subject.split(":", 2);
            // When
            JsonNode answer =
                    api.json("/api/v1/mentions?limit=200&kind=" + parts[0] + "&id=" + parts[1].replace("+", "%2B"));
            // Then
            List<String> found = new ArrayList<>();
            answer.path("items")
                    .forEach(each -> found.add(each.path("articleId").asText() + "#"
                            + each.path("paragraph").asInt()));
            assertThat(found).as(subject).containsExactlyInAnyOrderElementsOf(paragraphsOf(subject));
            assertThat(answer.path("indexed").asInt()).isEqualTo(found.size());
            assertThat(answer.path("truncated").asBoolean()).isFalse();
        }
    }

    @Test
    void shouldListTheNewestParagraphsOfTheFeedPageByPage() throws Exception {
        // Given
        List<String> dates = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        String before = "";
        // When
        while (!before.equals("null")) {
            JsonNode page = api.json("/api/v1/mentions?limit=7" + (before.isEmpty() ? "" : "&before=" + before));
            page.path("items").forEach(each -> {
                dates.add(each.path("publishedAt").asText());
                found.add(each.path("articleId").asText() + "#"
                        + each.path("paragraph").asInt());
            });
            before = page.path("next").asText("null");
        }
        // Then
        assertThat(dates).isSortedAccordingTo((a, b) -> b.compareTo(a)).hasSize(found.size());
        assertThat(found).isEqualTo(new TreeSet<>(subjectsOfParagraphs().keySet()));
    }

    @Test
    void shouldShowEveryArticleWholeWithItsMentions() throws Exception {
        for (String articleId : KNOWN.articleIds()) {
            // Given
            List<ExpectedParagraph> expected = KNOWN.paragraphs(articleId);
            // When
            JsonNode article = api.json("/api/v1/articles/" + articleId);
            // Then
            assertThat(article.path("complete").asBoolean()).as(articleId).isTrue();
            assertThat(article.path("paragraphs").asInt()).isEqualTo(expected.size());
            assertThat(article.path("items")).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                JsonNode item = article.path("items").get(i);
                assertThat(item.path("paragraph").asInt()).isEqualTo(i);
                assertThat(item.path("text").asText()).isEqualTo(expected.get(i).text());
                assertThat(spans(item.path("mentions")))
                        .isEqualTo(expected.get(i).mentions().stream()
                                .map(each -> each.id() + " " + each.start() + "-" + each.end())
                                .toList());
            }
        }
    }

    @Test
    void shouldShowACountryWithTheActorsThatItsParagraphsName() throws Exception {
        // Given
        Map<String, Long> pairs = new TreeMap<>();
        expected("pair", "PT168H").forEach(each -> {
            if (each.id().startsWith("AFG+")) {
                pairs.put(each.id().substring(4), each.paragraphs());
            }
        });
        // When
        JsonNode answer = api.json("/api/v1/aggregates/country/AFG?window=7d&limit=1000");
        // Then
        Map<String, Long> partners = new TreeMap<>();
        answer.path("partners")
                .forEach(each -> partners.put(
                        each.path("id").asText(), each.path("paragraphs").asLong()));
        assertThat(partners).isNotEmpty().isEqualTo(pairs);
        assertThat(read(answer.path("windows").get(answer.path("windows").size() - 1)))
                .isEqualTo(TABLE.get("country:AFG:PT168H"));
    }

    @Test
    void shouldWriteTheSameRowsAsCsv() throws Exception {
        // Given
        JsonNode json = api.json("/api/v1/aggregates?kind=actor&window=7d");
        // When
        HttpResponse<String> csv = api.get("/api/v1/aggregates?kind=actor&window=7d", "Accept", "text/csv");
        // Then
        assertThat(csv.body().lines().skip(1)).hasSize(json.path("rows").size());
        assertThat(csv.body().lines().skip(1).findFirst().orElseThrow())
                .startsWith("1,actor," + json.path("rows").get(0).path("id").asText() + ",");
        assertThat(csv.body())
                .isEqualTo(
                        api.get("/api/v1/aggregates.csv?kind=actor&window=7d").body());
    }

    @Test
    void shouldAnswerWithoutABodyWhatTheClientHas() throws Exception {
        // Given
        String path = "/api/v1/mentions?kind=country&id=AFG";
        String etag = api.get(path).headers().firstValue("ETag").orElseThrow();
        // When
        HttpResponse<String> answer = api.get(path, "If-None-Match", etag);
        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/aggregates?limit=0, 400",
        "/aggregates?window=3h, 400",
        "/aggregates?nothing=1, 400",
        "/aggregates/country/ZZZ, 404",
        "/aggregates/town/AFG, 400",
        "/mentions?kind=country&id=ZZZ, 404",
        "/mentions?kind=country, 400",
        "/articles/none, 404"
    })
    void shouldSayWhyItCannotAnswer(String path, int status) throws Exception {
        // When
        HttpResponse<String> answer = api.get("/api/v1" + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void shouldExplainASentenceOfTheSeeds() throws Exception {
        // When
        JsonNode answer = api.explain("{\"text\":\"The Kremlin on Monday welcomed talks.\",\"date\":\"2021-08-30\"}");
        // Then
        assertThat(spans(answer.path("mentions"))).containsExactly("kremlin 4-11", "RUS 4-11");
        assertThat(answer.path("mentions").get(0).path("rule").asText()).isEqualTo("listed");
        assertThat(answer.path("candidates").get(0).path("words").asText()).endsWith(".");
    }

    @Test
    void shouldTellHowFarTheFeedIs() throws Exception {
        // Given
        await().atMost(FeedUnderTest.PATIENCE)
                .until(() -> api.json("/api/v1/feed").path("paragraphs").asInt() > 0);
        // When
        JsonNode state = api.json("/api/v1/feed");
        // Then
        assertThat(state.path("paragraphs").asInt()).isEqualTo(KNOWN.events().size());
        assertThat(state.path("lag").asInt()).isZero();
        assertThat(state.path("deadLetters").asInt()).isZero();
        assertThat(state.path("aggregates").asInt()).isEqualTo(TABLE.size());
        assertThat(state.path("ready").asBoolean()).isTrue();
        assertThat(state.path("state").asText()).isEqualTo("SERVING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aggregates?kind=actor&window=7d&limit=1000",
                "/aggregates?kind=pair&unit=articles&sort=name",
                "/aggregates/actor/taliban?window=7d",
                "/mentions?limit=200",
                "/mentions.csv?kind=actor&id=taliban&via=name"
            })
    void shouldAnswerAlikeFromTwoInstances(String path) throws Exception {
        try (ServedFeed other = feed.serve()) {
            // Given
            await().atMost(FeedUnderTest.PATIENCE).until(other::isReady);
            // When
            HttpResponse<String> answer = new ApiClient(other.port()).get("/api/v1" + path);
            // Then
            assertThat(answer.body()).isEqualTo(api.get("/api/v1" + path).body());
            assertThat(answer.headers().firstValue("ETag"))
                    .isEqualTo(api.get("/api/v1" + path).headers().firstValue("ETag"));
        }
    }
}
