package io.newswire.standalone.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code reset} deletes and what it leaves, where the id of one application begins with that of another. */
@ExtendWith(InJvmBroker.class)
final class ResetIT {
    @TempDir
    Path folder;

    private BrokerUnderTest broker;
    private FeedUnderTest feed;

    @BeforeEach
    void takeTopics(BrokerUnderTest broker) {
        this.broker = broker;
        feed = new FeedUnderTest(broker, folder, 1);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void shouldDeleteTheTopicsGroupAndStateOfThisIdAlone() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        feed.stopAll();
        String own = feed.applicationId();
        Set<String> made = topicsBelow(own);
        String older = own + "-standings-changelog";
        broker.createTopic(older, 1);
        Set<String> others = otherApplication(own + "-staging", made, own);
        // When
        CommandRun reset = feed.reset("one");
        // Then
        assertThat(reset.err()).isEmpty();
        assertThat(reset.exitCode()).isZero();
        assertThat(made).hasSizeGreaterThan(3);
        assertThat(topicsBelow(own)).isEqualTo(others).doesNotContain(older);
        assertThat(groups()).contains(own + "-staging").doesNotContain(own);
        try (Stream<Path> left = Files.list(folder.resolve("one"))) {
            assertThat(left).containsExactly(folder.resolve("one").resolve(own + "-staging"));
        }
    }

    @Test
    void shouldLetAnInstanceOnAnotherHostCountAnewWithOtherWindows() throws Exception {
        // Given
        feed.startWithWindow("one", "2h/1h");
        feed.publishSeeds();
        feed.finalTable();
        feed.stopAll();
        // When
        CommandRun reset = feed.reset("another");
        // Then
        assertThat(reset.exitCode()).isZero();
        feed.start("one");
        assertThat(feed.finalTable()).containsKey("country:AFG:PT168H").doesNotContainKey("country:AFG:PT2H");
    }

    @Test
    void shouldAskNothingWhileAnInstanceIsRunning() throws Exception {
        // Given
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
        // When
        CommandRun reset = withoutAnswer(() ->
                feed.run("reset", "--application-id=" + feed.applicationId(), "--state-dir=" + folder.resolve("one")));
        // Then
        assertThat(reset.exitCode()).isEqualTo(1);
        assertThat(reset.out()).isEmpty();
        assertThat(reset.err())
                .containsExactly(
                        "newswire reset: waiting for the instances of " + feed.applicationId()
                                + " to leave, up to 15 s",
                        "newswire reset: instances of " + feed.applicationId() + " are still running; stop them first");
    }

    /** Runs a command whose question, if it asks one, finds the end of standard input. */
    private static CommandRun withoutAnswer(Supplier<CommandRun> command) {
        InputStream before = System.in;
        System.setIn(InputStream.nullInputStream());
        try {
            return command.get();
        } finally {
            System.setIn(before);
        }
    }

    /** The topics, group and state of an application with this id, and a topic of nobody's with the id in its name. */
    private Set<String> otherApplication(String id, Set<String> likeThese, String prefix) throws Exception {
        Set<String> topics = likeThese.stream()
                .map(topic -> id + topic.substring(prefix.length()))
                .collect(Collectors.toSet());
        topics.add(prefix + "-of-somebody-changelog");
        topics.forEach(topic -> broker.createTopic(topic, 1));
        try (Admin admin = feed.admin()) {
            admin.alterConsumerGroupOffsets(
                            id, Map.of(new TopicPartition(feed.paragraphs(), 0), new OffsetAndMetadata(3)))
                    .all()
                    .get();
        }
        Files.createDirectories(folder.resolve("one").resolve(id).resolve("0_0"));
        return topics;
    }

    @Test
    void shouldRefuseAnIdThatIsNoneBeforeItDeletesAnything() throws IOException {
        // Given
        Path state = Files.createDirectories(folder.resolve("state/newswire/0_0"));
        List<String> wrong = List.of("", ".", "..", "state/newswire", folder.toString(), "a".repeat(201));
        // When
        List<CommandRun> runs = wrong.stream()
                .map(id ->
                        feed.run("reset", "--yes", "--state-dir=" + folder.resolve("state"), "--application-id=" + id))
                .toList();
        // Then
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).hasSize(2).first().asString().contains("application id");
        });
        assertThat(state).isDirectory();
    }

    private Set<String> topicsBelow(String id) throws Exception {
        try (Admin admin = feed.admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(id + "-"))
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> groups() throws Exception {
        try (Admin admin = feed.admin()) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .collect(Collectors.toSet());
        }
    }
}
