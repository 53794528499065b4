package io.newswire.streams.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class PanesTest {
    @RepeatedTest(20)
    void shouldSumLikeAPlainMap(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        Panes panes = new Panes();
        TreeMap<Long, Counts> plain = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            // When
            long pane = random.nextInt(100) - 50L;
            Counts more = new Counts(random.nextInt(5), 1, random.nextInt(2));
            panes.add(pane, more);
            plain.merge(pane, more, Counts::plus);
            if (random.nextInt(50) == 0) {
                long oldest = random.nextInt(100) - 50L;
                panes.dropBefore(oldest);
                plain.headMap(oldest).clear();
            }
            // Then
            long from = random.nextInt(100) - 50L;
            long to = from + 12;
            Counts sum = plain.subMap(from, to).values().stream().reduce(Counts.ZERO, Counts::plus);
            assertThat(panes.sum(from, to)).isEqualTo(sum);
            long[] series = panes.series(from, to, 3);
            for (int slice = 0; slice < 4; slice++) {
                long mentions = plain.subMap(from + slice * 3L, from + slice * 3L + 3).values().stream()
                        .mapToLong(Counts::mentions)
                        .sum();
                assertThat(series[slice]).isEqualTo(mentions);
            }
            assertThat(panes.isEmpty()).isEqualTo(plain.isEmpty());
        }
    }
}
