package io.newswire.bench.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a measured process reports when it is done. The steady state begins when half of the input is committed; the
 * whole run includes the start.
 *
 * @param parsed how many paragraphs it has parsed, for a program that writes nothing; -1 for the others
 * @param paragraphs in the steady state
 * @param seconds of the steady state, until everything was committed
 * @param settleSeconds the part of them after all paragraphs were committed, until all results were too
 * @param cpuNanos of all threads in the steady state
 * @param firstCpuMicros CPU per paragraph of the first {@value #FIRST}, with the start of the program; 0 if there were
 *     less than twice as many
 * @param traffic of the whole run
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
        long committedHeapBytes,
        double firstCpuMicros,
        Traffic traffic) {
    /** How many paragraphs are the first ones. */
    public static final long FIRST = 100_000;

    /** The line that marks the beginning of the steady state. */
    public static final String STEADY = "steady";
    /** The line that says that a process which runs until it is stopped has started. */
    public static final String READY = "ready";

    /** Of a program that failed. */
    public static final RowReport NONE = new RowReport(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Traffic.UNKNOWN);

    private static final ObjectMapper JSON = new JsonMapper();

    /** This report in one line. */
    public String toJson() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    /** Parses the JSON that {@link #toJson} wrote. */
    public static RowReport parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, RowReport.class);
    }
}
