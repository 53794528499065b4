package io.newswire.streams.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the brokers every 3 s whether one answers. After 15 s without an answer there is one warning in the log and
 * {@link #problem} says since when; when one answers again there is one line more. The gauge
 * {@code newswire.broker.contact.age} has the seconds since the last answer.
 */
public final class BrokerContact implements AutoCloseable {
    static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(BrokerContact.class);

    /** A question that a broker answers; any exception means that none did. */
    interface Question extends AutoCloseable {
        void ask() throws ExecutionException, InterruptedException, TimeoutException;

        @Override
        void close();
    }

    private final Question question;
    private final String address;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private volatile Instant lastAnswer;
    private boolean isTold;

    BrokerContact(Question question, String address, Clock clock, MeterRegistry registry) {
        this.question = question;
        this.address = address;
        this.clock = clock;
        this.lastAnswer = clock.instant();
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "broker-contact");
            daemon.setDaemon(true);
            return daemon;
        });
        Gauge.builder(
                        "newswire.broker.contact.age",
                        this,
                        contact -> contact.silence().toMillis() / 1e3)
                .description("Seconds since a broker answered")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Starts to ask, for a client of these properties. */
    public static BrokerContact start(Map<String, Object> clientProperties, MeterRegistry registry) {
        String address = String.valueOf(clientProperties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        Admin admin = Admin.create(clientProperties);
        BrokerContact contact = new BrokerContact(new ClusterQuestion(admin), address, Clock.systemUTC(), registry);
        ScheduledFuture<?> unused = contact.thread.scheduleWithFixedDelay( // askOnce reports what fails
                contact::askOnce, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return contact;
    }

    private record ClusterQuestion(Admin admin) implements Question {
        @Override
        public void ask() throws ExecutionException, InterruptedException, TimeoutException {
            admin.describeCluster().nodes().get(LONGEST.toMillis() / 3, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            admin.close(Duration.ZERO);
        }
    }

    /** What is wrong, in a sentence; null while a broker answers. */
    public @Nullable String problem() {
        Instant last = lastAnswer;
        return silence().compareTo(LONGEST) > 0
                ? "no broker at " + address + " has answered since " + last.truncatedTo(ChronoUnit.SECONDS)
                : null;
    }

    void askOnce() {
        try {
            question.ask();
            lastAnswer = clock.instant();
            if (isTold) {
                isTold = false;
                LOG.info("a broker at {} answers again", address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debug("no broker answers", e);
            String problem = problem();
            if (problem != null && !isTold) {
                isTold = true;
                LOG.warn("{}; nothing is counted until one does", problem);
            }
        }
    }

    private Duration silence() {
        return Duration.between(lastAnswer, clock.instant());
    }

    @Override
    public void close() {
        thread.shutdownNow();
        question.close();
    }
}
