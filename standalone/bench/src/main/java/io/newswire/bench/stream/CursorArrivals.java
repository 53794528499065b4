package io.newswire.bench.stream;

import io.newswire.streams.kafka.OffsetVector;
import java.util.Arrays;

/** Every cursor of one client in the order of arrival, each with the time in milliseconds since 1970. */
final class CursorArrivals {
    private long[] times = new long[256];
    private OffsetVector[] cursors = new OffsetVector[256];
    private int size;

    void add(long timeMillis, OffsetVector cursor) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            cursors = Arrays.copyOf(cursors, 2 * size);
        }
        times[size] = timeMillis;
        cursors[size++] = cursor;
    }

    int size() {
        return size;
    }

    /**
     * Adds the time from commit to arrival of each of these records.
     *
     * @return how many of them never arrived
     */
    int measure(CommittedRecords records, LatencyCounts latencies) {
        int at = 0;
        for (int i = 0; i < records.size(); i++) {
            while (at < size && !cursors[at].covers(records.partition(), records.offset(i))) {
                at++;
            }
            if (at == size) {
                return records.size() - i;
            }
            latencies.add(times[at] - records.committedMillis(i));
        }
        return 0;
    }
}
