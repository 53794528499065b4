package io.newswire.streams.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyCheckTest {
    @ParameterizedTest
    @CsvSource({
        "group.protocol, streams",
        "group.protocol, consumer",
        "max.request.size, 100",
        "consumer.max.poll.records, 5",
        "no.property.of.kafka, x"
    })
    void shouldTakeWhatOneClientTakes(String name, String value) {
        assertThat(PropertyCheck.errors("-X", Map.of(name, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"group.protocol, x", "max.request.size, abc", "consumer.max.poll.records, 0", "acks, 7"})
    void shouldRefuseWhatNoneTakes(String name, String value) {
        assertThat(PropertyCheck.errors("-X", Map.of(name, value)))
                .singleElement()
                .asString()
                .startsWith("-X " + name + "=" + value + ": ");
    }
}
