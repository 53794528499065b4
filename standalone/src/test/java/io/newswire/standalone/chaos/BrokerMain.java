package io.newswire.standalone.chaos;

import io.newswire.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs a broker. Arguments: data directory, port, then settings as {@code key=value}. SIGTERM stops it cleanly. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (int i = 2; i < args.length; i++) {
            String[] setting = args[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(broker), "stop-broker"));
    }

    private static void close(EmbeddedBroker broker) {
        try {
            broker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
