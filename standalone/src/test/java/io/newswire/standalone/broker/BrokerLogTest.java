package io.newswire.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.PackagedLog;
import org.apache.kafka.common.protocol.Errors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Which errors of the broker in this JVM reach the log of newswire.jar. */
class BrokerLogTest {
    private static final String COORDINATOR = "org.apache.kafka.coordinator.group.GroupCoordinatorService";

    @ParameterizedTest
    @CsvSource({"NOT_COORDINATOR, false", "COORDINATOR_LOAD_IN_PROGRESS, false", "UNKNOWN_SERVER_ERROR, true"})
    void shouldLeaveOutAnErrorThatTheClientMendsByAskingAgain(Errors error, boolean isLogged) {
        try (PackagedLog log = PackagedLog.open()) {
            // When
            LoggerFactory.getLogger(COORDINATOR)
                    .error("[GroupCoordinator id=1] Error deleting share group {} due to error {}", "newswire", error);

            // Then
            assertThat(log.text().contains("Error deleting share group newswire due to error " + error))
                    .isEqualTo(isLogged);
        }
    }
}
