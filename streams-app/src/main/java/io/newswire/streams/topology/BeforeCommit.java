package io.newswire.streams.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store without content. Through it the processors of a task learn that a commit is about to happen, in time to forward
 * and to store what they hold in memory. What they do then belongs to the transaction of that commit.
 *
 * <p>For the maintainer. Kafka Streams has no public call for this. Before it commits a task (at the commit interval, when
 * a task is closed or taken away) it flushes the caches of all registered stores, since what they hold must be in the same
 * transaction as the offsets: {@code StreamTask.flush}, {@code ProcessorStateManager.flushCache}, {@code
 * CachedStateStore.flushCache}. These are internals, so everything that depends on them is in this class. Two things
 * follow. Stores are flushed one after the other, so an action may write to stores without a cache only: the cache of
 * another store may have been flushed already, and what is put there would miss the commit. And to forward, the node of the
 * processor must be the current one, as the caches of the DSL set it. If a commit ever came without the call, the next
 * start would show it: the offset that find-mentions stores here would be behind the committed one.
 */
class BeforeCommit implements StateStore, CachedStateStore<Bytes, byte[]> {
    private final String name;
    private final Map<String, Runnable> actions = new LinkedHashMap<>();
    private boolean open;

    BeforeCommit(String name) {
        this.name = name;
    }

    /** Has an action run before every commit of the task, after those of the processors that asked earlier. */
    void run(ProcessorContext<?, ?> context, Runnable action) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
        actions.put(node.name(), () -> {
            ProcessorNode<?, ?, ?, ?> before = internal.currentNode();
            internal.setCurrentNode(node);
            try {
                action.run();
            } finally {
                internal.setCurrentNode(before);
            }
        });
    }

    @Override
    public void flushCache() {
        actions.values().forEach(Runnable::run);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        actions.clear();
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        actions.clear();
        open = false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public void flush() {}

    @Override
    public void clearCache() {}

    @Override
    public boolean setFlushListener(CacheFlushListener<Bytes, byte[]> listener, boolean sendOldValues) {
        return false;
    }

    static StoreBuilder<BeforeCommit> builder(String name) {
        return new Builder(name);
    }

    private record Builder(String name) implements StoreBuilder<BeforeCommit> {
        @Override
        public BeforeCommit build() {
            return new BeforeCommit(name);
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
