package io.newswire.streams.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaneStoreTest {
    private final KeyValueStore<byte[], byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("panes"), Serdes.ByteArray(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private PaneStore ledger;

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        ledger = new PaneStore(store, (pane, subject, counts) -> {});
    }

    private static byte[] sheet(String subject, long mentions) {
        CountBatch batch = new CountBatch();
        batch.add(SubjectKey.parse(subject), new Counts(mentions, 1, 0));
        return batch.toBytes();
    }

    private Map<String, Counts> sums() {
        Map<String, Counts> sums = new TreeMap<>();
        ledger.read((pane, subject, counts) -> sums.merge(pane + " " + subject, counts, Counts::plus));
        return sums;
    }

    private long bytesStored() {
        long bytes = 0;
        try (KeyValueIterator<byte[], byte[]> all = store.all()) {
            while (all.hasNext()) {
                bytes += all.next().value.length;
            }
        }
        return bytes;
    }

    @Test
    void shouldSumASubjectPerPane() {
        // When
        ledger.append(7, sheet("country:AFG", 2));
        ledger.append(-7, sheet("country:AFG", 5));
        ledger.append(7, sheet("country:AFG", 1));
        // Then
        assertThat(sums())
                .containsOnly(
                        Map.entry("-7 country:AFG", new Counts(5, 1, 0)),
                        Map.entry("7 country:AFG", new Counts(3, 2, 0)));
    }

    @Test
    void shouldGoOnWhereAFormerLedgerStopped() {
        // Given
        for (int i = 0; i < 1_000; i++) {
            ledger.append(7, sheet("actor:a" + i, 1));
        }
        Map<String, Counts> before = sums();
        // When
        ledger = new PaneStore(store, (pane, subject, counts) -> {});
        ledger.append(7, sheet("actor:z", 1));
        // Then
        before.put("7 actor:z", new Counts(1, 1, 0));
        assertThat(sums()).hasSize(1_001).isEqualTo(before);
    }

    @Test
    void shouldTakeNoMoreRoomHoweverOftenASubjectIsCounted() {
        // When
        for (int i = 0; i < 20_000; i++) {
            ledger.append(7, sheet("actor:a" + i % 10, 1));
        }
        // Then
        assertThat(sums()).hasSize(10).containsEntry("7 actor:a3", new Counts(2_000, 2_000, 0));
        assertThat(bytesStored()).isLessThan(20_000);
    }

    /** A record of the changelog that is larger than a request may be comes back for ever. */
    @Test
    void shouldKeepRecordsSmallHoweverMuchIsAddedAtOnce() {
        // Given
        CountBatch batch = new CountBatch();
        for (int i = 0; i < 100_000; i++) {
            batch.add(SubjectKey.actor("somebody-" + i), new Counts(1, 1, 1));
        }
        // When
        ledger.append(7, batch.toBytes());
        ledger.append(7, batch.toBytes());
        // Then
        assertThat(largestRecord()).isLessThan(66_000);
        assertThat(sums()).hasSize(100_000).containsEntry("7 actor:somebody-99999", new Counts(2, 2, 2));
    }

    private int largestRecord() {
        int largest = 0;
        try (KeyValueIterator<byte[], byte[]> all = store.all()) {
            while (all.hasNext()) {
                largest = Math.max(largest, all.next().value.length);
            }
        }
        return largest;
    }

    @Test
    void shouldForgetPanesBeforeAPane() {
        // Given
        ledger.append(6, sheet("country:AFG", 2));
        ledger.append(7, sheet("country:AFG", 2));
        // When
        ledger.dropBefore(7);
        // Then
        assertThat(sums()).containsOnlyKeys("7 country:AFG");
    }
}
