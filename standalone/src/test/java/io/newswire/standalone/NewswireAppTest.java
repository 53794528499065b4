package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewswireAppTest {
    @Test
    void shouldTellEverythingThatIsWrongAtOnce() {
        // When
        CommandRun run = CommandRun.of("watch", "--kind", "city", "--window", "soon", "--colour");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsExactlyInAnyOrder(
                        "newswire watch: Invalid value for option '--kind' (KIND): 'city' is none of country, actor, pair, all",
                        "newswire watch: Invalid value for option '--window' (SIZE): 'soon' is no duration, such as 500ms, 5m, 1h30m, 7d or PT1H",
                        "newswire watch: Unknown option: '--colour'",
                        "Try 'newswire watch --help'.")
                .endsWith("Try 'newswire watch --help'.");
    }

    @Test
    void shouldRefuseACommandThatThereIsNot() {
        CommandRun run = CommandRun.of("listen");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).endsWith("Try 'newswire --help'.").hasSize(2);
    }

    @Test
    void shouldExplainItsOptions() {
        CommandRun run = CommandRun.of("watch", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .anyMatch(line -> line.contains("--until-end"))
                .noneMatch(line -> line.contains("--patience"));
    }

    @Test
    void shouldTellItsVersionAndThatOfKafka() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).singleElement().asString().startsWith("Newswire ").endsWith(", Apache Kafka 4.2.2");
    }

    @Test
    void shouldNameTheBrokerThatDoesNotAnswer() throws IOException {
        // Given
        String address = "127.0.0.1:" + closedPort();

        // When
        CommandRun run = CommandRun.of("watch", "--bootstrap-server", address, "--patience", "1s");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly("newswire watch: no Kafka broker answers at " + address
                        + ", given up after 1 s; nothing listens there");
    }

    @Test
    void shouldNameTheHostThatIsUnknown() {
        CommandRun run = CommandRun.of("watch", "--bootstrap-server", "nowhere.invalid:9092", "--patience", "500ms");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly(
                        "newswire watch: no Kafka broker answers at nowhere.invalid:9092, given up after 0 s; there is"
                                + " no such host");
    }

    @Test
    void shouldRefuseAnAddressWithoutAPort() {
        CommandRun run = CommandRun.of("watch", "--bootstrap-server", "localhost");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .hasSize(2)
                .first()
                .asString()
                .contains("--bootstrap-server: 'localhost' is not of the form host:port");
    }

    @Test
    void shouldRefuseAPropertyThatKafkaRefuses() {
        CommandRun run = CommandRun.of("watch", "-X", "fetch.min.bytes=many");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasSize(2).first().asString().contains("fetch.min.bytes");
    }

    @Test
    void shouldRefuseAnIsolationLevelThatKafkaDoesNotKnow() {
        CommandRun run = CommandRun.of("watch", "--isolation", "none");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasSize(2).first().asString().contains("--isolation: 'none'", "read_committed");
    }

    @Test
    void shouldNameTheFileOfPropertiesThatCannotBeRead(@TempDir Path folder) {
        Path missing = folder.resolve("kafka.properties");

        CommandRun run = CommandRun.of("watch", "--kafka-config", missing.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).first().isEqualTo("newswire watch: --kafka-config: cannot read " + missing);
    }

    @Test
    void shouldRefuseWhatNamesNoDeadLetter() {
        CommandRun run = CommandRun.of("dlq", "--republish", "0:3", "seven", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "newswire dlq: --republish: 'seven' is not of the form partition:offset, such as 0:3",
                        "newswire dlq: --json and --show are for the list, not for --republish",
                        "Try 'newswire dlq --help'.");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            return socket.getLocalPort();
        }
    }
}
