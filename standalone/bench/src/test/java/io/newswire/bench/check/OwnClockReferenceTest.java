package io.newswire.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnClockReferenceTest {
    private static final Instant NOON = Instant.parse("2021-08-10T12:00:00Z");

    private final OwnClockReference expected = new OwnClockReference(List.of(Duration.ofHours(1)));

    @BeforeEach
    void addThreeArticles() {
        expected.add(NOON, List.of(Map.of("country:AFG", 2), Map.of("country:AFG", 1)));
        expected.add(NOON.plusSeconds(3_000), List.of(Map.of("country:AFG", 4)));
        expected.add(NOON.plusSeconds(90_000), List.of(Map.of("country:NOR", 1)));
    }

    @Test
    void shouldEndTheWindowsOfASubjectAfterItsOwnNewestMention() {
        assertThat(expected.difference(List.of(afghanistan(7), norway()))).isNull();
    }

    @Test
    void shouldNameWhatIsWrongMissingOrTooMany() {
        assertThat(expected.difference(List.of(afghanistan(8), norway())))
                .startsWith(
                        "country:AFG:PT1H should be 7 mentions, 3 paragraphs, 2 articles from"
                                + " 2021-08-10T11:55:00Z to 2021-08-10T12:55:00Z [0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4] and is 8");
        assertThat(expected.difference(List.of(norway()))).isEqualTo("1 aggregates instead of 2");
        assertThat(expected.difference(List.of(aggregate("country:ZZZ:PT1H", NOON, 1, 1, 1))))
                .startsWith("country:ZZZ:PT1H should not be there");
        assertThat(expected.difference(List.of(aggregate("country:NOR:PT24H", NOON, 1, 1, 1))))
                .startsWith("country:NOR:PT24H should not be there");
    }

    private static Aggregate afghanistan(long mentions) {
        return aggregate(
                "country:AFG:PT1H", NOON.plusSeconds(3_300), mentions, 3, 2, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4);
    }

    private static Aggregate norway() {
        return aggregate("country:NOR:PT1H", NOON.plusSeconds(90_300), 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    private static Aggregate aggregate(
            String key, Instant end, long mentions, long paragraphs, long articles, long... series) {
        String[] parts = key.split(":", 3);
        return Aggregate.parse(
                key,
                String.format(
                        "{\"kind\":\"%s\",\"id\":\"%s\",\"name\":\"\",\"window\":\"%s\",\"windowStart\":\"%s\",\"windowEnd\":\"%s\","
                                + "\"mentions\":%d,\"paragraphs\":%d,\"articles\":%d,\"series\":%s}",
                        parts[0],
                        parts[1],
                        parts[2],
                        end.minus(Duration.parse(parts[2])),
                        end,
                        mentions,
                        paragraphs,
                        articles,
                        Arrays.toString(series)));
    }
}
