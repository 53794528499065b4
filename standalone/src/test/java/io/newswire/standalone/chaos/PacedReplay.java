package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One replay at a constant rate by two processes of the packaged producer: one publishes news, the other a tenth as
 * many paragraphs, which are days late. A test ends it as soon as enough is published.
 */
final class PacedReplay {
    private static final Path JAR = Path.of("..", "producer", "target", "producer.jar");

    private final List<Child> producers = new ArrayList<>();

    PacedReplay(Children children, Path folder, String broker, long seed, ReplayPlan plan) throws IOException {
        Files.createDirectories(folder);
        Path news = GeneratedArticles.news(folder.resolve("news.jsonl"), seed, plan.paragraphs(), plan.span());
        Path late = GeneratedArticles.late(folder.resolve("late.jsonl"), seed, plan.paragraphs() / 10, plan.span());
        producers.add(producer(children, "producer", broker, news, plan.rate()));
        producers.add(producer(children, "late-producer", broker, late, plan.rate() / 10));
    }

    /** Pauses both producers; no paragraph is sent until {@link #resume}. */
    void pause() throws IOException, InterruptedException {
        for (Child producer : producers) {
            producer.pause();
        }
    }

    void resume() throws IOException, InterruptedException {
        for (Child producer : producers) {
            producer.resume();
        }
    }

    /** Stops both producers before the end of their input; everything that they have sent is acknowledged. */
    void end() throws IOException, InterruptedException {
        for (Child producer : producers) {
            assertThat(producer.isAlive())
                    .as("%s was at it until now, see %s", producer.name(), producer.log())
                    .isTrue();
            producer.stop();
            assertThat(producer.lines()).anyMatch(line -> line.contains("stopped before the end: published"));
        }
    }

    private static Child producer(Children children, String name, String broker, Path articles, double rate)
            throws IOException {
        return children.java(
                name,
                List.of(
                        "-jar",
                        JAR.toString(),
                        "--bootstrap-server=" + broker,
                        "--input=" + articles,
                        "--rate=" + rate,
                        // a paused producer must not report a delivery timeout
                        "-X",
                        "delivery.timeout.ms=600000"));
    }
}
