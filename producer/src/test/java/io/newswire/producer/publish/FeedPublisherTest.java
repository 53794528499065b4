package io.newswire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.producer.articles.Problem;
import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.Selection;
import io.newswire.producer.feed.SystemWallClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The replay with Kafka's own MockProducer. */
class FeedPublisherTest {

    private static final int LARGEST_RECORD = 1_000;

    @TempDir
    private Path dir;

    private final List<String> heard = new ArrayList<>();

    @Test
    void shouldSendEachParagraphUnderItsArticleInTheOrderOfTheirDates() throws Exception {
        // Given
        articles("""
                {"articleId":"later","publishedAt":"2021-08-31","body":"Three."}
                {"articleId":"äöü","publishedAt":"2021-08-30T12:00:00.123456Z","body":"One.\\nTwo."}
                {"articleId":"old","publishedAt":"1912-04-15","body":"Zero."}
                """);
        MockProducer<byte[], byte[]> kafka = acknowledging();

        // When
        PublishResult result = publish(kafka);

        // Then
        assertThat(result.articles()).isEqualTo(3);
        assertThat(result.paragraphs()).isEqualTo(4);
        assertThat(result.problems()).isEqualTo(0);
        assertThat(result.interrupted()).isFalse();
        assertThat(kafka.history())
                .extracting(sent -> new String(sent.key(), StandardCharsets.UTF_8))
                .containsExactly("old", "äöü", "äöü", "later");
        assertThat(kafka.history())
                .extracting(ProducerRecord::timestamp)
                .as("record times, which are not the dates of the articles")
                .containsOnlyNulls();
        assertThat(kafka.history()).extracting(ProducerRecord::topic).containsOnly("news.paragraphs");
        assertThat(kafka.history()).extracting(ProducerRecord::partition).containsOnlyNulls();
        assertThat(new String(kafka.history().get(2).value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"articleId\":\"äöü\",\"paragraph\":1,\"paragraphs\":2,\"source\":null,\"url\":null,"
                        + "\"headline\":null,\"publishedAt\":\"2021-08-30T12:00:00.123456Z\",\"text\":\"Two.\"}");
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void shouldTellTheListenerWhatIsToComeAndHowFarItIs() throws Exception {
        // Given
        articles(article("a", "One.\\nTwo.") + "{}\n" + article("b", "Three."));

        // When
        PublishResult result = publish(acknowledging());

        // Then
        assertThat(result.problems()).isEqualTo(1);
        assertThat(heard)
                .containsExactly(
                        "problem news.jsonl:2: publishedAt is missing",
                        "started 2 articles, 3 paragraphs",
                        "progress 1 articles, 2 paragraphs",
                        "progress 2 articles, 3 paragraphs",
                        "progress 2 articles, 3 paragraphs");
    }

    @Test
    void shouldStopWhenASendFails() throws Exception {
        // Given
        articles(article("a", "One.") + article("b", "Two.") + article("c", "Three."));
        MockProducer<byte[], byte[]> kafka = acknowledging();
        kafka.sendException = new TimeoutException("Topic news.paragraphs not present in metadata");

        // When
        assertThatThrownBy(() -> publish(kafka))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("publishing to news.paragraphs at kafka:9092 failed after 0 acknowledged paragraphs:"
                        + " Topic news.paragraphs not present in metadata (Timeout)");
        assertThat(kafka.history()).isEmpty();
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void shouldStopWhenAnEarlierParagraphIsRefusedLater() throws Exception {
        // Given
        articles(article("a", "One.") + article("b", "Two.") + article("c", "Three."));
        MockProducer<byte[], byte[]> kafka = silent();
        PublishListener refusingTheSecond = new PublishListener() {
            @Override
            public void progress(long articles, long paragraphs) {
                if (articles == 1) {
                    kafka.completeNext();
                } else if (articles == 2) {
                    kafka.errorNext(new RecordTooLargeException("too large"));
                }
            }
        };

        // When
        assertThatThrownBy(() -> publish(kafka, refusingTheSecond))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("publishing to news.paragraphs at kafka:9092 failed after 1 acknowledged paragraphs:"
                        + " too large (RecordTooLarge)");
    }

    @Test
    void shouldNotSayDoneWhenTheLastParagraphIsRefused() throws Exception {
        // Given
        articles(article("a", "One."));
        MockProducer<byte[], byte[]> kafka = new MockProducer<>(false, null, bytes(), bytes()) {
            @Override
            public synchronized void flush() {
                errorNext(new TimeoutException("120000 ms has passed since batch creation"));
            }
        };

        // When
        assertThatThrownBy(() -> publish(kafka))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessageContaining("120000 ms has passed since batch creation");
    }

    @Test
    void shouldNotSayDoneWithoutEveryAcknowledgement() throws Exception {
        // Given
        articles(article("a", "One.\\nTwo."));
        MockProducer<byte[], byte[]> kafka = new MockProducer<>(false, null, bytes(), bytes()) {
            @Override
            public synchronized void flush() {
                completeNext();
            }
        };

        // When
        assertThatThrownBy(() -> publish(kafka))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("only 1 of 2 paragraphs were acknowledged");
    }

    @Test
    void shouldReportAParagraphThatTheBrokerWouldNotTakeAndGoOn() throws Exception {
        // Given
        articles(article("a", "One.\\n" + "x".repeat(LARGEST_RECORD) + "\\nThree."));
        MockProducer<byte[], byte[]> kafka = acknowledging();

        // When
        PublishResult result = publish(kafka);

        // Then
        assertThat(result.articles()).isEqualTo(1);
        assertThat(result.paragraphs()).isEqualTo(2);
        assertThat(result.problems()).isEqualTo(1);
        assertThat(result.interrupted()).isFalse();
        assertThat(heard)
                .contains("problem news.jsonl:1: paragraph 1 of article a has 1134 bytes,"
                        + " more than max.request.size takes");
    }

    @Test
    void shouldEndInOrderWhenInterruptedAndCountOnlyWhatWasAcknowledged() throws Exception {
        // Given
        articles(article("a", "One.") + article("b", "Two.") + article("c", "Three."));
        MockProducer<byte[], byte[]> kafka = acknowledging();
        PublishListener impatient = new PublishListener() {
            @Override
            public void progress(long articles, long paragraphs) {
                if (articles == 2) {
                    Thread.currentThread().interrupt();
                }
            }
        };

        // When
        PublishResult result = publish(kafka, impatient);

        // Then
        assertThat(result.articles()).isEqualTo(2);
        assertThat(result.paragraphs()).isEqualTo(2);
        assertThat(result.problems()).isEqualTo(0);
        assertThat(result.interrupted()).isTrue();
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void shouldPublishNothingOfABadInputWhenStrict() throws Exception {
        // Given
        articles(article("a", "One.") + "nonsense\n");
        MockProducer<byte[], byte[]> kafka = acknowledging();
        ProducerSettings settings = settings();
        ProducerSettings strict = new ProducerSettings(
                settings.inputs(),
                true,
                settings.pace(),
                settings.kafka(),
                settings.topicPrefix(),
                true,
                6,
                -1,
                settings.connectTimeout());

        // When
        assertThatThrownBy(() -> new FeedPublisher(strict, new Listening()).replay(sink(kafka)))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("stopped at the first problem, because of --strict");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void shouldPublishOnlyWhatIsSelected() throws Exception {
        // Given
        articles(dated("a", "2021-08-01")
                + dated("b", "2021-08-02")
                + dated("c", "2021-08-03")
                + dated("d", "2021-08-04"));
        MockProducer<byte[], byte[]> kafka = acknowledging();
        Selection selection = new Selection(FeedDate.first("2021-08-02"), null, Set.of(), 2);

        // When
        replay(kafka, new ReplayPlan(selection, false, false));

        // Then
        assertThat(kafka.history()).extracting(FeedPublisherTest::key).containsExactly("b", "c");
        assertThat(heard).contains("started 2 articles, 2 paragraphs");
    }

    @Test
    void shouldBeginAgainUnderNewIdsAndLaterDatesUntilTheFuture() throws Exception {
        // Given
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        articles(dated("a", today.minusDays(8).toString())
                + dated("b", today.minusDays(6).toString()));
        MockProducer<byte[], byte[]> kafka = acknowledging();

        // When
        PublishResult result = replay(kafka, new ReplayPlan(Selection.ALL, true, false));

        // Then
        assertThat(result.articles()).isEqualTo(6);
        assertThat(result.paragraphs()).isEqualTo(6);
        assertThat(result.problems()).isEqualTo(0);
        assertThat(result.interrupted()).isFalse();
        assertThat(kafka.history())
                .extracting(FeedPublisherTest::key)
                .containsExactly("a", "b", "a#2", "b#2", "a#3", "b#3");
        assertThat(new String(kafka.history().get(5).value(), StandardCharsets.UTF_8))
                .contains("\"publishedAt\":\"" + today + "T00:00:00Z\"");
    }

    @Test
    @Timeout(30)
    void shouldNotWaitForTheNextArticleOnceABrokerHasRefusedOne() throws Exception {
        // Given
        articles(dated("a", "2021-08-01") + dated("b", "2021-08-09"));
        MockProducer<byte[], byte[]> kafka = silent();
        ReplayControl control = new ReplayControl(
                new ReplayPace(FeedSpeed.parse("realtime"), FeedRate.UNLIMITED, ReplayPace.NO_MAX_GAP),
                new SystemWallClock());
        PublishListener refusing = new PublishListener() {
            @Override
            public void waiting(Instant next, Duration left) {
                new Thread(() -> kafka.errorNext(new RecordTooLargeException("too large"))).start();
            }
        };

        // When
        assertThatThrownBy(() -> new FeedPublisher(settings(), ReplayPlan.ONCE, control, refusing).replay(sink(kafka)))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void shouldRefuseSettingsWithErrors() {
        // Given
        ProducerSettings settings = ProducerSettings.of(List.of(dir.resolve("nowhere")), KafkaAccess.to("kafka:9092"));

        // When
        assertThatThrownBy(() -> FeedPublisher.publish(settings, new PublishListener() {}))

                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no folder or file");
    }

    private PublishResult publish(MockProducer<byte[], byte[]> kafka) throws PublishFailedException {
        return publish(kafka, new Listening());
    }

    private PublishResult publish(MockProducer<byte[], byte[]> kafka, PublishListener listener)
            throws PublishFailedException {
        return new FeedPublisher(settings(), listener).replay(sink(kafka));
    }

    private PublishResult replay(MockProducer<byte[], byte[]> kafka, ReplayPlan plan) throws PublishFailedException {
        ReplayControl control = new ReplayControl(ReplayPace.MAX, new SystemWallClock());
        return new FeedPublisher(settings(), plan, control, new Listening()).replay(sink(kafka));
    }

    private static String dated(String articleId, String date) {
        return "{\"articleId\":\"" + articleId + "\",\"publishedAt\":\"" + date + "\",\"body\":\"One.\"}\n";
    }

    private static String key(ProducerRecord<byte[], byte[]> sent) {
        return new String(sent.key(), StandardCharsets.UTF_8);
    }

    private static KafkaSink sink(MockProducer<byte[], byte[]> kafka) {
        return new KafkaSink(kafka, "news.paragraphs", "kafka:9092", LARGEST_RECORD);
    }

    private ProducerSettings settings() {
        return ProducerSettings.of(List.of(dir.resolve("news.jsonl")), new KafkaAccess("kafka:9092", Map.of()));
    }

    private void articles(String lines) throws IOException {
        Files.writeString(dir.resolve("news.jsonl"), lines);
    }

    private static String article(String articleId, String body) {
        return "{\"articleId\":\"" + articleId + "\",\"publishedAt\":\"2021-08-30\",\"body\":\"" + body + "\"}\n";
    }

    private static MockProducer<byte[], byte[]> acknowledging() {
        return new MockProducer<>(true, null, bytes(), bytes());
    }

    /** A producer that acknowledges only when the test says so. */
    private static MockProducer<byte[], byte[]> silent() {
        return new MockProducer<>(false, null, bytes(), bytes());
    }

    private static ByteArraySerializer bytes() {
        return new ByteArraySerializer();
    }

    private final class Listening implements PublishListener {

        @Override
        public void started(long articles, long paragraphs) {
            heard.add("started " + articles + " articles, " + paragraphs + " paragraphs");
        }

        @Override
        public void progress(long articles, long paragraphs) {
            heard.add("progress " + articles + " articles, " + paragraphs + " paragraphs");
        }

        @Override
        public void problem(Problem problem) {
            heard.add("problem " + problem.toString().replace(dir + "/", ""));
        }
    }
}
