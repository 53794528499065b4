package io.newswire.standalone;

import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.support.BrokerUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** A broker that can be stopped cleanly and started again on the same port with the same data. */
final class RestartableBroker implements AutoCloseable {
    private final Path dataDir;
    private final int port;
    private EmbeddedBroker broker;

    RestartableBroker(Path dataDir) throws IOException {
        this.dataDir = dataDir;
        broker = EmbeddedBroker.start(dataDir, 0);
        port = Integer.parseInt(broker.bootstrapServers().replaceFirst(".*:", ""));
    }

    BrokerUnderTest clients() {
        return new BrokerUnderTest(broker.bootstrapServers());
    }

    String address() {
        return broker.bootstrapServers();
    }

    void restart() throws IOException {
        stop();
        start();
    }

    void stop() throws IOException {
        broker.close();
    }

    void start() throws IOException {
        broker = EmbeddedBroker.start(dataDir, port);
    }

    /** Returns how many producers the broker knows, with sequence numbers, on the first partition of a topic. */
    int producersOf(String topic) throws Exception {
        TopicPartition first = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            return admin.describeProducers(List.of(first))
                    .partitionResult(first)
                    .get()
                    .activeProducers()
                    .size();
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
    }
}
