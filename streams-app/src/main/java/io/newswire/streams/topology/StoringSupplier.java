package io.newswire.streams.topology;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Supplies processors together with the stores that they use. Processors that share a store bring the same builder.
 *
 * @param processors makes a new one for each task
 */
record StoringSupplier<KI, VI, KO, VO>(Supplier<Processor<KI, VI, KO, VO>> processors, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<KI, VI, KO, VO> {
    static <KI, VI, KO, VO> StoringSupplier<KI, VI, KO, VO> of(
            Supplier<Processor<KI, VI, KO, VO>> processors, StoreBuilder<?>... stores) {
        return new StoringSupplier<>(processors, Set.of(stores));
    }

    @Override
    public Processor<KI, VI, KO, VO> get() {
        return processors.get();
    }
}
