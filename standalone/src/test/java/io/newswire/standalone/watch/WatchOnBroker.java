package io.newswire.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what {@code watch} prints. The subclasses provide the broker. */
abstract class WatchOnBroker {
    private String prefix = "";
    private String topic = "";
    private BrokerUnderTest broker = new BrokerUnderTest("");

    @BeforeEach
    void createTopic(BrokerUnderTest running) {
        broker = running;
        prefix = broker.freshPrefix();
        topic = prefix + "aggregates";
        broker.createTopic(topic, 1);
    }

    @Test
    void shouldPrintKeyAndValueOfEachRecordAndNullForATombstone() {
        // Given
        broker.publish(List.of(
                record("country:AFG:PT1H", "{\"mentions\":1}"),
                record("country:AFG:PT1H", "{\"mentions\":0}"),
                record("country:AFG:PT1H", null)));

        // When
        CommandRun run = watch();

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsExactly(
                        "country:AFG:PT1H\t{\"mentions\":1}",
                        "country:AFG:PT1H\t{\"mentions\":0}",
                        "country:AFG:PT1H\tnull");
    }

    @Test
    void shouldPrintOnlyWhatIsCommitted() {
        // Given
        broker.publishAndAbort(List.of(record("actor:taliban:PT1H", "{\"mentions\":7}")));
        broker.publish(List.of(record("actor:taliban:PT1H", "{\"mentions\":1}")));

        // When, Then
        assertThat(watch().out()).containsExactly("actor:taliban:PT1H\t{\"mentions\":1}");
        assertThat(watch("--isolation", "read_uncommitted").out()).hasSize(2);
    }

    @Test
    void shouldChooseByKindSubjectAndWindow() {
        // Given
        broker.publish(List.of(
                record("country:AFG:PT1H", "1"),
                record("country:AFG:PT24H", "2"),
                record("country:RUS:PT24H", "3"),
                record("actor:taliban:PT24H", "4"),
                record("somebody else's", "5")));

        // When, Then
        assertThat(watch("--values-only", "--kind", "country").out()).containsExactly("1", "2", "3");
        assertThat(watch("--values-only", "--window", "24h").out()).containsExactly("2", "3", "4");
        assertThat(watch("--values-only", "--id", "AFG,taliban").out()).containsExactly("1", "2", "4");
        assertThat(watch("--values-only", "--kind", "country", "--id", "AFG", "--window", "PT1H")
                        .out())
                .containsExactly("1");
    }

    @Test
    void shouldSkipWhatIsThereIfAskedTo() {
        // Given
        broker.publish(List.of(record("country:AFG:PT1H", "1")));

        // When, Then
        assertThat(watch("--no-from-beginning").out()).isEmpty();
    }

    @Test
    void shouldNameTheTopicThatTheBrokerDoesNotHave() {
        // When
        CommandRun run =
                CommandRun.of("watch", "--bootstrap-server", broker.bootstrapServers(), "--topic-prefix", "no.such.");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly("newswire watch: " + broker.bootstrapServers() + " has no topic no.such.aggregates");
    }

    private CommandRun watch(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "watch", "--bootstrap-server", broker.bootstrapServers(), "--topic-prefix", prefix, "--until-end"));
        args.addAll(List.of(options));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private ProducerRecord<String, String> record(String key, @Nullable String value) {
        return new ProducerRecord<>(topic, key, value);
    }
}
