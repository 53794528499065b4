package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/**
 * Waits until a broker answers. A name that does not resolve and a port that nobody listens on are tried again, because
 * the broker may be starting; a broker that answers with a refusal is not.
 */
public final class AdminConnection {
    private static final Logger LOG = LoggerFactory.getLogger(AdminConnection.class);
    /** A broker that is there answers sooner, even to a cold JVM on a busy machine. */
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(2);

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    /** No broker answered in time, or one refused; the message names the address. */
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

    /** As {@link #connect(Map, Duration, Consumer)}; the log tells what is waited for. */
    public static Admin connect(Map<String, Object> properties, Duration timeout) throws InterruptedException {
        return connect(properties, timeout, LOG::warn);
    }

    /**
     * Opens an admin client on a cluster that answers; the caller closes it.
     *
     * @param properties of a Kafka client
     * @param timeout how long to try a broker that does not answer
     * @param waiting is told once, in a line, if the first two seconds pass without an answer
     * @throws Unreachable if no broker answers within {@code timeout}, or it or the client refuses
     */
    public static Admin connect(Map<String, Object> properties, Duration timeout, Consumer<String> waiting)
            throws InterruptedException {
        String address = String.valueOf(properties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        long started = System.nanoTime();
        boolean told = false;
        while (true) {
            Duration left = timeout.minusNanos(System.nanoTime() - started);
            Throwable trouble;
            try {
                return tryToConnect(properties, shorter(left, told ? ATTEMPT : FIRST_ATTEMPT));
            } catch (ExecutionException | KafkaException e) {
                trouble = KafkaErrors.root(e);
            }
            if (!isWorthAnotherAttempt(trouble)) {
                throw new Unreachable("cannot connect to " + address + ": " + KafkaErrors.reason(trouble), trouble);
            }
            Duration passed = Duration.ofNanos(System.nanoTime() - started);
            if (passed.plus(BETWEEN_ATTEMPTS).compareTo(timeout) >= 0) {
                throw new Unreachable(KafkaErrors.noBroker(properties, timeout), trouble);
            }
            if (!told && passed.compareTo(FIRST_ATTEMPT) >= 0) {
                told = true;
                waiting.accept("waiting for a Kafka broker at " + address + ", up to " + timeout.toSeconds() + " s");
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Admin tryToConnect(Map<String, Object> properties, Duration timeout)
            throws ExecutionException, InterruptedException {
        Admin admin = Admin.create(properties);
        boolean answered = false;
        try {
            int millis = (int) Math.max(1, timeout.toMillis());
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .nodes()
                    .get();
            answered = true;
            return admin;
        } finally {
            if (!answered) {
                admin.close(Duration.ZERO);
            }
        }
    }

    /** A name that does not resolve is a wrong setting to the client. */
    private static boolean isWorthAnotherAttempt(Throwable trouble) {
        return trouble instanceof RetriableException
                || (trouble instanceof ConfigException
                        && String.valueOf(trouble.getMessage()).startsWith("No resolvable bootstrap urls"));
    }
}
