package io.newswire.bench.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a measured process says of itself when it is done. The steady state is what comes after half of the input
 * was committed; the whole includes starting up.
 *
 * @param parsed how many paragraphs it says it has read, where nothing that it writes tells; -1 elsewhere
 * @param paragraphs measured in the steady state
 * @param seconds of the steady state, until everything was committed
 * @param settleSeconds the last of them: all paragraphs were committed, and what follows from them was not yet
 * @param cpuNanos of the steady state, all threads
 */
public record RowReport(
        long parsed,
        long paragraphs,
        double seconds,
        double settleSeconds,
        double wholeSeconds,
        long cpuNanos,
        long wholeCpuNanos,
        long heapBytes,
        long committedHeapBytes) {
    /** The line that a measured process prints when its steady state begins. */
    public static final String STEADY = "steady";
    /** The line that a process without an end of its own prints when it is at work. */
    public static final String READY = "ready";

    private static final ObjectMapper JSON = new JsonMapper();

    String toJson() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    /** Reads a line of JSON as {@link #toJson} wrote it. */
    public static RowReport parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, RowReport.class);
    }
}
