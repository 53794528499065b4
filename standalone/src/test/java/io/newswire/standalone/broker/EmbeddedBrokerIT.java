package io.newswire.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.newswire.standalone.support.BrokerUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT {
    @TempDir
    Path dataDir;

    @Test
    void shouldShowTransactionsOnceCommitted() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0)) {
            // Given
            BrokerUnderTest clients = new BrokerUnderTest(broker.bootstrapServers());
            clients.createTopic("news", 3);

            // When
            clients.publishAndAbort(List.of(new ProducerRecord<>("news", "a", "withdrawn")));
            clients.publish(List.of(new ProducerRecord<>("news", "b", "told")));

            // Then
            assertThat(readAsGroup(broker, "readers", 1)).containsExactly("told");
        }
    }

    @Test
    void shouldKeepRecordsAndCommittedOffsetsWhenStartedAgain() throws IOException {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0)) {
            BrokerUnderTest clients = new BrokerUnderTest(broker.bootstrapServers());
            clients.createTopic("news", 3);
            clients.publish(List.of(new ProducerRecord<>("news", "a", "first")));
            readAsGroup(broker, "readers", 1);
        }

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0)) {
            BrokerUnderTest clients = new BrokerUnderTest(broker.bootstrapServers());
            clients.publish(List.of(new ProducerRecord<>("news", "a", "second")));

            // Then
            assertThat(readAsGroup(broker, "readers", 1)).containsExactly("second");
            assertThat(readAsGroup(broker, "others", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void shouldDeleteNoRecordForItsAge() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            // Given
            new BrokerUnderTest(broker.bootstrapServers()).createTopic("news", 1);
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "news");

            // When
            Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);

            // Then
            assertThat(config).isNotNull();
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void shouldSayThatThePortIsTaken() throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            int port = other.getLocalPort();

            // When, Then
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> EmbeddedBroker.start(dataDir, port))
                    .withMessage("port " + port + " is taken");
            assertThat(dataDir).isEmptyDirectory();
        }
    }

    @Test
    void shouldRefuseADirectoryThatAnotherBrokerUses() throws IOException {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0)) {
            // When, Then
            assertThatIOException()
                    .isThrownBy(() -> EmbeddedBroker.start(dataDir, 0))
                    .withMessage("data directory " + dataDir + " is in use by another broker");
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void shouldListenOnTheLoopbackAddressOnly() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0);
                Socket client = new Socket()) {
            // Given
            int port = Integer.parseInt(broker.bootstrapServers().replaceFirst(".*:", ""));
            InetAddress otherLoopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});

            // When, Then: a broker that listens on all addresses would accept this connection
            assertThatIOException().isThrownBy(() -> client.connect(new InetSocketAddress(otherLoopback, port), 2_000));
        }
    }

    private static List<String> readAsGroup(EmbeddedBroker broker, String group, int records) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", broker.bootstrapServers());
        config.put("group.id", group);
        config.put("auto.offset.reset", "earliest");
        config.put("isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("news"));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < records && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(100))) {
                    values.add(each.value());
                }
            }
            consumer.commitSync();
        }
        return values;
    }
}
