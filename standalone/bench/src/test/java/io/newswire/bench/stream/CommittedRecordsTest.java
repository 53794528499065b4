package io.newswire.bench.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.OffsetVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.ControlRecordType;
import org.apache.kafka.common.record.EndTransactionMarker;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times of commits in a broker's files, and from there to a client. */
class CommittedRecordsTest {
    private static final short EPOCH = 0;

    @TempDir
    Path data;

    private Path folder = Path.of("");

    @BeforeEach
    void writeThreeTransactions() throws IOException {
        folder = Files.createDirectory(data.resolve("news.aggregates-1"));
        try (FileRecords file =
                FileRecords.open(folder.resolve("00000000000000000000.log").toFile())) {
            file.append(records(0, 7, "country:NOR:PT1H", "pair:NOR+WHO:PT1H"));
            file.append(records(2, 8, "country:SWE:PT1H"));
            file.append(marker(3, 7, 1_000, ControlRecordType.COMMIT));
            file.append(marker(4, 8, 1_500, ControlRecordType.ABORT));
            file.append(records(5, 7, "country:AFG:PT1H"));
            file.append(marker(6, 7, 2_000, ControlRecordType.COMMIT));
            file.append(records(7, 7, "country:USA:PT1H"));
        }
    }

    private static MemoryRecords records(long offset, long producer, String... keys) {
        SimpleRecord[] records = new SimpleRecord[keys.length];
        for (int i = 0; i < keys.length; i++) {
            records[i] = new SimpleRecord(10, keys[i].getBytes(UTF_8), new byte[1]);
        }
        return MemoryRecords.withTransactionalRecords(
                offset, Compression.lz4().build(), producer, EPOCH, (int) offset, 0, records);
    }

    private static MemoryRecords marker(long offset, long producer, long millis, ControlRecordType type) {
        return MemoryRecords.withEndTransactionMarker(
                offset, millis, 0, producer, EPOCH, new EndTransactionMarker(type, 0));
    }

    private CommittedRecords countries() throws IOException {
        return CommittedRecords.read(
                folder, key -> UTF_8.decode(key).toString().startsWith("country:"), millis -> true);
    }

    @Test
    void shouldGiveEachCommittedRecordTheTimeOfItsMarker() throws IOException {
        // When
        CommittedRecords records = countries();
        // Then
        assertThat(records.partition()).isEqualTo(1);
        assertThat(records.size()).isEqualTo(2);
        assertThat(records.offset(0)).isZero();
        assertThat(records.committedMillis(0)).isEqualTo(1_000);
        assertThat(records.offset(1)).isEqualTo(5);
        assertThat(records.committedMillis(1)).isEqualTo(2_000);
    }

    @Test
    void shouldMeasureToTheFirstCursorBehindARecordAndCountTheLost() throws IOException {
        // Given
        CursorArrivals arrivals = new CursorArrivals();
        arrivals.add(900, OffsetVector.of(9, 0));
        arrivals.add(1_040, OffsetVector.of(9, 4));
        arrivals.add(1_500, OffsetVector.of(9, 5));
        LatencyCounts latencies = new LatencyCounts();
        // When
        int lost = arrivals.measure(countries(), latencies);
        // Then
        assertThat(latencies.total()).isEqualTo(1);
        assertThat(latencies.percentile(99)).isEqualTo(40);
        assertThat(lost).isEqualTo(1);
    }
}
