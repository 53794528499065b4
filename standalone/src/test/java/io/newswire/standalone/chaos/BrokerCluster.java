package io.newswire.standalone.chaos;

import io.newswire.standalone.support.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brokers, each a process that is a controller too. Three of them keep every record three times, take one that two have
 * (RF 3, min ISR 2), and go on when one is away.
 */
public final class BrokerCluster {
    private static final List<String> REPLICATED = List.of(
            "default.replication.factor=3",
            "min.insync.replicas=2",
            "offsets.topic.replication.factor=3",
            "transaction.state.log.replication.factor=3",
            "transaction.state.log.min.isr=2",
            "share.coordinator.state.topic.replication.factor=3",
            "share.coordinator.state.topic.min.isr=2");

    private final List<BrokerProcess> brokers = new ArrayList<>();

    /** Starts one broker, or several with node ids from 1. */
    BrokerCluster(Children children, Path data, int size, List<String> settings) throws IOException {
        if (size == 1) {
            brokers.add(new BrokerProcess(children, "broker", data.resolve("broker"), FreePorts.any(), settings));
            return;
        }
        List<Integer> controllers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            controllers.add(FreePorts.any());
        }
        for (int id = 1; id <= size; id++) {
            int port = FreePorts.any();
            List<String> all = new ArrayList<>(node(id, port, controllers));
            all.addAll(REPLICATED);
            all.addAll(settings);
            brokers.add(new BrokerProcess(children, "broker" + id, data.resolve("broker" + id), port, all));
        }
    }

    private static List<String> node(int id, int port, List<Integer> controllers) {
        String voters = IntStream.rangeClosed(1, controllers.size())
                .mapToObj(voter -> voter + "@127.0.0.1:" + controllers.get(voter - 1))
                .collect(Collectors.joining(","));
        return List.of(
                "node.id=" + id,
                "controller.quorum.voters=" + voters,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllers.get(id - 1));
    }

    /** For clients: all of them, with commas. */
    String address() {
        return brokers.stream().map(BrokerProcess::address).collect(Collectors.joining(","));
    }

    /** The broker with that node id, from 1. */
    public BrokerProcess node(int id) {
        return brokers.get(id - 1);
    }

    /** The broker that is alone. */
    BrokerProcess only() {
        if (brokers.size() != 1) {
            throw new IllegalStateException(brokers.size() + " brokers");
        }
        return brokers.get(0);
    }
}
