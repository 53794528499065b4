package io.newswire.producer.publish;

import io.newswire.producer.articles.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Tells two listeners everything, the first one first. */
public record BothListeners(PublishListener first, PublishListener second) implements PublishListener {

    @Override
    public void checked(long bytes, long ofBytes) {
        first.checked(bytes, ofBytes);
        second.checked(bytes, ofBytes);
    }

    @Override
    public void connected(Map<MetricName, ? extends Metric> metrics) {
        first.connected(metrics);
        second.connected(metrics);
    }

    @Override
    public void started(long articles, long paragraphs) {
        first.started(articles, paragraphs);
        second.started(articles, paragraphs);
    }

    @Override
    public void startedWithoutEnd() {
        first.startedWithoutEnd();
        second.startedWithoutEnd();
    }

    @Override
    public void progress(long articles, long paragraphs) {
        first.progress(articles, paragraphs);
        second.progress(articles, paragraphs);
    }

    @Override
    public void waiting(Instant next, Duration left) {
        first.waiting(next, left);
        second.waiting(next, left);
    }

    @Override
    public void problem(Problem problem) {
        first.problem(problem);
        second.problem(problem);
    }
}
