package io.newswire.standalone.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker in its own process. It can be started again on the same port with the same data. */
public final class BrokerProcess {
    private final Children children;
    private final String name;
    private final List<String> arguments;
    private final int port;
    private Child child;

    /** Starts the broker; {@code settings} are broker properties, each as {@code key=value}. */
    BrokerProcess(Children children, String name, Path dataDir, int port, List<String> settings) throws IOException {
        this.children = children;
        this.name = name;
        this.port = port;
        arguments = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                dataDir.toString(),
                Integer.toString(port)));
        arguments.addAll(settings);
        child = children.java(name, arguments);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    public void start() throws IOException {
        child = children.java(name, arguments);
    }

    /** Sends SIGTERM and returns when the process has ended. */
    public void stop() throws InterruptedException {
        child.stop();
    }

    /** Sends SIGKILL and returns when the process has ended. */
    public void kill() throws InterruptedException {
        child.kill();
    }
}
