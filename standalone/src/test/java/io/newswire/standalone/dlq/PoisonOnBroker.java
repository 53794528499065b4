package io.newswire.standalone.dlq;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.StreamsService;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.Poison;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests records that violate the contract of paragraphs, on a topic with the fewest limits that a broker permits. */
abstract class PoisonOnBroker {
    private static final Map<String, String> TAKES_ANYTHING =
            Map.of("max.message.bytes", "4000000", "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));

    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        feed = new FeedUnderTest(broker, folder, 3);
        broker.createTopic(feed.paragraphs(), 3, TAKES_ANYTHING);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldBuryEachWithItsReasonAndCountAllTheOthers() throws Exception {
        // Given
        List<Poison> poison = new ArrayList<>(Poison.all());
        poison.add(Poison.overOneMebibyte());
        List<Event> sound = RandomFeed.of(new Random(5), 60);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        sound.forEach(reference::publish);
        StreamsService service = feed.start("one");
        // When
        List<RecordMetadata> places = feed.publishRecords(interleaved(poison, sound));
        // Then
        assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
        assertThat(service.isReady()).isTrue();
        Map<String, List<JsonNode>> letters = feed.run("dlq", "--json").out().stream()
                .map(PoisonOnBroker::json)
                .collect(groupingBy(each -> each.get("partition") + ":" + each.get("offset")));
        assertThat(letters).hasSameSizeAs(poison);
        for (int i = 0; i < poison.size(); i++) {
            RecordMetadata place = places.get(2 * i);
            assertThat(letters.get(place.partition() + ":" + place.offset()))
                    .as(poison.get(i).what())
                    .singleElement()
                    .satisfies(saysWhy(poison.get(i)));
        }
    }

    @Test
    void shouldCountASoundParagraphWhateverTheTimestampOfItsRecord() throws Exception {
        // Given
        Event event = new Event("a", 0, RandomFeed.START, "Iran waited.");
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        feed.start("one");
        // When
        List<RecordMetadata> places = feed.publishRecords(List.of(
                new StampedRecord(feed.paragraphs(), publish(event, "none", reference), -1),
                new StampedRecord(
                        feed.paragraphs(),
                        publish(event, "2100", reference),
                        Instant.parse("2100-01-01T00:00:00Z").toEpochMilli()),
                new StampedRecord(feed.paragraphs(), publish(event, "now", reference), System.currentTimeMillis())));
        // Then
        assertThat(places).extracting(RecordMetadata::timestamp).startsWith(-1L, 4_102_444_800_000L);
        assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
        assertThat(feed.deadLetters()).isZero();
    }

    /**
     * A paragraph of 10 kB can name so many subjects that their pairs exceed one record of an internal topic many
     * times.
     */
    @Test
    void shouldCountAParagraphThatNamesHundredsAndAllOthers() throws Exception {
        // Given
        Event wide = new Event(
                "wide", 0, RandomFeed.START, names(subject -> !subject.isActor(), 240) + names(Subject::isPerson, 200));
        Event after = new Event("after", 0, RandomFeed.START, "Iran waited.");
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        StreamsService service = feed.start("one");
        // When
        feed.publish(publish(wide, "wide", reference), publish(after, "after", reference));
        // Then
        assertThat(feed.finalTable()).hasSizeGreaterThan(60_000).isEqualTo(reference.table(Windows.DEFAULT));
        assertThat(feed.deadLetters()).isZero();
        assertThat(service.isReady()).isTrue();
    }

    private static String names(Predicate<Subject> wanted, int most) {
        return Gazetteer.bundled().subjects().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Subject::id))
                .limit(most)
                .map(Subject::name)
                .collect(joining(" waited. ", "", " waited. "));
    }

    /**
     * Headers are part of a record's size: with all of them a mentions record could be too large for the sink topic.
     */
    @Test
    void shouldBuryAParagraphWhoseHeadersWouldMakeTooLargeARecord() throws Exception {
        // Given
        Event heavy = new Event("heavy", 0, RandomFeed.START, "Iran waited. " + "x".repeat(600_000));
        Event after = new Event("after", 0, RandomFeed.START, "India waited.");
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        reference.publish(after);
        ProducerRecord<byte[], byte[]> laden = feed.record(heavy.key(), heavy.value());
        laden.headers().add("attachment", new byte[700_000]);
        feed.start("one");
        // When
        feed.publishRecords(List.of(laden, feed.record(after.key(), after.value())));
        // Then
        assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
        assertThat(feed.deadLetters()).isEqualTo(1);
    }

    private static Event publish(Event event, String articleId, ReferenceFeed reference) {
        Event published = new Event(articleId, event.paragraph(), event.publishedAt(), event.text());
        reference.publish(published);
        return published;
    }

    /** Alternates invalid records and valid events; the remaining valid events follow. */
    private List<ProducerRecord<byte[], byte[]>> interleaved(List<Poison> poison, List<Event> sound) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            if (i < poison.size()) {
                records.add(feed.record(poison.get(i).key(), poison.get(i).value()));
            }
            records.add(feed.record(sound.get(i).key(), sound.get(i).value()));
        }
        return records;
    }

    private Consumer<JsonNode> saysWhy(Poison poison) {
        return letter -> {
            assertThat(letter.get("topic").textValue()).isEqualTo(feed.paragraphs());
            assertThat(letter.get("exception").textValue()).endsWith(poison.exception());
            assertThat(letter.get("message").textValue())
                    .containsIgnoringCase(poison.message())
                    .hasSizeLessThan(600);
            assertThat(letter.get("truncated").booleanValue()).isEqualTo(poison.isCut());
            assertThat(letter.get("size").asText()).isEqualTo(size(poison.value()));
        };
    }

    private static String size(byte @Nullable [] value) {
        return value == null ? "null" : Integer.toString(value.length);
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A record with any timestamp. Brokers accept -1, and old or foreign clients send it, but Kafka's own class rejects
     * it.
     */
    private static final class StampedRecord extends ProducerRecord<byte[], byte[]> {
        private final long stamp;

        StampedRecord(String topic, Event event, long stamp) {
            super(topic, event.key(), event.value());
            this.stamp = stamp;
        }

        @Override
        public Long timestamp() {
            return stamp;
        }
    }
}
