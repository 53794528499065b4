package io.newswire.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.FeedUnderTest;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** What shows that a program has done all that it is for. */
@FunctionalInterface
interface WholeJob {
    void check(Launched launched, FeedUnderTest feed) throws Exception;

    static WholeJob of(String program) {
        return switch (program) {
            case "producer", "audit" -> (launched, feed) -> ended(launched);
            case "topics" ->
                (launched, feed) -> {
                    ended(launched);
                    await().until(() -> topicsOf(feed).containsAll(feed.topics().all()));
                };
            case "reset" -> WholeJob::resets;
            case "watch" ->
                (launched, feed) -> {
                    ended(launched);
                    assertThat(launched.out()).anyMatch(line -> line.startsWith("country:AFG:PT168H\t"));
                };
            case "dlq" ->
                (launched, feed) -> {
                    ended(launched);
                    assertThat(launched.out()).hasSize(1);
                };
            case "serve" -> WholeJob::serves;
            case "streams-app" -> WholeJob::counts;
            default -> throw new IllegalArgumentException(program);
        };
    }

    /** Neither internal topics nor aggregates are left; the brokers take a moment to forget a topic. */
    private static void resets(Launched launched, FeedUnderTest feed) throws Exception {
        ended(launched);
        await().until(() -> topicsOf(feed).stream()
                .filter(topic -> topic.startsWith(feed.applicationId() + "-"))
                .allMatch(topic -> topic.endsWith("-left-out")));
        assertThat(feed.run("watch", "--until-end").out()).isEmpty();
    }

    private static Set<String> topicsOf(FeedUnderTest feed) throws Exception {
        try (Admin admin = feed.admin()) {
            return admin.listTopics().names().get();
        }
    }

    private static void ended(Launched launched) throws Exception {
        assertThat(launched.exitCode()).as(launched.said()).isZero();
    }

    private static void counts(Launched launched, FeedUnderTest feed) throws Exception {
        launched.awaitReady();
        feed.publishSeeds();
        assertThat(feed.run("audit", "--wait=60s", "--application-id=" + feed.applicationId()))
                .satisfies(audit ->
                        assertThat(audit.exitCode()).as(audit + launched.said()).isZero());
        serves(launched, feed);
    }

    /** The sentences are read from the paragraphs, by their places. */
    private static void serves(Launched launched, FeedUnderTest feed) throws Exception {
        launched.awaitReady();
        assertThat(launched.get("/api/v1/mentions?kind=country&id=AFG").body())
                .as(launched.said())
                .contains("Afghan");
    }
}
