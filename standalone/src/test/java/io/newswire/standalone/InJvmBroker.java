package io.newswire.standalone;

import java.io.IOException;
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

/** Gives the tests of a class one {@link EmbeddedBroker}. */
final class InJvmBroker extends TypeBasedParameterResolver<BrokerUnderTest> implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(InJvmBroker.class);

    @Override
    public void beforeAll(ExtensionContext testClass) throws IOException {
        testClass.getStore(NAMESPACE).put("broker", Running.start());
    }

    @Override
    public BrokerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running = test.getStore(NAMESPACE).get("broker", Running.class);
        return new BrokerUnderTest(running.broker().bootstrapServers());
    }

    private record Running(EmbeddedBroker broker, Path dataDir) implements AutoCloseable {
        static Running start() throws IOException {
            Path dataDir = Files.createTempDirectory("newswire-broker");
            return new Running(EmbeddedBroker.start(dataDir, 0), dataDir);
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
