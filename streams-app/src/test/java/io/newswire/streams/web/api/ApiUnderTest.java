package io.newswire.streams.web.api;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.ArticleRange;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.evidence.MentionedParagraph;
import io.newswire.streams.evidence.Paragraphs;
import io.newswire.streams.evidence.Place;
import io.newswire.streams.evidence.Sentences;
import io.newswire.streams.evidence.WholeArticle;
import io.newswire.streams.kafka.TopicUnderTest;
import io.newswire.streams.web.WebServer;
import io.newswire.streams.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The API on its own server, with topics but no broker. Every response is checked against the description of the API.
 */
final class ApiUnderTest implements AutoCloseable, WebServer.Health, Paragraphs, ReadModel.Reading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NewestAggregates table = new NewestAggregates();
    private final EvidenceIndex evidence = new EvidenceIndex(4);
    private final TopicUnderTest aggregates = new TopicUnderTest("news.aggregates", 1, table);
    private final TopicUnderTest mentions = new TopicUnderTest("news.mentions", 1, evidence);
    private final Map<Long, MentionedParagraph> log = new HashMap<>();
    private final OpenApi description = OpenApi.load();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Api routes;
    private final WebServer server;
    private boolean isReady = true;
    private boolean isBrokerSilent;

    ApiUnderTest() {
        Explainer explainer = (text, headline, date) -> new Explainer.Explanation(
                List.of(new Explainer.Found(
                        "country", "IRN", text, null, null, null, "name", String.valueOf(headline), 0, 4, "listed")),
                List.of(new Explainer.Candidate(
                        date.toString(), 0, 4, "country", "IRN", "Iran", true, "listed", "It is listed.")));
        FeedStatus status = new FeedStatus(
                "1",
                "SERVING",
                true,
                null,
                null,
                7,
                0.5,
                null,
                0L,
                3,
                List.of(
                        new FeedStatus.Window(Duration.ofHours(1), Duration.ofMinutes(5)),
                        new FeedStatus.Window(Duration.ofDays(1), null)));
        routes = new Api(new ReadModel(table, evidence, this, explainer, () -> status, this));
        server = WebServer.start(
                WebSettings.local(0),
                this,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                List.of(routes),
                List.of());
    }

    OpenApi description() {
        return description;
    }

    Api routes() {
        return routes;
    }

    void isReading() {
        isReady = false;
    }

    void silenceBroker() {
        isBrokerSilent = true;
    }

    void append(Aggregate... some) {
        for (Aggregate each : some) {
            aggregates.append(0, each.key().toString(), each.json());
        }
    }

    void append(String articleId, Sentences sentences) {
        long offset = mentions.append(0, articleId, sentences.json());
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "news.mentions",
                0,
                offset,
                articleId.getBytes(UTF_8),
                sentences.json().getBytes(UTF_8));
        log.put(offset, Objects.requireNonNull(MentionedParagraph.of(record)));
    }

    /** Counts three countries in two windows; the third is only in the larger one. */
    void countDayAndHour() {
        append(
                aggregate("all:country:PT1H", "All countries", 10),
                aggregate("all:country:PT24H", "All countries", 20),
                aggregate("country:AFG:PT1H", "Afghanistan", 4, 1, 3),
                aggregate("country:AFG:PT24H", "Afghanistan", 9, hours(5, 4)),
                aggregate("country:CIV:PT1H", "Côte d'Ivoire", 6, 6),
                aggregate("country:CIV:PT24H", "Côte d'Ivoire", 8, hours(2, 6)),
                aggregate("country:RUS:PT24H", "Russia", 3, hours(3, 0)));
    }

    /** Returns a series of 24 hourly counts; all but the last two are 0. */
    static int[] hours(int lastButOne, int last) {
        int[] series = new int[24];
        series[22] = lastButOne;
        series[23] = last;
        return series;
    }

    /** Returns one field of each element, as text. */
    static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }

    /** Sends a request and checks the response against the description. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() != 304) {
            description.check("GET", path, answer);
        }
        return answer;
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return client.send(request(path).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(UTF_8));
        description.check("POST", path, answer);
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    @Override
    public List<MentionedParagraph> at(Collection<Place> places) {
        if (isBrokerSilent) {
            throw new TimeoutException("silent");
        }
        return places.stream()
                .map(each -> Objects.requireNonNull(log.get(each.offset())))
                .toList();
    }

    @Override
    public @Nullable WholeArticle article(String articleId, ArticleRange range) {
        MentionedParagraph first = log.get(range.first());
        return first == null
                ? null
                : new WholeArticle(
                        articleId,
                        "Gazette",
                        null,
                        "Talks",
                        Instant.EPOCH,
                        3,
                        false,
                        List.of(new WholeArticle.Item(0, first.text(), first.mentions())));
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public boolean isReady() {
        return isReady;
    }

    @Override
    public String progress() {
        return "40 % is read";
    }

    @Override
    public String state() {
        return "SERVING";
    }

    @Override
    public void close() {
        server.close();
    }
}
