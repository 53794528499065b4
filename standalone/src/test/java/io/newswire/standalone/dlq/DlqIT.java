package io.newswire.standalone.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests what {@code dlq} lists and what happens to the paragraphs that it publishes again. */
@ExtendWith(InJvmBroker.class)
final class DlqIT {
    /** Leaves 4,464 bytes for a mentions record; the default leaves nearly 1 MiB. */
    private static final Map<String, String> NARROW = Map.of("max.request.size", "70000");

    private static final Event SOUND = new Event("sound", 0, RandomFeed.START, "India waited.");
    private static final Event WIDE = new Event("wide", 0, RandomFeed.START, "Iran waited. ".repeat(100));

    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        feed = new FeedUnderTest(broker, folder, 1);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldListWhatIsThereAndNothingElse() throws Exception {
        // Given
        feed.start("one");
        CommandRun before = feed.run("dlq");
        feed.publish("b".getBytes(UTF_8), SOUND.value());
        feed.publish(SOUND);
        feed.publish("big".getBytes(UTF_8), "x".repeat(1_048_000).getBytes(UTF_8));
        feed.finalTable();

        // When
        CommandRun after = feed.run("dlq");

        // Then
        assertThat(before).isEqualTo(new CommandRun(0, List.of(), List.of()));
        assertThat(after.exitCode()).isZero();
        assertThat(after.err()).isEmpty();
        assertThat(after.out())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("0:0\t" + feed.paragraphs()
                                        + " 0:0\tb\tBadParagraph: the record's key is not its articleId\t"
                                        + SOUND.value().length + " bytes"),
                        line -> assertThat(line)
                                .contains("\t" + feed.paragraphs() + " 0:2\tbig\tJsonParseException: ")
                                .endsWith("\ttruncated: 65536 of 1048000 bytes"));
    }

    @Test
    void shouldHaveCountedWhatIsPublishedAgainWhenItsCauseIsGone() throws Exception {
        // Given
        feed.start("one", NARROW);
        feed.publish(WIDE, SOUND);
        assertThat(feed.finalTable()).doesNotContainKey("country:IRN:PT1H");
        feed.stopAll();
        feed.start("one");

        // When
        CommandRun run = feed.run("dlq", "--republish", "0:0");

        // Then
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsExactly("0:0\tpublished to " + feed.paragraphs() + " 0:2");
        assertThat(run.exitCode()).isZero();
        assertThat(Objects.requireNonNull(feed.finalTable().get("country:IRN:PT1H"))
                        .mentions())
                .isEqualTo(100);
        assertThat(feed.run("dlq").out()).hasSize(1);
    }

    @Test
    void shouldSeeALetterAgainWhoseCauseIsStillThere() throws Exception {
        // Given
        feed.start("one");
        feed.publish("b".getBytes(UTF_8), SOUND.value());
        feed.finalTable();

        // When
        CommandRun first = feed.run("dlq", "--republish", "all");
        feed.finalTable();
        CommandRun second = feed.run("dlq", "--republish", "all");
        feed.finalTable();

        // Then
        String republished = "0:0\tpublished to " + feed.paragraphs() + " 0:%d;"
                + " this version would put it aside again: the record's key is not its articleId";
        assertThat(first.out()).containsExactly(republished.formatted(1));
        assertThat(second.out())
                .hasSize(2)
                .contains(republished.formatted(2))
                .anyMatch(line -> line.endsWith("\tthe same bytes as 0:0, published once"));
        assertThat(feed.run("dlq").out()).hasSize(3);
    }

    @Test
    void shouldSayInALineWhatIsNotPublishedAgain() throws Exception {
        // Given
        feed.start("one");
        feed.publish("big".getBytes(UTF_8), "x".repeat(1_048_000).getBytes(UTF_8));
        feed.finalTable();

        // When
        CommandRun run = feed.run("dlq", "--republish", "0:0,0:9", "--republish", "3:1");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsExactly(
                        "newswire dlq: 0:0 is not whole: the rest of its bytes lies only in " + feed.paragraphs()
                                + " 0:0",
                        "newswire dlq: 0:9 is no dead letter that lies there",
                        "newswire dlq: 3:1 is no dead letter that lies there");
    }

    @Test
    void shouldNameTheTopicThatTheBrokerDoesNotHave(BrokerUnderTest broker) {
        // Given
        broker.createTopic("half.paragraphs.dlq", 1);
        String address = broker.bootstrapServers();

        // When
        CommandRun list = CommandRun.of("dlq", "--bootstrap-server", address, "--topic-prefix", "no.such.");
        CommandRun republish =
                CommandRun.of("dlq", "--republish=all", "--bootstrap-server", address, "--topic-prefix", "half.");

        // Then
        assertThat(list.exitCode()).isEqualTo(1);
        assertThat(list.err()).containsExactly("newswire dlq: " + address + " has no topic no.such.paragraphs.dlq");
        assertThat(republish.exitCode()).isEqualTo(1);
        assertThat(republish.err()).containsExactly("newswire dlq: " + address + " has no topic half.paragraphs");
    }
}
