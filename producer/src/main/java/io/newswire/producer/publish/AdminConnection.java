package io.newswire.producer.publish;

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
 * Waits until a broker responds. If a name does not resolve or a port is closed, it tries again, because the broker may
 * still be starting. If the broker refuses the request, it does not try again.
 */
final class AdminConnection {

    private static final Logger LOG = LoggerFactory.getLogger(AdminConnection.class);
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(5);
    /** Long enough for a broker that runs, even with a cold JVM on a busy machine. */
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private AdminConnection() {}

    /** An admin client, after a broker has responded; the caller closes it. */
    static Admin open(KafkaAccess kafka, Duration timeout) throws PublishFailedException, InterruptedException {
        String address = kafka.bootstrapServers();
        long started = System.nanoTime();
        boolean told = false;
        while (true) {
            Duration left = timeout.minusNanos(System.nanoTime() - started);
            try {
                return tryToOpen(kafka, shorter(left, told ? ONE_ATTEMPT : FIRST_ATTEMPT));
            } catch (ExecutionException | KafkaException e) {
                checkWorthAnotherAttempt(kafka, KafkaErrors.root(e));
            }
            Duration passed = Duration.ofNanos(System.nanoTime() - started);
            if (passed.plus(BETWEEN_ATTEMPTS).compareTo(timeout) >= 0) {
                throw new PublishFailedException(KafkaErrors.noBroker(ClientProperties.admin(kafka), timeout));
            }
            if (!told && passed.compareTo(FIRST_ATTEMPT) >= 0) {
                told = true;
                LOG.warn("waiting for a Kafka broker at {}, up to {} s", address, timeout.toSeconds());
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
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

    private static void checkWorthAnotherAttempt(KafkaAccess kafka, Throwable trouble) throws PublishFailedException {
        if (!(trouble instanceof RetriableException || trouble instanceof ConfigException)) {
            throw new PublishFailedException(
                    "cannot connect to " + kafka.bootstrapServers() + ": " + KafkaErrors.reason(trouble), trouble);
        }
    }
}
