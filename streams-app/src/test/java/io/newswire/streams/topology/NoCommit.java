package io.newswire.streams.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;

/** For processors that are tested by themselves: no commit ever comes. */
final class NoCommit extends BeforeCommit {
    NoCommit(String name) {
        super(name);
    }

    @Override
    void run(ProcessorContext<?, ?> context, Runnable action) {}
}
