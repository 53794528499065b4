package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;

/** Without a broker no transaction can be under way: aborting fails here, and must count like one that succeeds. */
class AbortAwareClientSupplierTest {
    private static final Map<String, Object> EXACTLY_ONCE =
            Map.of("bootstrap.servers", "127.0.0.1:1", "transactional.id", "newswire-1");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AbortAwareClientSupplier supplier = new AbortAwareClientSupplier(registry);

    @Test
    void shouldBeginNoOtherTransactionAfterAnAbort() {
        // Given
        try (Producer<byte[], byte[]> producer = supplier.getProducer(EXACTLY_ONCE)) {
            assertThat(aborted()).isZero();
            assertThat(refusals()).isZero();
            assertThatIllegalStateException().isThrownBy(producer::abortTransaction);
            // When, Then
            assertThatExceptionOfType(ProducerFencedException.class).isThrownBy(producer::beginTransaction);
            assertThat(aborted()).isOne();
            assertThat(refusals()).isOne();
        }
    }

    @Test
    void shouldCountOnceHoweverOftenItIsAsked() {
        // Given
        try (Producer<byte[], byte[]> producer = supplier.getProducer(EXACTLY_ONCE)) {
            assertThatIllegalStateException().isThrownBy(producer::abortTransaction);
            assertThatExceptionOfType(ProducerFencedException.class).isThrownBy(producer::beginTransaction);
            // When
            assertThatExceptionOfType(ProducerFencedException.class).isThrownBy(producer::beginTransaction);
            // Then
            assertThat(refusals()).isOne();
        }
    }

    @Test
    void shouldGiveAProducerThatKnowsNothingOfTheAbortOfAnother() {
        // Given
        try (Producer<byte[], byte[]> first = supplier.getProducer(EXACTLY_ONCE);
                Producer<byte[], byte[]> next = supplier.getProducer(EXACTLY_ONCE)) {
            assertThatIllegalStateException().isThrownBy(first::abortTransaction);
            // When, Then: as of any producer that has not been initialised
            assertThatIllegalStateException().isThrownBy(next::beginTransaction);
            assertThat(refusals()).isZero();
        }
    }

    @Test
    void shouldGiveKafkasOwnProducerWhereThereAreNoTransactions() {
        // When
        try (Producer<byte[], byte[]> producer = supplier.getProducer(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            // Then
            assertThat(producer).isExactlyInstanceOf(KafkaProducer.class);
        }
    }

    private double aborted() {
        return registry.get("newswire.transactions.aborted").counter().count();
    }

    private double refusals() {
        return registry.get("newswire.guard.refusals").counter().count();
    }
}
