package io.newswire.bench.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.bench.latency.Times;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what the page's data cost: in columns for people, or as one JSON object per line. */
public final class EvidenceTable {
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter out;
    private final boolean asJson;

    public EvidenceTable(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    void print(String table, TableSizes sizes) throws JsonProcessingException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("table", table);
        fields.put("subjects", Math.max(sizes.subjects(), sizes.evidenceSubjects()));
        fields.put("aggregates", sizes.aggregates());
        fields.put("articles", sizes.articles());
        fields.put("heapMegabytes", sizes.heapBytes() / 1_000_000);
        if (asJson) {
            out.println(JSON.writeValueAsString(fields));
        } else {
            out.printf(
                    Locale.ROOT,
                    "%-14s %,11d subjects %,11d aggregates %,11d articles %6d MB%n",
                    fields.values().toArray());
        }
        out.flush();
    }

    void print(long paragraphs, long readyMillis, long heapBytes, Map<String, Times> requests)
            throws JsonProcessingException {
        if (!asJson) {
            out.printf(
                    Locale.ROOT,
                    "%-14s %,11d paragraphs, ready after %.1f s, heap %d MB%n",
                    "served",
                    paragraphs,
                    readyMillis / 1e3,
                    heapBytes / 1_000_000);
            requests.forEach((request, times) -> out.printf(
                    Locale.ROOT,
                    "%-14s p50 %8.2f ms   p99 %8.2f ms   max %8.2f ms%n",
                    request,
                    times.percentile(50),
                    times.percentile(99),
                    times.percentile(100)));
            out.flush();
            return;
        }
        Map<String, Object> served = new LinkedHashMap<>();
        served.put("paragraphs", paragraphs);
        served.put("readyMillis", readyMillis);
        served.put("heapMegabytes", heapBytes / 1_000_000);
        out.println(JSON.writeValueAsString(served));
        for (Map.Entry<String, Times> each : requests.entrySet()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("request", each.getKey());
            fields.put("p50Millis", each.getValue().percentile(50));
            fields.put("p99Millis", each.getValue().percentile(99));
            fields.put("maxMillis", each.getValue().percentile(100));
            out.println(JSON.writeValueAsString(fields));
        }
        out.flush();
    }
}
