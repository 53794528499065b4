package io.newswire.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.bench.latency.Latency;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints each result when it is known: in columns for people, or as one JSON object per line. */
final class ResultFormat {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final String ROW = "%-16s %-7s %11s %9s %13s %8s %9s %7s %8s %7s %8s%n";
    private static final String BYTES = "%-16s %-7s %11s %9s %7s %10s %9s %10s %9s %7s%n";
    private static final String INSTANCES = "%9s %11s %9s %13s %17s %9s%n";

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
                "heap MB",
                "first µs");
    }

    void print(Row row) throws JsonProcessingException {
        if (asJson) {
            printJson(ResultFields.of(row));
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
                    row.heapMegabytes(),
                    row.report().firstCpuMicros() > 0 ? rounded(row.report().firstCpuMicros()) : "");
        }
        out.flush();
    }

    /**
     * Prints the bytes of a paragraph for each row with a right result, and nothing where they are unknown or none; rows
     * of JSON have them already.
     */
    void printBytes(List<Row> rows) {
        List<Row> right = rows.stream().filter(row -> row.problem() == null).toList();
        if (asJson || right.isEmpty()) {
            return;
        }
        out.printf(
                "%n" + BYTES,
                "bytes each",
                "density",
                "paragraphs",
                "received",
                "sent",
                "paragraphs",
                "mentions",
                "aggregates",
                "internal",
                "state");
        for (Row row : right) {
            Stream<String> what = Stream.of(row.variant().word(), row.density().word(), grouped(row.paragraphs()));
            Stream<String> bytes = ResultFields.bytes(row).values().stream()
                    .map(Math::round)
                    .map(each -> each == 0 ? "" : grouped(each));
            out.printf(BYTES, Stream.concat(what, bytes).toArray());
        }
        out.flush();
    }

    /** Prints the goals as a table of Markdown, or as one JSON object per line. */
    void print(Goals goals) throws JsonProcessingException {
        if (asJson) {
            for (Goal each : goals.all()) {
                printJson(ResultFields.of(each));
            }
        } else {
            out.println();
            goals.table().forEach(out::println);
        }
        out.flush();
    }

    void headInstances() {
        head(INSTANCES, "instances", "paragraphs", "seconds", "paragraphs/s", "of a CPU second", "broker µs");
    }

    void print(InstancesRow row) throws JsonProcessingException {
        if (asJson) {
            printJson(ResultFields.of(row));
        } else if (row.problem() != null) {
            out.printf("%9s WRONG: %s%n", row.instances(), row.problem());
        } else {
            Double broker = row.brokerCpuMicros();
            out.printf(
                    INSTANCES,
                    row.instances(),
                    grouped(row.paragraphs()),
                    rounded(row.time().toNanos() / 1e9),
                    grouped(Math.round(row.paragraphsPerSecond())),
                    grouped(Math.round(row.paragraphsPerCpuSecond())),
                    broker == null ? "" : rounded(broker));
        }
        out.flush();
    }

    void headLatencies() {
        head(LATENCY, "paragraphs/s", "emit ms", "probes", "p50 ms", "p99 ms", "max ms", "CPU µs", "heap MB");
    }

    void print(Latency latency) throws JsonProcessingException {
        if (asJson) {
            printJson(ResultFields.of(latency));
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
