package io.newswire.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerContactTest {
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Broker broker = new Broker();
    private final BrokerContact contact = new BrokerContact(broker, "kafka:9092", clock, registry);

    @AfterEach
    void close() {
        contact.close();
    }

    @Test
    void shouldHaveNoProblemWhileABrokerAnswers() {
        // Given
        clock.now = clock.now.plusSeconds(60);

        // When
        contact.askOnce();

        // Then
        assertThat(contact.problem()).isNull();
        assertThat(age()).isZero();
    }

    @Test
    void shouldSaySinceWhenNoneHasAnswered() {
        // Given
        contact.askOnce();
        broker.isGone = true;
        clock.now = clock.now.plusSeconds(16);

        // When
        contact.askOnce();

        // Then
        assertThat(contact.problem()).isEqualTo("no broker at kafka:9092 has answered since 2026-01-01T00:00:00Z");
        assertThat(age()).isEqualTo(16);
    }

    @Test
    void shouldBearAShortSilence() {
        // Given
        contact.askOnce();
        broker.isGone = true;
        clock.now = clock.now.plusSeconds(14);

        // When
        contact.askOnce();

        // Then
        assertThat(contact.problem()).isNull();
    }

    @Test
    void shouldRecover() {
        // Given
        broker.isGone = true;
        clock.now = clock.now.plusSeconds(100);
        contact.askOnce();
        broker.isGone = false;

        // When
        contact.askOnce();

        // Then
        assertThat(contact.problem()).isNull();
    }

    private double age() {
        return registry.get("newswire.broker.contact.age").gauge().value();
    }

    private static final class Broker implements BrokerContact.Question {
        boolean isGone;

        @Override
        public void ask() throws TimeoutException {
            if (isGone) {
                throw new TimeoutException();
            }
        }

        @Override
        public void close() {
            isGone = true;
        }
    }

    private static final class SettableClock extends Clock {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
