package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.StreamsApp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the warnings about existing topics whose settings differ from those of the application. */
@ExtendWith(InJvmBroker.class)
final class TopicSettingsIT {
    @Test
    void shouldWarnOfATopicWhoseTimestampsAreThoseOfItsProducers(BrokerUnderTest broker) throws Exception {
        // Given
        String prefix = broker.freshPrefix();
        broker.createTopic(
                prefix + "paragraphs",
                1,
                Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime", TopicConfig.RETENTION_MS_CONFIG, "-1"));

        // When
        List<String> log = createTopics(broker, prefix);

        // Then
        assertThat(log)
                .filteredOn(line -> line.contains(" WARN "))
                .singleElement()
                .asString()
                .contains("topic " + prefix
                        + "paragraphs has message.timestamp.type=CreateTime, not LogAppendTime: where producers date"
                        + " records by their articles, a broker forgets these producers");
    }

    private static List<String> createTopics(BrokerUnderTest broker, String prefix)
            throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dlog4j2.configurationFile=classpath:log4j2.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamsApp.class.getName(),
                        "topics",
                        "--bootstrap-server=" + broker.bootstrapServers(),
                        "--topic-prefix=" + prefix,
                        "--partitions=1")
                .redirectErrorStream(true)
                .start();
        String output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
