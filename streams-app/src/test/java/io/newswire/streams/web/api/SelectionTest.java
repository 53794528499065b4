package io.newswire.streams.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "1, 500", "7, 3", "50, 500", "500, 500", "1000, 500"})
    void shouldSelectWhatSortingAllWouldPutFirst(int most, int elements) {
        // Given
        List<Integer> all = new Random(3).ints(elements, 0, 100).boxed().toList();
        Selection<Integer> selection = new Selection<Integer>(most, Comparator.reverseOrder());
        // When
        all.forEach(selection::add);
        // Then
        assertThat(selection.inOrder())
                .isEqualTo(all.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(most)
                        .toList());
        assertThat(selection.added()).isEqualTo(elements);
    }
}
