package io.newswire.standalone.broker;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A real Kafka broker with its controller: one node in this JVM that only this machine can reach. A data directory that
 * was used before keeps its topics, records and committed offsets.
 *
 * <p>Maintainer's note. The quorum is static ({@code controller.quorum.voters}), because a dynamic one stores the
 * address of the controller, and ours gets a new port at each start. {@link KafkaRaftServer} does not tell which port
 * it has bound. So free ports are found beforehand, by binding and closing a socket. The cluster id is fixed, so
 * formatting can be repeated after a start that was interrupted. Records here have the dates of articles, which may be
 * years old; so nothing is deleted by time unless a topic says so. A fault that Kafka calls fatal, such as a full disk,
 * ends the process: Kafka does that itself, and the feed could not go on.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final byte[] LOOPBACK_BYTES = {127, 0, 0, 1};
    private static final int NODE_ID = 1;
    private static final String CLUSTER_ID = "bmV3c3dpcmUtYnJva2VyMQ";

    private static final Map<String, Object> ONE_NODE = Map.ofEntries(
            entry("offsets.topic.replication.factor", 1),
            entry("offsets.topic.num.partitions", 4),
            // compacted soon, so that the broker has little of it to read at a start
            entry("offsets.topic.segment.bytes", 1 << 20),
            entry("transaction.state.log.replication.factor", 1),
            entry("transaction.state.log.min.isr", 1),
            entry("transaction.state.log.num.partitions", 4),
            entry("share.coordinator.state.topic.replication.factor", 1),
            entry("share.coordinator.state.topic.min.isr", 1),
            entry("share.coordinator.state.topic.num.partitions", 1),
            entry("auto.create.topics.enable", false),
            entry("group.initial.rebalance.delay.ms", 0));

    private static final Map<String, Object> KEEP_ARTICLES = Map.of(
            "log.retention.ms",
            -1,
            "log.message.timestamp.type",
            "CreateTime",
            "log.message.timestamp.before.max.ms",
            Long.MAX_VALUE);

    private static final Map<String, Object> SMALL_AND_QUICK = Map.ofEntries(
            entry("num.network.threads", 2),
            entry("num.io.threads", 4),
            entry("background.threads", 2),
            entry("group.coordinator.threads", 1),
            entry("share.coordinator.threads", 1),
            entry("log.cleaner.dedupe.buffer.size", 16 << 20),
            entry("log.index.size.max.bytes", 2 << 20),
            entry("broker.heartbeat.interval.ms", 500),
            entry("broker.session.timeout.ms", 3_000),
            entry("metric.reporters", ""));

    private final KafkaRaftServer server;
    private final FileChannel lock;
    private final int port;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, FileChannel lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it accepts requests.
     *
     * @param dataDir the directory for all its files; created if absent
     * @param port the port for clients; 0 for any free one
     * @throws PortTakenException if another program listens on the port; nothing has been started then
     * @throws IOException if the directory cannot be used, or another process uses it
     */
    public static EmbeddedBroker start(Path dataDir, int port) throws IOException {
        return start(dataDir, port, Map.of());
    }

    /**
     * Starts a broker with other settings of Kafka, which override ours; otherwise like {@link #start(Path, int)}. If
     * they contain {@code node.id}, {@code listeners} and {@code controller.quorum.voters}, the broker is one of
     * several.
     */
    public static EmbeddedBroker start(Path dataDir, int port, Map<String, String> others) throws IOException {
        UnmapWarning.markAsGiven();
        Ports ports = Ports.find(port);
        Files.createDirectories(dataDir);
        FileChannel lock = lock(dataDir);
        try {
            Properties settings = settings(dataDir, ports);
            settings.putAll(others);
            format(dataDir, Integer.parseInt(settings.getProperty("node.id")));
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            startOrShutDown(server);
            return new EmbeddedBroker(server, lock, ports.clients());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    /** Stops the broker, then the controller, after everything is on disk; a second call does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }

    private static void startOrShutDown(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static FileChannel lock(Path dataDir) throws IOException {
        FileChannel channel =
                FileChannel.open(dataDir.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new IOException("data directory " + dataDir + " is in use by another broker");
        }
        return channel;
    }

    private static void format(Path dataDir, int nodeId) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(nodeId)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logDir(dataDir))
                    .addDirectory(logDir(dataDir))
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("data directory " + dataDir + " cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path dataDir, Ports ports) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE_ID);
        settings.put("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + ports.controller());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "PLAINTEXT://" + LOOPBACK + ":" + ports.clients() + ",CONTROLLER://" + LOOPBACK + ":"
                        + ports.controller());
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logDir(dataDir));
        settings.putAll(ONE_NODE);
        settings.putAll(KEEP_ARTICLES);
        settings.putAll(SMALL_AND_QUICK);
        Properties properties = new Properties();
        settings.forEach((key, value) -> properties.setProperty(key, value.toString()));
        return properties;
    }

    private static String logDir(Path dataDir) {
        return dataDir.toAbsolutePath().resolve("kafka").toString();
    }

    private record Ports(int clients, int controller) {
        static Ports find(int wanted) throws IOException {
            try (ServerSocket clients = new ServerSocket();
                    ServerSocket controller = new ServerSocket()) {
                bind(clients, wanted);
                bind(controller, 0);
                return new Ports(clients.getLocalPort(), controller.getLocalPort());
            }
        }

        private static void bind(ServerSocket socket, int port) throws IOException {
            try {
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_BYTES), port));
            } catch (BindException e) {
                throw new PortTakenException(port, e);
            }
        }
    }
}
