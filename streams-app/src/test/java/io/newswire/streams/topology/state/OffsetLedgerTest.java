package io.newswire.streams.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.topology.ToldGaps;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {
    private final List<String> told = new ArrayList<>();
    private final KeyValueStore<byte[], byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("positions"), Serdes.ByteArray(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private OffsetLedger ledger;

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        ledger = opened();
    }

    private OffsetLedger opened() {
        return new OffsetLedger(new TaskState(store), new ToldGaps(told), 3);
    }

    @Test
    void shouldTellNothingOfOffsetsThatRiseByOne() {
        // When
        ledger.read("t", 7);
        ledger.read("t", 8);
        ledger.read("t", 9);
        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellWhichOffsetsWereSkipped() {
        // Given
        ledger.read("t", 7);
        // When
        ledger.read("t", 11);
        // Then
        assertThat(told).containsExactly("skipped t-3 8..11");
    }

    @Test
    void shouldTellWhatIsReadAgainAndGoOnFromTheFurthest() {
        // Given
        ledger.read("t", 7);
        ledger.read("t", 8);
        // When
        ledger.read("t", 7);
        ledger.read("t", 9);
        // Then
        assertThat(told).containsExactly("again t-3 7 of 8");
    }

    @Test
    void shouldSeeWhatWasSkippedBetweenTwoRunsOfATask() {
        // Given
        ledger.read("t", 7);
        ledger.store();
        // When
        opened().read("t", 9);
        // Then
        assertThat(told).containsExactly("skipped t-3 8..9");
    }

    /** Only what is stored is committed with the offset, so what was read after that is read again, and rightly. */
    @Test
    void shouldForgetWhatWasNotStored() {
        // Given
        ledger.read("t", 7);
        ledger.store();
        ledger.read("t", 8);
        // When
        opened().read("t", 8);
        // Then
        assertThat(told).isEmpty();
    }
}
