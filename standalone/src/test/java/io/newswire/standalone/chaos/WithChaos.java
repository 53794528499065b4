package io.newswire.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test class its {@link ChaosRun}, and says on failure how to repeat it and where the children's logs are. */
final class WithChaos extends TypeBasedParameterResolver<ChaosRun>
        implements BeforeAllCallback, TestExecutionExceptionHandler, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(WithChaos.class);
    private static final int FULL_SIZE = 300_000;

    @Override
    public void beforeAll(ExtensionContext testClass) throws IOException {
        Path folder =
                Path.of("target", "chaos", testClass.getRequiredTestClass().getSimpleName());
        ChaosRun run = new ChaosRun(
                folder.resolve("logs"),
                folder.resolve("data"),
                Long.getLong("chaos.seed", new Random().nextInt(1_000_000)),
                Integer.getInteger("chaos.paragraphs", FULL_SIZE));
        delete(folder);
        Files.createDirectories(run.logs());
        testClass.getStore(NAMESPACE).put("run", run);
    }

    @Override
    public ChaosRun resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return run(test);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable thrown) {
        ChaosRun run = run(test);
        throw new AssertionError(
                thrown.getMessage() + "\n(-Dchaos.seed=" + run.seed() + " -Dchaos.paragraphs=" + run.paragraphs()
                        + "; the children's logs are in " + run.logs().toAbsolutePath() + ")",
                thrown);
    }

    @Override
    public void afterAll(ExtensionContext testClass) throws IOException {
        delete(run(testClass).data());
    }

    private static ChaosRun run(ExtensionContext test) {
        return Objects.requireNonNull(test.getStore(NAMESPACE).get("run", ChaosRun.class));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
