package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static io.newswire.streams.web.stream.SampleChanges.removal;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.OffsetVector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what readers get from the log when each reads at its own speed. */
class CompactedLogTest {
    private static List<String> readAll(CompactedLog log, LogReader reader) {
        List<String> all = new ArrayList<>();
        while (log.hasMore(reader)) {
            log.read(reader, 7).forEach(each -> all.add(each.toString()));
        }
        return all;
    }

    private static LogReader newReader(CompactedLog log) {
        return LogReader.ofSnapshot(log, StreamFilter.EVERYTHING);
    }

    @Test
    void shouldKeepEachKeyOnceHoweverOftenItChanges() {
        // Given
        CompactedLog log = new CompactedLog();
        for (int i = 0; i < 100_000; i++) {
            log.put(change("C" + i % 10, i));
        }
        // When
        List<String> found = readAll(log, newReader(log));
        // Then
        assertThat(found).hasSize(10).first().isEqualTo("country:C0:PT24H at 0:99990");
        assertThat(log.capacity()).isLessThanOrEqualTo(2_048);
    }

    @Test
    void shouldKeepNoValueOfASupersededChange() {
        // Given
        CompactedLog log = new CompactedLog();
        Change older = change("NOR", 0);
        log.put(older);
        // When
        log.put(change("NOR", 1));
        // Then
        assertThat(older.event()).isNull();
    }

    @Test
    void shouldGiveAReaderWhatChangedBehindItWhileItWasCompacted() {
        // Given
        CompactedLog log = new CompactedLog();
        log.put(change("NOR", 0));
        log.put(change("AFG", 1));
        LogReader reader = newReader(log);
        readAll(log, reader);
        for (int i = 2; i < 10_000; i++) {
            log.put(change("NOR", i));
        }
        // When
        List<String> found = readAll(log, reader);
        // Then
        assertThat(found).containsExactly("country:NOR:PT24H at 0:9999");
    }

    @Test
    void shouldKnowTheOffsetsThatHoldNothing() {
        // Given
        CompactedLog log = new CompactedLog();
        log.put(change("NOR", 3));
        log.reached(OffsetVector.of(6, 2));
        LogReader reader = newReader(log);
        // When
        readAll(log, reader);
        // Then
        assertThat(reader.next()).isEqualTo(OffsetVector.of(6, 2));
    }

    @Test
    void shouldPassWhatTheReaderHasAlready() {
        // Given
        CompactedLog log = new CompactedLog();
        log.put(change("NOR", 3));
        log.put(change("AFG", 4));
        log.put(removal("SWE", 5));
        // When
        List<String> found = readAll(log, LogReader.ofCatchUp(log, StreamFilter.EVERYTHING, OffsetVector.of(4)));
        // Then
        assertThat(found).containsExactly("country:AFG:PT24H at 0:4", "country:SWE:PT24H removed at 0:5");
    }

    @Test
    void shouldTakeATopicThatIsBegunAnew() {
        // Given
        CompactedLog log = new CompactedLog();
        log.put(change("NOR", 7));
        log.put(change("AFG", 8));
        LogReader reader = LogReader.ofCatchUp(log, StreamFilter.EVERYTHING, OffsetVector.of(9));
        log.put(removal("NOR", 7));
        log.put(removal("AFG", 8));
        // When
        log.put(change("NOR", 0));
        // Then
        assertThat(readAll(log, reader))
                .containsExactly("country:AFG:PT24H removed at 0:8", "country:NOR:PT24H at 0:0");
    }

    @Test
    void shouldSayWhoHasMissedARemoval() {
        // Given
        CompactedLog log = new CompactedLog(2);
        LogReader reader = newReader(log);
        log.put(removal("NOR", 0));
        log.put(removal("AFG", 1));
        boolean hadLost = log.hasLost(reader);
        // When
        log.put(removal("SWE", 2));
        // Then
        assertThat(hadLost).isFalse();
        assertThat(log.hasLost(reader)).isTrue();
        assertThat(log.hasLost(newReader(log))).isFalse();
    }

    @Test
    void shouldStillTellTheNewestRemovals() {
        // Given
        CompactedLog log = new CompactedLog(2);
        for (int i = 0; i < 10; i++) {
            log.put(removal("C" + i, i));
        }
        // When
        List<String> found = readAll(log, LogReader.ofCatchUp(log, StreamFilter.EVERYTHING, OffsetVector.of(8)));
        // Then
        assertThat(found).containsExactly("country:C8:PT24H removed at 0:8", "country:C9:PT24H removed at 0:9");
    }
}
