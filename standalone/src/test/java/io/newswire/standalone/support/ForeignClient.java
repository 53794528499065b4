package io.newswire.standalone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A Kafka client that is not written in Java, run as a command of this machine.
 *
 * @param words the command; ADDRESS, TOPIC and FILE are placeholders for broker, topic and input file
 * @param missing why the client cannot be used here; empty if it can
 */
public record ForeignClient(Path folder, List<String> words, String missing) {
    private static final Path KAFKAJS = Path.of("target", "foreign-clients");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Returns kcat, the command-line client of librdkafka, with librdkafka's default partitioner. */
    public static ForeignClient kcat() {
        return new ForeignClient(
                Path.of("."),
                List.of("kcat", "-P", "-b", "ADDRESS", "-t", "TOPIC", "-K", "\t", "-l", "FILE"),
                runs(Path.of("."), "kcat", "-V") ? "" : "there is no kcat here; Debian has it as a package");
    }

    /** Returns KafkaJS, a client for Node.js; npm installs it into {@code target} in the version of package.json. */
    public static ForeignClient kafkajs() throws IOException {
        Files.createDirectories(KAFKAJS);
        for (String file : List.of("package.json", "publish.js")) {
            try (InputStream in =
                    Objects.requireNonNull(ForeignClient.class.getResourceAsStream("/foreign-clients/" + file), file)) {
                Files.copy(in, KAFKAJS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        boolean isThere = Files.exists(KAFKAJS.resolve("node_modules/kafkajs/package.json"))
                || runs(KAFKAJS, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        return new ForeignClient(
                KAFKAJS,
                List.of("node", "publish.js", "ADDRESS", "TOPIC", "FILE"),
                isThere && runs(KAFKAJS, "node", "--version") ? "" : "there is no Node.js or no kafkajs from npm here");
    }

    /** Publishes a record for each line of a file: key, tab, value. */
    public void publish(String address, String topic, Path file) throws IOException, InterruptedException {
        List<String> command = words.stream()
                .map(word -> switch (word) {
                    case "ADDRESS" -> address;
                    case "TOPIC" -> topic;
                    case "FILE" -> file.toAbsolutePath().toString();
                    default -> word;
                })
                .toList();
        Path said = Files.createTempFile(file.toAbsolutePath().getParent(), "said", ".txt");
        int code = exitCode(folder, command, Redirect.to(said.toFile()));
        assertThat(code).as(() -> String.join(" ", command) + ": " + read(said)).isZero();
    }

    private static String read(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean runs(Path folder, String... words) {
        try {
            return exitCode(folder, List.of(words), Redirect.DISCARD) == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int exitCode(Path folder, List<String> words, Redirect output)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(String.join(" ", words) + " takes longer than " + PATIENCE);
            }
            return process.exitValue();
        } finally {
            process.destroy();
        }
    }
}
