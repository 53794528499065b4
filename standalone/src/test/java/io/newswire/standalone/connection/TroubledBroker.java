package io.newswire.standalone.connection;

import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.support.SelfSignedKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A broker with a listener for each way in which a client can be set up wrongly: plain, TLS, TLS that asks for the
 * client's certificate, and one that advertises an address at which nobody listens.
 */
final class TroubledBroker implements AutoCloseable {
    private final Path folder;
    private final Map<String, Integer> ports;
    private final EmbeddedBroker broker;

    private TroubledBroker(Path folder, Map<String, Integer> ports, EmbeddedBroker broker) {
        this.folder = folder;
        this.ports = ports;
        this.broker = broker;
    }

    static TroubledBroker start(Path folder) throws IOException, InterruptedException {
        Path keys = SelfSignedKey.create(folder).store();
        Map<String, Integer> ports = new HashMap<>();
        for (String listener : List.of("PLAIN", "TLS", "MUTUAL", "AWAY", "CONTROLLER")) {
            ports.put(listener, freePort());
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.get("CONTROLLER"));
        settings.put("listeners", addresses(ports, "PLAIN", "TLS", "MUTUAL", "AWAY", "CONTROLLER"));
        settings.put("advertised.listeners", addresses(ports, "PLAIN", "TLS", "MUTUAL") + ",AWAY://127.0.0.1:1");
        settings.put(
                "listener.security.protocol.map",
                "PLAIN:PLAINTEXT,TLS:SSL,MUTUAL:SSL,AWAY:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAIN");
        settings.put("ssl.keystore.location", keys.toString());
        settings.put("ssl.keystore.password", SelfSignedKey.PASSWORD);
        settings.put("ssl.truststore.location", keys.toString());
        settings.put("ssl.truststore.password", SelfSignedKey.PASSWORD);
        settings.put("listener.name.mutual.ssl.client.auth", "required");
        return new TroubledBroker(folder, ports, EmbeddedBroker.start(folder.resolve("data"), 0, settings));
    }

    private static String addresses(Map<String, Integer> ports, String... listeners) {
        return String.join(
                ",",
                List.of(listeners).stream()
                        .map(each -> each + "://127.0.0.1:" + ports.get(each))
                        .toList());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address(String listener) {
        return "127.0.0.1:" + ports.get(listener);
    }

    /** The properties of a client that speaks TLS and trusts the certificate of this broker. */
    Map<String, String> trust() {
        return Map.of(
                "security.protocol",
                "SSL",
                "ssl.truststore.location",
                folder.resolve("keys.p12").toString(),
                "ssl.truststore.password",
                SelfSignedKey.PASSWORD);
    }

    @Override
    public void close() throws IOException {
        broker.close();
    }
}
