package io.newswire.standalone.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Passes tests the one {@code apache/kafka} container of this run. Without a Docker engine the tests are disabled, or
 * fail if {@code NEWSWIRE_REQUIRE_DOCKER=true}.
 */
public final class InContainerBroker extends TypeBasedParameterResolver<BrokerUnderTest>
        implements ExecutionCondition, BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(InContainerBroker.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        if (Boolean.parseBoolean(System.getenv("NEWSWIRE_REQUIRE_DOCKER"))) {
            return ConditionEvaluationResult.enabled("NEWSWIRE_REQUIRE_DOCKER=true: the start of the container fails");
        }
        return ConditionEvaluationResult.disabled("no Docker engine answers");
    }

    @Override
    public void beforeAll(ExtensionContext testClass) {
        running(testClass);
    }

    @Override
    public BrokerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new BrokerUnderTest(running(test).getBootstrapServers());
    }

    private static KafkaContainer running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("broker", unused -> started(), KafkaContainer.class);
    }

    private static KafkaContainer started() {
        KafkaContainer container = new KafkaContainer("apache/kafka:4.2.2");
        container.start();
        return container;
    }
}
