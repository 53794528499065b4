package io.newswire.streams.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AggregateLineTest {
    private static final String TALIBAN = """
            {"kind":"actor","id":"taliban","name":"Taliban","type":"ARM","window":"PT1H","windowStart":"2021-08-30T11:05:00Z",\
            "windowEnd":"2021-08-30T12:05:00Z","mentions":3,"paragraphs":2,"articles":1,"series":[0,1,2]}""";

    @Test
    void shouldReadEveryField() {
        assertThat(AggregateLine.parse(TALIBAN))
                .isEqualTo(new AggregateLine(
                        AggregateKind.ACTOR,
                        "taliban",
                        "Taliban",
                        "ARM",
                        Duration.ofHours(1),
                        Instant.parse("2021-08-30T11:05:00Z"),
                        Instant.parse("2021-08-30T12:05:00Z"),
                        3,
                        2,
                        1,
                        List.of(0L, 1L, 2L)));
    }

    @Test
    void shouldIgnoreAFieldThatItDoesNotKnow() {
        String later = TALIBAN.replace("{", "{\"trend\":1.5,");

        assertThat(AggregateLine.parse(later)).isEqualTo(AggregateLine.parse(TALIBAN));
    }

    @Test
    void shouldRefuseAValueWithoutAName() {
        String nameless = TALIBAN.replace("\"name\":\"Taliban\",", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateLine.parse(nameless))
                .withMessageContaining("name");
    }

    @Test
    void shouldRefuseWhatIsNotJson() {
        assertThatIllegalArgumentException().isThrownBy(() -> AggregateLine.parse("mentions=3"));
    }
}
