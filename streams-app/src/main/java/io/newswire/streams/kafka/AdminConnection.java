package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/** Makes sure that a Kafka cluster answers before anything is started on it. */
public final class AdminConnection {
    private static final Logger LOG = LoggerFactory.getLogger(AdminConnection.class);
    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    /** No broker answered in time; the message names the address. */
    public static final class Unreachable extends RuntimeException implements IExitCodeGenerator {
        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public int getExitCode() {
            return ExitCode.SOFTWARE;
        }
    }

    private AdminConnection() {}

    /** What the innermost cause says: Kafka wraps the file that is missing in three exceptions. */
    public static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /**
     * Opens an admin client on a cluster that answers.
     *
     * @param properties of a Kafka client
     * @param patience how long to try before giving up
     * @throws Unreachable if no broker answers within {@code patience}, or the properties are not valid
     */
    public static Admin connect(Map<String, Object> properties, Duration patience) throws InterruptedException {
        Object address = properties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
        Admin admin;
        try {
            admin = Admin.create(properties);
        } catch (KafkaException e) {
            throw new Unreachable("cannot use the broker at " + address + ": " + rootMessage(e), e);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long left = Math.max(1, Math.min(ATTEMPT.toNanos(), deadline - System.nanoTime()));
            try {
                admin.describeCluster().nodes().get(left, TimeUnit.NANOSECONDS);
                return admin;
            } catch (TimeoutException | ExecutionException e) {
                if (System.nanoTime() >= deadline) {
                    admin.close(Duration.ZERO);
                    throw new Unreachable(
                            "no broker answers at " + address + "; gave up after " + patience.toSeconds()
                                    + " s; if one listens there, check security.protocol",
                            e);
                }
                LOG.warn("no broker answers at {}, trying again", address);
            }
        }
    }
}
