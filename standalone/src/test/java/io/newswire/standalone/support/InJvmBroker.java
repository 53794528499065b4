package io.newswire.standalone.support;

import io.newswire.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    private record Running(EmbeddedBroker broker, Path dataDir) implements AutoCloseable {
        static Running start() {
            try {
                Path dataDir = Files.createTempDirectory("newswire-broker");
                return new Running(EmbeddedBroker.start(dataDir, 0), dataDir);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            broker.close();
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(dataDir)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
