package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every measured program from end to end, on a feed that is too short for useful figures. */
final class BenchIT {
    /** For every JVM of the bench: they run so briefly that the second JIT compiler (C2) would only cost time. */
    private static final Map<String, String> QUICK_TO_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path folder;

    @Test
    void shouldMeasureAndCheckEveryProgramOnOneBroker() throws Exception {
        // When
        BenchRun run = BenchRun.ofJar(folder, QUICK_TO_START, "--paragraphs", "2000", "--density", "dense", "--json");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        List<JsonNode> rows = json(run.out());
        assertThat(rows)
                .extracting(row -> row.path("variant").asText())
                .containsExactly("parse", "annotate", "newswire", "dsl-hopping", "newswire-24h-1m", "dsl-same");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("density").asText()).isEqualTo("dense");
            assertThat(row.path("checked").asBoolean()).isTrue();
            assertThat(row.path("paragraphs").asLong()).isEqualTo(2_000);
            assertThat(row.path("seconds").asDouble()).isPositive();
            assertThat(row.path("paragraphsPerSecond").asDouble()).isPositive();
            assertThat(row.path("cpuMicrosPerParagraph").asDouble()).isPositive();
            assertThat(row.path("brokerCpuMicrosPerParagraph").asDouble()).isPositive();
            assertThat(row.path("ratio").asDouble()).isPositive();
            assertThat(row.path("heapMegabytes").asLong()).isPositive();
            assertThat(row.path("receivedBytesPerParagraph").asDouble()).isPositive();
            assertThat(row.path("paragraphsBytesPerParagraph").asDouble()).isPositive();
        });
    }

    @Test
    void shouldMeasureAndCheckSeveralInstances() throws Exception {
        // When
        BenchRun run = BenchRun.ofJar(
                folder, QUICK_TO_START, "--instances", "1,3", "--paragraphs", "2000", "--density", "dense", "--json");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        List<JsonNode> rows = json(run.out());
        assertThat(rows).extracting(row -> row.path("instances").asInt()).containsExactly(1, 3);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("checked").asBoolean()).isTrue();
            assertThat(row.path("paragraphsPerCpuSecond").asDouble()).isPositive();
        });
    }

    @Test
    void shouldMeasureEverythingThatAGoalNeeds() throws Exception {
        // When
        BenchRun run = BenchRun.ofJar(
                folder,
                QUICK_TO_START,
                "--goals",
                "--paragraphs",
                "2000",
                "--rate",
                "200",
                "--warm-up",
                "1s",
                "--latency-time",
                "2s",
                "--json");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        assertThat(json(run.out()))
                .filteredOn(each -> each.has("goal"))
                .hasSize(12)
                .filteredOn(each -> !each.has("measured"))
                .extracting(each -> each.path("goal").asText())
                .isSubsetOf(
                        "`flink-panes` to `newswire`, CPU", "the first 100,000 paragraphs to the steady state, CPU");
    }

    @Test
    void shouldSeeEveryProbeAtEveryLoad() throws Exception {
        // When
        BenchRun run = BenchRun.ofJar(
                folder,
                QUICK_TO_START,
                "--latency",
                "--rate",
                "200",
                "--warm-up",
                "1s",
                "--latency-time",
                "3s",
                "--json");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        List<JsonNode> loads = json(run.out());
        assertThat(loads)
                .extracting(load -> load.path("emitIntervalMillis").asInt())
                .containsExactly(1_000, 100);
        assertThat(loads).allSatisfy(load -> {
            assertThat(load.path("wantedParagraphsPerSecond").asInt()).isEqualTo(200);
            assertThat(load.path("checked").asBoolean()).isTrue();
            assertThat(load.path("paragraphs").asLong()).isEqualTo(800);
            // 20 a second; probes of the first second count too if the start took that long
            assertThat(load.path("probes").asInt()).isBetween(60, 80);
            assertThat(load.path("p50Millis").asDouble()).isPositive();
            assertThat(load.path("p99Millis").asDouble())
                    .isGreaterThanOrEqualTo(load.path("p50Millis").asDouble());
        });
    }

    @Test
    void shouldMeasureTheStreamWithAndWithoutClients() throws Exception {
        // When
        BenchRun run = BenchRun.ofJar(
                folder,
                QUICK_TO_START,
                "--stream",
                "--clients=12",
                "--never-reading=2",
                "--stream-rate=200",
                "--warm-up=3s",
                "--stream-time=3s",
                "--json");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        List<JsonNode> setups = json(run.out());
        assertThat(setups)
                .extracting(row -> row.path("setup").asText())
                .containsExactly("counting", "with-page", "with-clients");
        assertThat(setups).allSatisfy(row -> {
            assertThat(row.path("checked").asBoolean()).isTrue();
            assertThat(row.path("countingCpuMicrosPerParagraph").asDouble()).isPositive();
            assertThat(row.path("heapBytesAfter").asLong()).isPositive();
        });
        JsonNode clients = setups.get(2);
        assertThat(clients.path("readingClients").asInt()).isEqualTo(10);
        assertThat(clients.path("eventsPerClient").asLong()).isPositive();
        assertThat(clients.path("measuredArrivals").asLong()).isPositive();
        assertThat(clients.path("p99Millis").asInt())
                .isGreaterThanOrEqualTo(clients.path("p50Millis").asInt());
    }

    @Test
    void shouldMeasureTheDataOfThePage() throws Exception {
        // When
        BenchRun run = BenchRun.ofJar(
                folder,
                QUICK_TO_START,
                "--evidence",
                "--mentions=7000",
                "--table-subjects=1000",
                "--requests=3",
                "--json");

        // Then
        assertThat(run.exitCode()).as(String.join("\n", run.err())).isZero();
        List<JsonNode> lines = json(run.out());
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0).path("aggregates").asInt()).isEqualTo(300_000);
        assertThat(lines.get(1).path("articles").asInt()).isEqualTo(1_000_000);
        assertThat(lines.get(2).path("aggregates").asInt()).isEqualTo(3_000);
        assertThat(lines.get(3).path("readyMillis").asLong()).isPositive();
        assertThat(lines.subList(4, 9))
                .allSatisfy(
                        each -> assertThat(each.path("p99Millis").asDouble()).isPositive());
    }

    private static List<JsonNode> json(List<String> lines) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new JsonMapper().readTree(line));
        }
        return rows;
    }
}
