package io.newswire.standalone.chaos;

import io.newswire.standalone.support.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One broker, or several; each is a process with both roles, broker and controller. With three brokers every record has
 * three replicas, a write needs two of them (RF 3, min ISR 2), and the cluster stays available when one broker is down.
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

    /** Returns the bootstrap servers for clients: the addresses of all brokers, separated by commas. */
    String address() {
        return brokers.stream().map(BrokerProcess::address).collect(Collectors.joining(","));
    }

    /** Returns the broker with this node id; the first id is 1. */
    public BrokerProcess node(int id) {
        return brokers.get(id - 1);
    }

    /** Returns the broker of a cluster that has only one. */
    BrokerProcess only() {
        if (brokers.size() != 1) {
            throw new IllegalStateException(brokers.size() + " brokers");
        }
        return brokers.get(0);
    }
}
