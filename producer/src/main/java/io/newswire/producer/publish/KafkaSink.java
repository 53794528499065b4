package io.newswire.producer.publish;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Sends the events to a topic and counts the acknowledgements. Stops at the first event that is refused. */
final class KafkaSink implements ParagraphSink {

    private static final Duration LAST_DELIVERIES = Duration.ofSeconds(8);
    private static final int OVERHEAD_OF_A_RECORD = 256;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final String broker;
    private final int maxRequestSize;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile Runnable afterFailure = () -> {};
    private long sent;

    KafkaSink(Producer<byte[], byte[]> producer, String topic, String broker, int maxRequestSize) {
        this.producer = producer;
        this.topic = topic;
        this.broker = broker;
        this.maxRequestSize = maxRequestSize;
    }

    @Override
    public int largestValue() {
        return maxRequestSize - OVERHEAD_OF_A_RECORD;
    }

    @Override
    public void send(byte[] articleId, byte[] json) throws PublishFailedException, InterruptedException {
        try {
            sent++;
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(topic, articleId, json), this::completed);
        } catch (InterruptException e) {
            throw interrupted();
        } catch (KafkaException e) {
            fail(e);
        }
        checkFailure();
    }

    @Override
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void onFailure(Runnable action) {
        afterFailure = action;
    }

    @Override
    public void finish() throws PublishFailedException, InterruptedException {
        try {
            producer.flush();
        } catch (InterruptException e) {
            throw interrupted();
        } catch (KafkaException e) {
            fail(e);
        }
        checkFailure();
        if (acknowledged.get() != sent) {
            throw new PublishFailedException(
                    "only " + acknowledged.get() + " of " + sent + " paragraphs were acknowledged");
        }
    }

    @Override
    public void close() {
        boolean wasInterrupted = Thread.interrupted();
        producer.close(failure.get() == null ? LAST_DELIVERIES : Duration.ZERO);
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void completed(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception == null) {
            acknowledged.incrementAndGet();
        } else {
            fail(exception);
        }
    }

    private void fail(Exception exception) {
        if (failure.compareAndSet(null, exception)) {
            afterFailure.run();
        }
    }

    private void checkFailure() throws PublishFailedException {
        Exception first = failure.get();
        if (first != null) {
            String reason = first instanceof AuthorizationException
                    ? TopicRights.words(Set.of(AclOperation.WRITE), topic)
                    : KafkaErrors.reason(first);
            throw new PublishFailedException(
                    "publishing to " + topic + " at " + broker + " failed after " + acknowledged.get()
                            + " acknowledged paragraphs: " + reason,
                    first);
        }
    }

    /** Kafka has also set the interrupt flag. It is cleared, since the exception now carries the interrupt. */
    private static InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException();
    }
}
