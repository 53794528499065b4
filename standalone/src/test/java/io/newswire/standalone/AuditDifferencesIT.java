package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.AuditedFeed;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.topology.Event;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests what {@code audit} reports about differences that were caused on purpose. */
@ExtendWith(InJvmBroker.class)
final class AuditDifferencesIT {
    @TempDir
    Path folder;

    private AuditedFeed audited;
    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        audited = new AuditedFeed(broker, folder);
        feed = audited.feed();
    }

    @AfterEach
    void close() {
        audited.close();
    }

    @Test
    void shouldNameWhatWasCommittedAndNeverCounted() throws Exception {
        // Given
        audited.count();
        feed.stopAll();
        List<RecordMetadata> places = feed.publishRecords(List.of(
                feed.record(AuditedFeed.LATEST.key(), AuditedFeed.LATEST.value()),
                feed.record(
                        AuditedFeed.LATEST.key(),
                        new Event("latest", 1, AuditedFeed.LATEST.publishedAt(), "Nothing happened.").value()),
                feed.record(
                        AuditedFeed.LATEST.key(),
                        new Event("latest", 2, AuditedFeed.LATEST.publishedAt(), "Iran left.").value())));
        RecordMetadata last = places.get(2);
        audited.commitBehind(last);

        // When
        CommandRun run = audited.audit();

        // Then
        assertThat(run.out())
                .contains("  missing: 2 paragraphs of " + feed.paragraphs() + "-" + last.partition() + ", offsets "
                        + places.get(0).offset() + " to " + last.offset() + " (article latest)")
                .last()
                .asString()
                .startsWith("DIFFERENT");
        assertThat(run.out())
                .filteredOn(line -> line.contains("counted: "))
                .extracting(line -> line.replaceAll("^ *([^:]+:[^:]+):PT.*", "$1"))
                .containsOnly(
                        "actor:taliban", "all:actor", "all:country", "all:feed", "country:IRN", "pair:IRN+taliban");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldNameTheKeyThatSaysSomethingElse() throws Exception {
        // Given
        audited.count();
        feed.stopAll();
        ConsumerRecord<byte[], byte[]> right = audited.newest(feed.topics().aggregates(), "country:AFG:PT168H");
        audited.publish(new ProducerRecord<>(
                feed.topics().aggregates(),
                right.partition(),
                right.key(),
                new String(right.value(), UTF_8)
                        .replaceFirst("\"articles\":\\d+", "\"articles\":4711")
                        .getBytes(UTF_8)));

        // When
        CommandRun run = audited.audit();

        // Then
        assertThat(run.out())
                .filteredOn(line -> line.contains("; counted: "))
                .singleElement()
                .asString()
                .startsWith("  country:AFG:PT168H: written: ")
                .contains("4711 articles");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldNameRecordsOfMentionsThatAreDoubledOrOfNoParagraph() throws Exception {
        // Given
        audited.count();
        feed.stopAll();
        ConsumerRecord<byte[], byte[]> first = audited.newest(feed.topics().mentions(), "again");
        RecordMetadata doubled = audited.publish(
                new ProducerRecord<>(feed.topics().mentions(), first.partition(), first.key(), first.value()));
        RecordMetadata strange = audited.publish(new ProducerRecord<>(
                feed.topics().mentions(),
                first.partition(),
                "forged".getBytes(UTF_8),
                new String(first.value(), UTF_8)
                        .replace("\"again\"", "\"forged\"")
                        .getBytes(UTF_8)));

        // When
        CommandRun run = audited.audit();

        // Then
        assertThat(run.out())
                .contains(
                        "  doubled: " + feed.topics().mentions() + " " + doubled.partition() + ":" + doubled.offset()
                                + " (paragraph 0 of article again)",
                        "  of no paragraph with a mention: " + feed.topics().mentions() + " " + strange.partition()
                                + ":" + strange.offset() + " (paragraph 0 of article forged)");
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
