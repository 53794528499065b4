package io.newswire.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.bench.latency.Latency;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints each result when it is known: in columns for people, or as one JSON object per line. */
final class ResultFormat {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final String ROW = "%-16s %-7s %11s %9s %13s %8s %9s %7s %8s %7s%n";

    private static final String LATENCY = "%14s %8s %7s %9s %9s %9s %8s %8s%n";

    private final PrintWriter out;
    private final boolean asJson;

    ResultFormat(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    void headRows() {
        head(
                ROW,
                "variant",
                "density",
                "paragraphs",
                "seconds",
                "paragraphs/s",
                "CPU µs",
                "broker µs",
                "ratio",
                "settle s",
                "heap MB");
    }

    void print(Row row) throws JsonProcessingException {
        if (asJson) {
            printJson(fields(row));
        } else if (row.problem() != null) {
            out.printf(
                    "%-16s %-7s WRONG: %s%n",
                    row.variant().word(), row.density().word(), row.problem());
        } else {
            Double broker = row.brokerCpuMicros();
            out.printf(
                    Locale.ROOT,
                    ROW,
                    row.variant().word(),
                    row.density().word(),
                    grouped(row.paragraphs()),
                    rounded(row.report().seconds()),
                    grouped(Math.round(row.paragraphsPerSecond())),
                    rounded(row.cpuMicros()),
                    broker == null ? "" : rounded(broker),
                    rounded(row.ratio()),
                    rounded(row.report().settleSeconds()),
                    row.heapMegabytes());
        }
        out.flush();
    }

    private static Map<String, Object> fields(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("variant", row.variant().word());
        fields.put("density", row.density().word());
        fields.put("paragraphs", row.paragraphs());
        fields.put("checked", row.problem() == null);
        if (row.problem() != null) {
            fields.put("problem", row.problem());
            return fields;
        }
        fields.put("seconds", row.report().seconds());
        fields.put("paragraphsPerSecond", row.paragraphsPerSecond());
        fields.put("cpuMicrosPerParagraph", row.cpuMicros());
        fields.put("ratio", row.ratio());
        fields.put("measuredParagraphs", row.report().paragraphs());
        fields.put("settleSeconds", row.report().settleSeconds());
        Double broker = row.brokerCpuMicros();
        if (broker != null) {
            fields.put("brokerCpuMicrosPerParagraph", broker);
        }
        fields.put("heapMegabytes", row.heapMegabytes());
        fields.put("committedHeapMegabytes", row.report().committedHeapBytes() >> 20);
        fields.put("wholeSeconds", row.report().wholeSeconds());
        fields.put("wholeCpuSeconds", row.report().wholeCpuNanos() / 1e9);
        return fields;
    }

    void headLatencies() {
        head(LATENCY, "paragraphs/s", "emit ms", "probes", "p50 ms", "p99 ms", "max ms", "CPU µs", "heap MB");
    }

    void print(Latency latency) throws JsonProcessingException {
        if (asJson) {
            printJson(fields(latency));
        } else if (latency.problem() != null) {
            out.printf(
                    "%14s %8s WRONG: %s%n",
                    grouped(latency.load().perSecond()),
                    latency.load().emitInterval().toMillis(),
                    latency.problem());
        } else {
            out.printf(
                    Locale.ROOT,
                    LATENCY,
                    grouped(Math.round(latency.perSecond())),
                    latency.load().emitInterval().toMillis(),
                    latency.probes(),
                    rounded(latency.percentile(50)),
                    rounded(latency.percentile(99)),
                    rounded(latency.percentile(100)),
                    rounded(latency.cpuMicrosPerParagraph()),
                    latency.report().heapBytes() >> 20);
        }
        out.flush();
    }

    private static Map<String, Object> fields(Latency latency) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("variant", "newswire");
        fields.put("wantedParagraphsPerSecond", latency.load().perSecond());
        fields.put("emitIntervalMillis", latency.load().emitInterval().toMillis());
        fields.put("checked", latency.problem() == null);
        if (latency.problem() != null) {
            fields.put("problem", latency.problem());
            return fields;
        }
        fields.put("paragraphs", latency.paragraphs());
        fields.put("paragraphsPerSecond", latency.perSecond());
        fields.put("probes", latency.probes());
        fields.put("p50Millis", latency.percentile(50));
        fields.put("p99Millis", latency.percentile(99));
        fields.put("maxMillis", latency.percentile(100));
        fields.put("cpuMicrosPerParagraph", latency.cpuMicrosPerParagraph());
        fields.put("heapMegabytes", latency.report().heapBytes() >> 20);
        fields.put("committedHeapMegabytes", latency.report().committedHeapBytes() >> 20);
        return fields;
    }

    private void head(String format, Object... titles) {
        if (!asJson) {
            out.printf(format, titles);
            out.flush();
        }
    }

    private void printJson(Map<String, Object> fields) throws JsonProcessingException {
        out.println(JSON.writeValueAsString(fields));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%.0f", number);
    }
}
