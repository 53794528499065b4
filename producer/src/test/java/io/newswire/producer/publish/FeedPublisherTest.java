package io.newswire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.Selection;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What a replay sends, in which order, and what it tells its listener. */
class FeedPublisherTest extends PublisherUnderTest {

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
        assertThat(kafka.history()).extracting(PublisherUnderTest::key).containsExactly("b", "c");
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
                .extracting(PublisherUnderTest::key)
                .containsExactly("a", "b", "a#2", "b#2", "a#3", "b#3");
        assertThat(new String(kafka.history().get(5).value(), StandardCharsets.UTF_8))
                .contains("\"publishedAt\":\"" + today + "T00:00:00Z\"");
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
}
