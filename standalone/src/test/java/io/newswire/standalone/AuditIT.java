package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.AuditedFeed;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests what {@code audit} reports about a correctly counted feed, and about one that it cannot audit completely. */
@ExtendWith(InJvmBroker.class)
final class AuditIT {
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
    void shouldFindTheSeedsAndOthersEqual() throws Exception {
        // Given
        audited.count();

        // When
        CommandRun run = audited.audit();

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .anyMatch(line ->
                        line.startsWith(feed.paragraphs() + ": ") && line.endsWith("1 put aside (1 dead letters)"))
                .anyMatch(line -> line.equals("group " + feed.applicationId() + ": has counted all of them"))
                .anyMatch(line -> line.startsWith(feed.topics().mentions() + ": ")
                        && line.endsWith("0 missing, 0 doubled, 0 different, 0 of no paragraph"))
                .anyMatch(line -> line.startsWith(feed.topics().aggregates() + ": ") && line.endsWith(" 0 different"))
                .contains("transactions: none hangs, every topic can be read to its end")
                .endsWith("equal");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldCallNothingMissingThatTheApplicationHasNotCommitted() throws Exception {
        // Given
        audited.count();
        feed.stopAll();
        feed.publish(AuditedFeed.LATEST);

        // When
        CommandRun run = audited.audit();

        // Then
        assertThat(run.out())
                .anyMatch(
                        line -> line.startsWith("group " + feed.applicationId() + ": has not counted all yet (lag 1 "))
                .anyMatch(line -> line.startsWith(feed.topics().mentions() + ": ") && line.endsWith(", 1 to come"))
                .endsWith("equal so far");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldSayWhereAnOpenTransactionHidesTheEnd() throws Exception {
        // Given
        audited.count();
        feed.stopAll();
        try (Producer<byte[], byte[]> open =
                audited.producer(Map.of("transactional.id", feed.applicationId() + "-open"))) {
            open.initTransactions();
            open.beginTransaction();
            RecordMetadata hidden = open.send(new ProducerRecord<>(feed.topics().mentions(), 1, null, new byte[1]))
                    .get();

            // When
            CommandRun run = audited.audit("--transaction-timeout=0s");

            // Then
            String partition = feed.topics().mentions() + "-1";
            assertThat(run.out())
                    .contains(partition + ": committed records could be read up to offset " + hidden.offset()
                            + " only, which is not the end")
                    .last()
                    .asString()
                    .startsWith("DIFFERENT");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void shouldNameTheTopicThatTheBrokerDoesNotHave(BrokerUnderTest broker) {
        // When
        CommandRun run =
                CommandRun.of("audit", "--bootstrap-server", broker.bootstrapServers(), "--topic-prefix", "no.such.");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).containsExactly("newswire audit: the brokers have no topic no.such.paragraphs");
    }
}
