package io.newswire.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Passes a {@link ChaosRun} to a test class and closes it at the end. After a failure it first collects evidence from
 * the processes, keeps all files, and reports where they are and how to repeat the run. After every run it prints how
 * often each {@code TellingLine} was logged.
 */
public final class WithChaos extends TypeBasedParameterResolver<ChaosRun>
        implements BeforeAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(WithChaos.class);
    private static final int FULL_SIZE = 300_000;

    @Override
    public void beforeAll(ExtensionContext testClass) throws IOException {
        Path folder =
                Path.of("target", "chaos", testClass.getRequiredTestClass().getSimpleName());
        ChaosRun run = new ChaosRun(
                folder,
                Long.getLong("chaos.seed", new Random().nextInt(1_000_000)),
                Integer.getInteger("chaos.paragraphs", FULL_SIZE));
        run.delete();
        Files.createDirectories(run.logs());
        testClass.getStore(NAMESPACE).put("run", run);
    }

    @Override
    public ChaosRun resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return run(test);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable thrown) throws IOException {
        throw explained(run(test), thrown);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext testClass, Throwable thrown)
            throws IOException {
        throw explained(run(testClass), thrown);
    }

    @Override
    public void afterAll(ExtensionContext testClass) throws IOException {
        ChaosRun run = run(testClass);
        run.close();
        System.out.println("chaos: in the logs " + run.lines());
        if (!run.hasFailed()) {
            Folders.delete(run.data());
        }
    }

    private static AssertionError explained(ChaosRun run, Throwable thrown) throws IOException {
        List<Path> evidence = run.collectEvidence(thrown);
        return new AssertionError(
                thrown.getMessage() + "\n(-Dchaos.seed=" + run.seed() + " -Dchaos.paragraphs=" + run.paragraphs()
                        + "; evidence is in " + evidence + ", the logs are in "
                        + run.logs().toAbsolutePath()
                        + ", data and state are kept beside them)",
                thrown);
    }

    private static ChaosRun run(ExtensionContext test) {
        return Objects.requireNonNull(test.getStore(NAMESPACE).get("run", ChaosRun.class));
    }
}
