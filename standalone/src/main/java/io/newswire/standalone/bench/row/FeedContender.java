package io.newswire.standalone.bench.row;

import io.newswire.standalone.run.Completion;
import io.newswire.streams.FeedCounter;
import io.newswire.streams.ParagraphPartitions;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.gazetteer.Gazetteer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Newswire as users run it. */
final class FeedContender implements Contender {
    private final FeedCounter counter;
    private final Completion completion;

    FeedContender(StreamsSettings settings, Admin admin) throws InterruptedException, ExecutionException {
        counter = new FeedCounter(settings, Gazetteer.bundled(), ParagraphPartitions.of(admin, settings.topics()));
        completion = new Completion(admin, List.of(counter), settings.applicationId(), settings.topics());
    }

    @Override
    public void start() {
        counter.start();
    }

    @Override
    public void throwFailure() {
        counter.throwFailure();
    }

    @Override
    public boolean isReady() {
        return counter.isReady();
    }

    @Override
    public boolean isDone() throws InterruptedException, ExecutionException {
        return completion.isReached();
    }

    @Override
    public void close() {
        counter.close();
    }
}
