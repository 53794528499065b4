package io.newswire.producer.publish;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until a broker answers. A name that does not resolve and a port that nobody listens on are tried again, because
 * the broker may be starting; a broker that answers with a refusal is not.
 */
final class AdminConnection {

    private static final Logger LOG = LoggerFactory.getLogger(AdminConnection.class);
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private AdminConnection() {}

    /** An admin client to a broker that has answered; the caller closes it. */
    static Admin open(KafkaAccess kafka, Duration timeout) throws PublishFailedException, InterruptedException {
        long started = System.nanoTime();
        Duration nextLine = ONE_ATTEMPT;
        while (true) {
            Duration left = timeout.minusNanos(System.nanoTime() - started);
            try {
                return tryToOpen(kafka, left.compareTo(ONE_ATTEMPT) < 0 ? left : ONE_ATTEMPT);
            } catch (ExecutionException | KafkaException e) {
                checkWorthAnotherAttempt(kafka, KafkaErrors.root(e));
            }
            Duration passed = Duration.ofNanos(System.nanoTime() - started);
            if (passed.plus(BETWEEN_ATTEMPTS).compareTo(timeout) >= 0) {
                throw new PublishFailedException("no Kafka broker answers at " + kafka.bootstrapServers()
                        + ", given up after " + timeout.toSeconds() + " s" + hint(kafka));
            }
            if (passed.compareTo(nextLine) >= 0) {
                nextLine = passed.plus(ONE_ATTEMPT);
                LOG.warn(
                        "no Kafka broker answers at {} yet, trying for another {} s",
                        kafka.bootstrapServers(),
                        timeout.minus(passed).toSeconds());
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private static Admin tryToOpen(KafkaAccess kafka, Duration timeout)
            throws ExecutionException, InterruptedException {
        Admin admin = Admin.create(ClientProperties.admin(kafka));
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

    /** Something that listens but does not talk is most often a broker that was set up for other addresses or for TLS. */
    private static String hint(KafkaAccess kafka) {
        String server = kafka.bootstrapServers().replaceFirst(",.*", "").strip();
        try (Socket socket = new Socket()) {
            int colon = server.lastIndexOf(':');
            String host = server.substring(server.lastIndexOf('/', colon) + 1, colon);
            int port = Integer.parseInt(server.substring(colon + 1));
            socket.connect(new InetSocketAddress(host, port), (int) BETWEEN_ATTEMPTS.toMillis());
            return "; something listens there: check its advertised.listeners and the client's security.protocol";
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    private static void checkWorthAnotherAttempt(KafkaAccess kafka, Throwable trouble) throws PublishFailedException {
        if (!(trouble instanceof RetriableException || trouble instanceof ConfigException)) {
            throw new PublishFailedException(
                    "cannot connect to " + kafka.bootstrapServers() + ": " + KafkaErrors.reason(trouble), trouble);
        }
    }
}
