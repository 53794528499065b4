package io.newswire.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.Window;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecountTest {
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());
    private static final Duration RETENTION = Duration.ofDays(35);
    private static final Instant START = RandomFeed.START;

    private final DiskTables tables = new DiskTables();

    @AfterEach
    void close() {
        tables.close();
    }

    @ParameterizedTest(name = "seed {0}, windows {1}")
    @CsvSource({
        "11, 1h/5m 24h/5m 7d/5m",
        "12, 1h/5m 24h/5m 7d/5m",
        "13, 2h/10m",
        "14, 1h/1m 6h/15m",
        "15, 24h/1h 2d/1h",
    })
    void shouldEqualTheReferenceAtEveryClock(long seed, String text) {
        // Given
        Windows windows =
                new Windows(Arrays.stream(text.split(" ")).map(Window::parse).toList());
        Recount recount = recount(windows, RETENTION);
        ReferenceFeed reference = new ReferenceFeed(MATCHER);
        List<Event> events = RandomFeed.of(new Random(seed), 150);
        int clocks = 25;
        for (int clock = 0; clock < clocks; clock++) {
            // When
            for (Event event : events.subList(clock * events.size() / clocks, (clock + 1) * events.size() / clocks)) {
                // articles of one task in the order of the log; any fixed mapping to tasks will do here
                recount.read(Math.floorMod(event.articleId().hashCode(), 3), 0, paragraph(event));
                reference.publish(event);
            }
            // Then
            assertThat(table(recount)).as("clock %d", clock).isEqualTo(reference.table(windows));
        }
    }

    @Test
    void shouldFindNothingInACopy() {
        // Given
        Recount recount = recount(Windows.DEFAULT, RETENTION);
        Event event = new Event("a", 0, START, "Iran waited.");
        recount.read(0, 0, paragraph(event));
        // When
        List<Mention> again = recount.read(0, 0, paragraph(event.at(START.plusSeconds(7_200))));
        // Then
        assertThat(again).isNull();
        assertThat(recount.copies()).isEqualTo(1);
        assertThat(recount.clock()).isEqualTo(START.plusSeconds(7_200).toEpochMilli());
    }

    @Test
    void shouldForgetAnArticleOnceItsTaskIsPastTheRetention() {
        // Given
        Recount recount = recount(Windows.DEFAULT, RETENTION);
        recount.read(0, 0, paragraph(new Event("old", 0, START, "Iran waited.")));
        recount.read(1, 1, paragraph(new Event("of-another-task", 0, START, "Iran waited.")));
        // When
        recount.read(0, 0, paragraph(new Event("new", 0, START.plus(RETENTION), "India waited.")));
        // Then
        assertThat(recount.article(0, "old")).isNull();
        assertThat(recount.article(1, "of-another-task")).isNotNull();
        assertThat(recount.read(0, 0, paragraph(new Event("old", 0, START, "Iran waited."))))
                .hasSize(1);
    }

    @Test
    void shouldForgetEightAtMostWithEachEventTheOldestFirst() {
        // Given
        Recount recount = recount(Windows.DEFAULT, RETENTION);
        for (int i = 0; i < 12; i++) {
            recount.read(0, 0, paragraph(new Event("a" + (char) ('a' + i), 0, START, "Iran waited.")));
        }
        // When
        recount.read(0, 0, paragraph(new Event("new", 0, START.plus(RETENTION), "India waited.")));
        // Then
        assertThat(recount.article(0, "ah")).isNull();
        assertThat(recount.article(0, "ai")).isNotNull();
    }

    @Test
    void shouldHoldKeysUncertainOfWhichAnArticleLiesInTwoPartitions() {
        // Given
        Recount recount = recount(Windows.DEFAULT, RETENTION);
        recount.read(0, 0, paragraph(new Event("split", 0, START, "Iran waited.")));
        recount.read(0, 0, paragraph(new Event("whole", 0, START, "India waited.")));
        // When
        recount.read(0, 2, paragraph(new Event("split", 1, START, "Germany waited.")));
        // Then
        assertThat(recount.splitArticles()).isEqualTo(1);
        assertThat(uncertain(recount))
                .contains("country:IRN", "country:DEU", "all:feed")
                .doesNotContain("country:IND");
    }

    private Recount recount(Windows windows, Duration retention) {
        return new Recount(
                MATCHER,
                windows.list().stream()
                        .map(window -> RecountWindow.of(window.size(), window.slide()))
                        .toList(),
                retention,
                tables);
    }

    static Paragraph paragraph(Event event) {
        return new Paragraph(
                event.articleId(), event.paragraph(), null, null, null, null, event.publishedAt(), event.text());
    }

    private static List<String> uncertain(Recount recount) {
        List<String> names = new ArrayList<>();
        forEach(recount, subject -> {
            if (subject.isUncertain()) {
                names.add(name(subject));
            }
        });
        return names;
    }

    private static String name(RecountedSubjects.Counted subject) {
        return new String(subject.subject(), StandardCharsets.UTF_8);
    }

    private static void forEach(Recount recount, Consumer<RecountedSubjects.Counted> taker) {
        try (RecountedSubjects.Rows rows = recount.subjects()) {
            for (RecountedSubjects.Counted next = rows.next(); next != null; next = rows.next()) {
                taker.accept(next);
            }
        }
    }

    private static SortedMap<String, ReferenceAggregate> table(Recount recount) {
        SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
        forEach(
                recount,
                subject -> recount.aggregates(subject).forEach((window, state) -> {
                    String key = name(subject) + ":" + window;
                    String[] parts = key.split(":", -1);
                    table.put(
                            key,
                            new ReferenceAggregate(
                                    parts[0],
                                    parts[1],
                                    parts[2],
                                    Instant.ofEpochMilli(state.start()),
                                    Instant.ofEpochMilli(state.end()),
                                    state.mentions(),
                                    state.paragraphs(),
                                    state.articles(),
                                    state.series()));
                }));
        return table;
    }
}
