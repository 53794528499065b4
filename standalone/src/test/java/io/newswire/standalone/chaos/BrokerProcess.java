package io.newswire.standalone.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker in a process of its own that comes back on the same port with the same data. */
final class BrokerProcess {
    private final Children children;
    private final List<String> arguments;
    private final int port;
    private Child child;

    /** Starts it; {@code settings} are {@code key=value} in Kafka's words. */
    BrokerProcess(Children children, Path dataDir, List<String> settings) throws IOException {
        this.children = children;
        port = freePort();
        arguments = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                dataDir.toString(),
                Integer.toString(port)));
        arguments.addAll(settings);
        child = children.java("broker", arguments);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        child = children.java("broker", arguments);
    }

    void stop() throws InterruptedException {
        child.stop();
    }

    void kill() throws InterruptedException {
        child.kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
