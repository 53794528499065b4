package io.newswire.bench.stream;

import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param latencies from commit to arrival, of every record at every client that reads
 * @param problem why the figures must not be shown; null if every record arrived and every paragraph was counted
 */
record StreamRow(
        Setup setup,
        long paragraphs,
        Clients clients,
        LatencyCounts latencies,
        Heap heap,
        StreamApp.Cpu cpu,
        double firstCountingMicros,
        @Nullable String problem) {
    /**
     * The clients of the stream.
     *
     * @param eventsEach aggregates, removals and mentions that one of them got
     * @param cutOff by the server, since they did not read
     */
    record Clients(int all, int reading, long eventsEach, long cutOff) {
        static final Clients NONE = new Clients(0, 0, 0, 0);
    }

    /** Bytes in use after a collection, before and after the measured time. */
    record Heap(long before, long after) {}

    /** CPU of the application per paragraph, in microseconds. */
    double cpuMicros() {
        return cpu.all() / 1e3 / paragraphs;
    }

    /** CPU per paragraph of the threads that count, in microseconds. */
    double countingMicros() {
        return cpu.counting() / 1e3 / paragraphs;
    }

    /** The counting's CPU to that of the first row. */
    double ratio() {
        return firstCountingMicros > 0 ? countingMicros() / firstCountingMicros : 1;
    }
}
