package io.newswire.standalone.compose;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Disables the tests of a class if {@code docker compose} reaches no engine. With {@code NEWSWIRE_REQUIRE_DOCKER=true}
 * the tests run in any case, and fail without an engine.
 */
final class ComposeAnswers implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.parseBoolean(System.getenv("NEWSWIRE_REQUIRE_DOCKER"))) {
            return ConditionEvaluationResult.enabled("NEWSWIRE_REQUIRE_DOCKER=true");
        }
        return answers("docker", "compose", "version") && answers("docker", "version")
                ? ConditionEvaluationResult.enabled("a Docker engine and Compose answer")
                : ConditionEvaluationResult.disabled("no Docker engine with Compose answers");
    }

    private static boolean answers(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
