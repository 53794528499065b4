package io.newswire.standalone.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.streams.reference.SeedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests the packaged jar in a separate process, as a user starts it. */
@ExtendWith(InJvmBroker.class)
final class NewswireJarIT {
    @TempDir
    Path folder;

    private String prefix = "";
    private BrokerUnderTest broker = new BrokerUnderTest("");

    @BeforeEach
    void publish(BrokerUnderTest running) {
        broker = running;
        prefix = broker.freshPrefix();
        broker.createTopic(prefix + "aggregates", 1);
        broker.publish(
                List.of(new ProducerRecord<>(prefix + "aggregates", "country:TUR:PT1H", "{\"name\":\"Türkiye\"}")));
    }

    @Test
    void shouldPrintUtf8AndNotAWordOnStandardError() throws Exception {
        // When
        CommandRun run = watch(Map.of("LC_ALL", "C"));

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsExactly("country:TUR:PT1H\t{\"name\":\"Türkiye\"}");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldLogALineOfJsonForEachEventIfAskedTo() throws Exception {
        // When
        CommandRun run = watch(Map.of("LOG_FORMAT", "json", "LOG_LEVEL", "INFO"));

        // Then
        assertThat(run.err()).isNotEmpty();
        for (String line : run.err()) {
            assertThat(new JsonMapper().readTree(line).get("log.level")).isNotNull();
        }
    }

    @Test
    void shouldWarnOfNothingAtAFirstRun() throws Exception {
        // When
        CommandRun run = run(
                Map.of(),
                "--exit-when-done",
                "--input",
                SeedFolder.find().path().toString(),
                "--port",
                "0",
                "--kafka-port",
                "0");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        assertThat(run.err()).isNotEmpty().noneMatch(line -> line.matches(".* (WARN|ERROR|FATAL) .*"));
    }

    @Test
    void shouldTellTheVersionThatItWasBuiltAs() throws Exception {
        assertThat(run(Map.of(), "--version").out()).singleElement().asString().doesNotContain("development");
    }

    private CommandRun watch(Map<String, String> environment) throws Exception {
        return run(
                environment,
                "watch",
                "--until-end",
                "--bootstrap-server",
                broker.bootstrapServers(),
                "--topic-prefix",
                prefix);
    }

    private CommandRun run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        return new NewswireJar(folder, environment).run(args);
    }
}
