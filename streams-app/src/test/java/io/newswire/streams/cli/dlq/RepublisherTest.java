package io.newswire.streams.cli.dlq;

import static io.newswire.streams.cli.dlq.SampleLetters.NO_TEXT;
import static io.newswire.streams.cli.dlq.SampleLetters.letter;
import static io.newswire.streams.cli.dlq.SampleLetters.sound;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.cli.UsageErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class RepublisherTest {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
    private final List<String> done = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private boolean republish(String names, DeadLetter... letters) throws InterruptedException {
        Selection selection = Selection.parse(List.of(names.split(" ")), new UsageErrors());
        Republisher republisher = new Republisher(producer, "news.paragraphs", selection, done::add, refused::add);
        for (DeadLetter letter : letters) {
            republisher.offer(letter);
        }
        republisher.awaitReceipts();
        return republisher.finish();
    }

    @Test
    void shouldPublishWhatIsNamedAsItWasReadAndSayWhereItLies() throws Exception {
        // When
        boolean complete = republish("0:4", sound("0:3", "a"), sound("0:4", "b"));

        // Then
        assertThat(complete).isTrue();
        assertThat(refused).isEmpty();
        assertThat(done).containsExactly("0:4\tpublished to news.paragraphs 0:0");
        ProducerRecord<byte[], byte[]> published = producer.history().get(0);
        assertThat(published.key()).isEqualTo("b".getBytes(UTF_8));
        assertThat(new String(published.value(), UTF_8)).contains("Iran waited.");
        assertThat(published.timestamp()).as("record time, which is now").isNull();
    }

    @Test
    void shouldSayOfWhatCannotBeReadYetThatItWillComeBack() throws Exception {
        // When
        boolean complete =
                republish("all", letter("0:3", "b", "{}", NO_TEXT), letter("0:5", (String) null, null, NO_TEXT));

        // Then
        assertThat(complete).isTrue();
        assertThat(producer.history()).hasSize(2);
        assertThat(done)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("0:3\t")
                        .endsWith("; this version would put it aside again: articleId is missing"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("0:5\t")
                        .endsWith("; this version would put it aside again: the record has no value"));
    }

    @Test
    void shouldRefuseWhatIsNotWholeAndSayWhereTheRestLies() throws Exception {
        // Given
        Map<String, String> cut = new HashMap<>(NO_TEXT);
        cut.put("value.truncated", "true");
        cut.put("value.size", "1048000");

        // When
        boolean complete = republish("all", letter("0:3", "a", "xxxx", cut), sound("0:4", "b"));

        // Then
        assertThat(complete).isFalse();
        assertThat(refused)
                .containsExactly("0:3 is not whole: the rest of its bytes lies only in news.paragraphs 2:17");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldRefuseANameThatNoLetterHas() throws Exception {
        // When
        boolean complete = republish("0:3 7:7", sound("0:3", "a"));

        // Then
        assertThat(complete).isFalse();
        assertThat(refused).containsExactly("7:7 is no dead letter that lies there");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldPublishTheSameBytesOnce() throws Exception {
        // When
        boolean complete = republish("all", sound("0:3", "a"), sound("1:9", "a"), sound("1:10", "b"));

        // Then
        assertThat(complete).isTrue();
        assertThat(done).contains("1:9\tthe same bytes as 0:3, published once");
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void shouldTellANullValueFromAnEmptyOneAndAKeyFromAValue() throws Exception {
        // When
        republish(
                "all",
                letter("0:1", "a", null, NO_TEXT),
                letter("0:2", "a", "", NO_TEXT),
                letter("0:3", (String) null, "a", NO_TEXT),
                letter("0:4", "", "a", NO_TEXT));

        // Then
        assertThat(producer.history()).hasSize(4);
    }

    @Test
    void shouldSayWhyTheBrokerDidNotTakeALetter() throws Exception {
        // Given
        producer.sendException = new KafkaException("not today");

        // When
        boolean complete = republish("all", sound("0:3", "a"));

        // Then
        assertThat(complete).isFalse();
        assertThat(refused).containsExactly("0:3 was not published: not today");
    }
}
