package io.newswire.bench;

import io.newswire.bench.latency.Latency;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of each result as JSON. A wrong result has no figures. */
final class ResultFields {
    private ResultFields() {}

    static Map<String, Object> of(Row row) {
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
        if (row.report().firstCpuMicros() > 0) {
            fields.put("firstCpuMicrosPerParagraph", row.report().firstCpuMicros());
        }
        fields.putAll(bytes(row));
        fields.put("wholeSeconds", row.report().wholeSeconds());
        fields.put("wholeCpuSeconds", row.report().wholeCpuNanos() / 1e9);
        return fields;
    }

    /** Bytes per paragraph, in the order of the columns. */
    static Map<String, Double> bytes(Row row) {
        double paragraphs = row.paragraphs();
        Map<String, Double> bytes = new LinkedHashMap<>();
        bytes.put("receivedBytesPerParagraph", row.report().traffic().received() / paragraphs);
        bytes.put("sentBytesPerParagraph", row.report().traffic().sent() / paragraphs);
        bytes.put("paragraphsBytesPerParagraph", row.disk().paragraphs() / paragraphs);
        bytes.put("mentionsBytesPerParagraph", row.disk().mentions() / paragraphs);
        bytes.put("aggregatesBytesPerParagraph", row.disk().aggregates() / paragraphs);
        bytes.put("internalBytesPerParagraph", row.disk().internal() / paragraphs);
        bytes.put("stateBytesPerParagraph", row.disk().state() / paragraphs);
        return bytes;
    }

    static Map<String, Object> of(Goal goal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("goal", goal.name());
        fields.put("limit", goal.limit());
        if (goal.measured() != null) {
            fields.put("measured", goal.measured());
        }
        fields.put("met", goal.isMet());
        return fields;
    }

    static Map<String, Object> of(InstancesRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("instances", row.instances());
        fields.put("checked", row.problem() == null);
        if (row.problem() != null) {
            fields.put("problem", row.problem());
            return fields;
        }
        fields.put("measuredParagraphs", row.paragraphs());
        fields.put("seconds", row.time().toNanos() / 1e9);
        fields.put("paragraphsPerSecond", row.paragraphsPerSecond());
        fields.put("paragraphsPerCpuSecond", row.paragraphsPerCpuSecond());
        Double broker = row.brokerCpuMicros();
        if (broker != null) {
            fields.put("brokerCpuMicrosPerParagraph", broker);
        }
        return fields;
    }

    static Map<String, Object> of(Latency latency) {
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
}
