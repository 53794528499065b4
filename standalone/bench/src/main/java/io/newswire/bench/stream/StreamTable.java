package io.newswire.bench.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints the rows of the event stream: in columns for people, or as one JSON object per line. */
final class StreamTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "%-12s %10s %8s %8s %8s %9s %9s %9s %7s %9s %7s %7s%n";

    private final PrintWriter out;
    private final boolean asJson;

    StreamTable(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    void head() {
        if (!asJson) {
            out.printf(
                    ROW,
                    "setup",
                    "paragraphs",
                    "CPU µs",
                    "count µs",
                    "ratio",
                    "heap MB",
                    "after MB",
                    "clients",
                    "cut off",
                    "events",
                    "p50 ms",
                    "p99 ms");
            out.flush();
        }
    }

    void print(StreamRow row) throws JsonProcessingException {
        if (asJson) {
            out.println(JSON.writeValueAsString(fields(row)));
        } else if (row.problem() != null) {
            out.printf("%-12s WRONG: %s%n", row.setup().word(), row.problem());
        } else {
            boolean hasClients = row.clients().all() > 0;
            out.printf(
                    Locale.ROOT,
                    ROW,
                    row.setup().word(),
                    String.format(Locale.ROOT, "%,d", row.paragraphs()),
                    Math.round(row.cpuMicros()),
                    Math.round(row.countingMicros()),
                    String.format(Locale.ROOT, "%.3f", row.ratio()),
                    row.heap().before() >> 20,
                    row.heap().after() >> 20,
                    hasClients ? row.clients().all() : "",
                    hasClients ? row.clients().cutOff() : "",
                    hasClients ? row.clients().eventsEach() : "",
                    hasClients ? row.latencies().percentile(50) : "",
                    hasClients ? row.latencies().percentile(99) : "");
        }
        out.flush();
    }

    private static Map<String, Object> fields(StreamRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("setup", row.setup().word());
        fields.put("paragraphs", row.paragraphs());
        fields.put("checked", row.problem() == null);
        if (row.problem() != null) {
            fields.put("problem", row.problem());
            return fields;
        }
        fields.put("cpuMicrosPerParagraph", row.cpuMicros());
        fields.put("countingCpuMicrosPerParagraph", row.countingMicros());
        fields.put("ratio", row.ratio());
        fields.put("heapBytesBefore", row.heap().before());
        fields.put("heapBytesAfter", row.heap().after());
        if (row.clients().all() > 0) {
            fields.put("clients", row.clients().all());
            fields.put("readingClients", row.clients().reading());
            fields.put("clientsCutOff", row.clients().cutOff());
            fields.put("eventsPerClient", row.clients().eventsEach());
            fields.put("measuredArrivals", row.latencies().total());
            fields.put("p50Millis", row.latencies().percentile(50));
            fields.put("p99Millis", row.latencies().percentile(99));
            fields.put("maxMillis", row.latencies().percentile(100));
        }
        return fields;
    }
}
