package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.latency.Latency;
import io.newswire.bench.latency.Load;
import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.Traffic;
import io.newswire.bench.row.Variant;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    private static final FeedPlan PLAN = new FeedPlan(Density.DENSE, 1_000_000, 1);
    private static final double FIRST_CPU_MICROS = 4;

    @Test
    void shouldSetARowUnderItsHead() throws IOException {
        // When
        List<String> lines = printed(false, row(null));

        // Then
        assertThat(lines)
                .containsExactly(
                        "variant          density  paragraphs   seconds  paragraphs/s   CPU µs broker µs   ratio settle s heap MB first µs",
                        "newswire         dense     1,000,000      7.50       100,000    14.00      3.00    3.50     1.25     100    42.00");
    }

    @Test
    void shouldPrintNoFiguresOfAWrongResult() throws IOException {
        assertThat(printed(false, row("1 aggregate instead of 2")))
                .last()
                .isEqualTo("newswire         dense   WRONG: 1 aggregate instead of 2");
        assertThat(new JsonMapper()
                        .readTree(printed(true, row("1 aggregate instead of 2")).get(0))
                        .properties())
                .extracting(field -> field.getKey() + "=" + field.getValue().asText())
                .containsExactly(
                        "variant=newswire",
                        "density=dense",
                        "paragraphs=1000000",
                        "checked=false",
                        "problem=1 aggregate instead of 2");
    }

    @Test
    void shouldPrintOneObjectALine() throws IOException {
        // When
        List<String> lines = printed(true, row(null));

        // Then
        JsonNode json = new JsonMapper().readTree(lines.get(0));
        assertThat(lines).hasSize(1);
        assertThat(json.get("variant").asText()).isEqualTo("newswire");
        assertThat(json.get("checked").asBoolean()).isTrue();
        assertThat(json.get("paragraphs").asLong()).isEqualTo(1_000_000);
        assertThat(json.get("seconds").asDouble()).isEqualTo(7.5);
        assertThat(json.get("paragraphsPerSecond").asDouble()).isEqualTo(100_000);
        assertThat(json.get("cpuMicrosPerParagraph").asDouble()).isEqualTo(14);
        assertThat(json.get("brokerCpuMicrosPerParagraph").asDouble()).isEqualTo(3);
        assertThat(json.get("ratio").asDouble()).isEqualTo(3.5);
    }

    @Test
    void shouldSetTheBytesOfAParagraphUnderTheirHead() {
        // Given
        StringWriter text = new StringWriter();

        // When
        new ResultFormat(new PrintWriter(text), false).printBytes(List.of(row(null), row("1 aggregate instead of 2")));

        // Then
        assertThat(text.toString().lines())
                .containsExactly(
                        "",
                        "bytes each       density  paragraphs  received    sent paragraphs  mentions aggregates  internal   state",
                        "newswire         dense     1,000,000       107     163          1         2          3         4       5");
    }

    @Test
    void shouldPrintTheParagraphsOfASecondOfAllInstances() throws IOException {
        // Given
        StringWriter text = new StringWriter();
        ResultFormat format = new ResultFormat(new PrintWriter(text), false);

        // When
        format.headInstances();
        format.print(instances(null));
        format.print(instances("1 aggregate instead of 2"));

        // Then
        assertThat(text.toString().lines())
                .containsExactly(
                        "instances  paragraphs   seconds  paragraphs/s   of a CPU second broker µs",
                        "        4     100,000      2.00        50,000            25,000     10.00",
                        "        4 WRONG: 1 aggregate instead of 2");
    }

    private static InstancesRow instances(@Nullable String problem) {
        return new InstancesRow(
                4, 100_000, Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(1), problem);
    }

    @Test
    void shouldPrintTheLatencyOfALoad() throws IOException {
        // Given
        Latency latency =
                new Latency(new Load(1_000, Duration.ofSeconds(1)), 40_000, 999.8, nanos(), 21.5, report(), null);

        // When
        List<String> lines = printed(false, latency);
        JsonNode json = new JsonMapper().readTree(printed(true, latency).get(0));

        // Then
        assertThat(lines)
                .last()
                .isEqualTo("         1,000     1000       3       600       900       900    21.50      100");
        assertThat(json.get("emitIntervalMillis").asLong()).isEqualTo(1_000);
        assertThat(json.get("p50Millis").asDouble()).isEqualTo(600);
        assertThat(json.get("p99Millis").asDouble()).isEqualTo(900);
        assertThat(json.get("heapMegabytes").asLong()).isEqualTo(100);
    }

    private static long[] nanos() {
        return new long[] {500_000_000, 600_000_000, 900_000_000};
    }

    private static List<String> printed(boolean asJson, Latency latency) throws IOException {
        StringWriter text = new StringWriter();
        new ResultFormat(new PrintWriter(text), asJson).print(latency);
        return text.toString().lines().toList();
    }

    @Test
    void shouldTakeItsOwnCostForTheFirstRows() {
        assertThat(new Row(Variant.PARSE, PLAN, outcome(null), 0).ratio()).isEqualTo(1);
    }

    private static Row row(@Nullable String problem) {
        return new Row(Variant.NEWSWIRE, PLAN, outcome(problem), FIRST_CPU_MICROS);
    }

    private static RowRun.Outcome outcome(@Nullable String problem) {
        return new RowRun.Outcome(
                report(),
                Duration.ofMillis(2_250),
                new Disk(1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000),
                9,
                problem);
    }

    private static RowReport report() {
        return new RowReport(
                -1,
                750_000,
                7.5,
                1.25,
                11,
                10_500_000_000L,
                16_000_000_000L,
                100 << 20,
                200 << 20,
                42,
                new Traffic(107_000_000, 163_400_000));
    }

    private static List<String> printed(boolean asJson, Row row) throws IOException {
        StringWriter text = new StringWriter();
        ResultFormat format = new ResultFormat(new PrintWriter(text), asJson);
        format.headRows();
        format.print(row);
        return text.toString().lines().toList();
    }
}
