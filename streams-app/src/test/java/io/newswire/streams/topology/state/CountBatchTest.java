package io.newswire.streams.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountBatchTest {
    private record Line(SubjectKey subject, Counts counts) {}

    private static List<Line> read(byte[] sheet) {
        List<Line> lines = new ArrayList<>();
        CountBatch.read(sheet, (subject, counts) -> lines.add(new Line(subject, counts)));
        return lines;
    }

    @Test
    void shouldReadWhatWasWrittenWhateverTheNumbers() {
        // Given
        List<Line> lines = List.of(
                new Line(SubjectKey.parse("country:AFG"), new Counts(0, 1, 127)),
                new Line(
                        SubjectKey.parse("pair:CIV+félix-houphouët-boigny"),
                        new Counts(128, 16_384, Integer.MAX_VALUE)),
                new Line(SubjectKey.parse("all:feed"), new Counts(Long.MAX_VALUE, 3, 0)),
                new Line(SubjectKey.parse("actor:" + "x".repeat(5_000)), new Counts(1, 1, 1)));
        CountBatch batch = new CountBatch();
        // When
        lines.forEach(line -> batch.add(line.subject(), line.counts()));
        // Then
        assertThat(read(batch.toBytes())).isEqualTo(lines);
        assertThat(batch.toBytes()).hasSize(batch.size());
    }

    @Test
    void shouldReadNothingFromAnEmptySheet() {
        // Then
        assertThat(read(new CountBatch().toBytes())).isEmpty();
    }
}
