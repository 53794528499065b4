package io.newswire.standalone.support;

import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.run.DataDir;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Passes tests the one {@link EmbeddedBroker} of this run; the first class that needs it starts it. */
public final class InJvmBroker extends TypeBasedParameterResolver<BrokerUnderTest> implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(InJvmBroker.class);

    @Override
    public void beforeAll(ExtensionContext testClass) {
        running(testClass);
    }

    @Override
    public BrokerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new BrokerUnderTest(running(test).broker().bootstrapServers());
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("broker", unused -> Running.start(), Running.class);
    }

    private record Running(EmbeddedBroker broker, DataDir dataDir) implements AutoCloseable {
        static Running start() {
            try {
                DataDir dataDir = DataDir.of(null);
                return new Running(EmbeddedBroker.start(dataDir.broker(), 0), dataDir);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            broker.close();
            dataDir.close();
        }
    }
}
