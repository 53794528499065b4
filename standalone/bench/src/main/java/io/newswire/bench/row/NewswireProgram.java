package io.newswire.bench.row;

import io.newswire.standalone.run.Completion;
import io.newswire.streams.StreamsService;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.FeedOnCluster;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Newswire with the settings that users get. */
final class NewswireProgram implements MeasuredProgram {
    private final StreamsService service;
    private final Completion completion;

    NewswireProgram(StreamsSettings settings, Admin admin) throws InterruptedException, ExecutionException {
        service = new StreamsService(
                settings,
                Gazetteer.bundled(),
                FeedOnCluster.read(
                        admin,
                        settings.clientProperties(),
                        settings.topics(),
                        settings.application().id()));
        completion = new Completion(admin, List.of(service), settings);
    }

    @Override
    public void start() {
        service.start();
    }

    @Override
    public void throwFailure() {
        service.throwFailure();
    }

    @Override
    public boolean isReady() {
        return service.isReady();
    }

    @Override
    public boolean isDone() throws InterruptedException, ExecutionException {
        return completion.isReached();
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return service.metrics();
    }

    @Override
    public void close() {
        service.close();
    }
}
