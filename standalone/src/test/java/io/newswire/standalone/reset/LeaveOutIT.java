package io.newswire.standalone.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A feed whose first article has a date five years too late, and so no aggregate of the others. */
@ExtendWith(InJvmBroker.class)
final class LeaveOutIT {
    private static final String WRONG = "wrong date";

    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) throws Exception {
        feed = new FeedUnderTest(broker, folder, 1);
        feed.start("one");
        for (int paragraph = 0; paragraph < 2; paragraph++) {
            String value = """
                    {"articleId":"wrong date","paragraph":%d,"publishedAt":"2026-08-10T10:00:00Z","text":"Iran waited."}""".formatted(paragraph);
            feed.publish(WRONG.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
        }
        feed.publishSeeds();
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private CommandRun reset(String... options) {
        List<String> words = new ArrayList<>(Arrays.asList(options));
        words.add("--yes");
        words.add("--application-id=" + feed.applicationId());
        words.add("--state-dir=" + folder.resolve("one"));
        return feed.run("reset", words.toArray(String[]::new));
    }

    @Test
    void shouldCountAnewWithoutTheArticle() throws Exception {
        // Given
        assertThat(feed.finalTable())
                .containsOnlyKeys(List.of(
                        "all:country:PT168H",
                        "all:country:PT1H",
                        "all:country:PT24H",
                        "all:feed:PT168H",
                        "all:feed:PT1H",
                        "all:feed:PT24H",
                        "country:IRN:PT168H",
                        "country:IRN:PT1H",
                        "country:IRN:PT24H"));
        feed.stopAll();
        // When
        CommandRun reset = reset("--leave-out", WRONG);
        // Then
        assertThat(reset.exitCode()).as(String.join("; ", reset.err())).isZero();
        feed.start("one");
        feed.start("two");
        SortedMap<String, ?> counted = feed.finalTable();
        assertThat(counted).containsKey("country:AFG:PT168H").doesNotContainKey("country:IRN:PT1H");
        assertThat(feed.deadLetters()).isEqualTo(2);
        assertThat(audit().exitCode()).isZero();
    }

    @Test
    void shouldCountItAgainAfterAResetThatDoesNotLeaveItOut() throws Exception {
        // Given
        feed.finalTable();
        feed.stopAll();
        reset("--leave-out", WRONG);
        // When
        CommandRun reset = reset();
        // Then
        assertThat(reset.exitCode()).isZero();
        feed.start("one");
        assertThat(feed.finalTable()).containsKey("country:IRN:PT1H").doesNotContainKey("country:AFG:PT168H");
    }

    @Test
    void shouldDeleteNothingIfThereIsNoSuchArticle() throws Exception {
        // Given
        SortedMap<String, ?> before = feed.finalTable();
        feed.stopAll();
        // When
        CommandRun reset = reset("--leave-out", WRONG, "wrong data", "nor this");
        // Then
        assertThat(reset.exitCode()).isEqualTo(2);
        assertThat(reset.err())
                .contains(
                        "newswire reset: --leave-out: " + feed.paragraphs() + " has no article 'wrong data'",
                        "newswire reset: --leave-out: " + feed.paragraphs() + " has no article 'nor this'");
        feed.start("one");
        assertThat(feed.finalTable()).isEqualTo(before);
    }

    private CommandRun audit() {
        return feed.run("audit", "--wait=30s", "--application-id=" + feed.applicationId());
    }
}
