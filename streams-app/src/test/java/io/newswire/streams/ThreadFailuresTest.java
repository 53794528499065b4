package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.streams.cli.CommandFailed;
import java.time.Duration;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

/** When a failed thread is replaced, and when the application ends. */
class ThreadFailuresTest {
    private final ThreadFailures failures = new ThreadFailures(new ReplacementBudget(1, Duration.ofHours(1)));

    @Test
    void shouldReplaceAThreadWithinTheBudget() {
        // When
        StreamThreadExceptionResponse response = failures.handle(new StreamsException("one"));

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(failures.areFinal()).isFalse();
        assertThatCode(failures::throwFinal).doesNotThrowAnyException();
    }

    @Test
    void shouldEndBeyondTheBudgetAndNameTheCauseOfTheFailureThatDidIt() {
        // Given
        failures.handle(new StreamsException("one"));
        failures.handle(new StreamsException("two", new IllegalStateException("the cause")));

        // When
        StreamThreadExceptionResponse third = failures.handle(new StreamsException("three"));

        // Then
        assertThat(third).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThatThrownBy(failures::throwFinal)
                .isInstanceOf(CommandFailed.class)
                .hasMessage("stopped after too many failures, the last of them:"
                        + " java.lang.IllegalStateException: the cause");
    }

    @Test
    void shouldEndAtOnceWhereAnotherThreadWouldFailAlike() {
        // Given
        TopicAuthorizationException denied = new TopicAuthorizationException("news.paragraphs");

        // When
        StreamThreadExceptionResponse response = failures.handle(new StreamsException("one", denied));

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(failures.areFinal()).isTrue();
        assertThatThrownBy(failures::throwFinal).isSameAs(denied);
    }
}
