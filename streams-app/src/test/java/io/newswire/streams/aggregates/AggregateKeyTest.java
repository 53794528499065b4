package io.newswire.streams.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AggregateKeyTest {
    @Test
    void shouldReadAKeyFromTheWire() {
        assertThat(AggregateKey.parse("pair:AFG+taliban:PT24H"))
                .isEqualTo(new AggregateKey(AggregateKind.PAIR, "AFG+taliban", Duration.ofHours(24)));
    }

    @Test
    void shouldWriteWhatItRead() {
        assertThat(AggregateKey.parse("actor:islamic-state:PT168H")).hasToString("actor:islamic-state:PT168H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "country",
                "country:AFG",
                "country:AFG:",
                "country:AFG:1h",
                "city:KBL:PT1H",
                "country::PT1H",
                "country:AFG:PT0S"
            })
    void shouldRefuseWhatIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AggregateKey.parse(text));
    }

    @Test
    void shouldComeInTheOrderOfKindThenIdThenSizeOfTheWindow() {
        assertThat(Stream.of(
                                "all:feed:PT1H",
                                "pair:AFG+taliban:PT1H",
                                "actor:taliban:PT1H",
                                "country:RUS:PT1H",
                                "country:AFG:PT168H",
                                "country:AFG:PT24H",
                                "country:AFG:PT1H")
                        .map(AggregateKey::parse)
                        .sorted()
                        .map(AggregateKey::toString))
                .containsExactly(
                        "country:AFG:PT1H",
                        "country:AFG:PT24H",
                        "country:AFG:PT168H",
                        "country:RUS:PT1H",
                        "actor:taliban:PT1H",
                        "pair:AFG+taliban:PT1H",
                        "all:feed:PT1H");
    }
}
