package io.newswire.bench.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/**
 * What an application says of itself.
 *
 * @param countingCpuNanos CPU time of the stream threads alone, which read, match, count and write
 * @param heapBytes in use, right after a collection if one was asked for
 */
record AppFigures(long countingCpuNanos, long heapBytes) {
    /** The request for the figures. */
    static final String CPU = "cpu";
    /** The request to collect garbage first. */
    static final String HEAP = "heap";

    private static final String COUNTING_THREAD = "-StreamThread-";
    private static final JsonMapper JSON = new JsonMapper();

    /** The figures of this process, in response to a request. */
    static AppFigures on(String request) {
        if (request.equals(HEAP)) {
            System.gc();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(each -> each.getThreadName().contains(COUNTING_THREAD))
                .mapToLong(ThreadInfo::getThreadId)
                .map(threads::getThreadCpuTime)
                .sum();
        return new AppFigures(
                cpu, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    String toJson() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    /** Parses the JSON that {@link #toJson} wrote. */
    static AppFigures parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, AppFigures.class);
    }
}
