package io.newswire.streams.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewestPlacesTest {
    private static final long CENTURY = 100L * 365 * 24 * 3600 * 1000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 700})
    void shouldKeepWhatASortedListWouldKeep(int most) {
        // Given
        Random random = new Random(5);
        NewestPlaces places = new NewestPlaces();
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            // Some differ only in their offsets, which need more or less than 31 bits.
            boolean isClose = random.nextBoolean();
            all.add(
                    isClose
                            ? new Place(Instant.ofEpochMilli(7), 1, (1L << 31) - 500 + i)
                            : new Place(
                                    Instant.ofEpochMilli(random.nextLong(-CENTURY, CENTURY)),
                                    random.nextInt(NewestPlaces.MOST_PARTITIONS),
                                    random.nextLong(1L << 38)));
        }
        // When
        all.forEach(each -> places.add(each.publishedAt().toEpochMilli(), each.partition(), each.offset(), most));
        // Then
        assertThat(places.newestFirst())
                .isEqualTo(all.stream().sorted().limit(most).toList());
    }
}
