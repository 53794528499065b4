package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One replay by two producers, the packaged jar, at a steady rate: the news, and a desk that is days late with a tenth
 * of them. Whoever has enough ends it.
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

    /** Lets not one more paragraph leave until {@link #resume}. */
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

    /** Ends before its end, with everything acknowledged that was sent. */
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
                        // a pause is no failure to deliver
                        "-X",
                        "delivery.timeout.ms=600000"));
    }
}
