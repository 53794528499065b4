package io.newswire.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

/** Of three instances that start at once on three brokers, one asks a broker that has not heard of the topic yet. */
class UntilKnownTest {
    private final AtomicInteger asked = new AtomicInteger();

    private int answerAfter(int tries, Exception failure) throws ExecutionException {
        if (asked.incrementAndGet() <= tries) {
            throw new ExecutionException(failure);
        }
        return 6;
    }

    @Test
    void shouldAskAgainWhileABrokerDoesNotKnowTheTopic() throws Exception {
        // When
        int answer = UntilKnown.ask(() -> answerAfter(2, new UnknownTopicOrPartitionException()));
        // Then
        assertThat(answer).isEqualTo(6);
        assertThat(asked).hasValue(3);
    }

    @Test
    void shouldNotAskAgainAfterAnotherRefusal() {
        // When
        Throwable thrown =
                catchThrowable(() -> UntilKnown.ask(() -> answerAfter(2, new TopicAuthorizationException("no"))));
        // Then
        assertThat(thrown).hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThat(asked).hasValue(1);
    }
}
