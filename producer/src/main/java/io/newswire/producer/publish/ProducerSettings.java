package io.newswire.producer.publish;

import io.newswire.producer.feed.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Everything that an operator may choose. {@code replicationFactor} -1 leaves it to the broker; {@code connectTimeout}
 * is how long a broker that does not answer is tried. {@link #errors} tells what is wrong with a choice.
 */
public record ProducerSettings(
        List<Path> inputs,
        boolean strict,
        Pace pace,
        KafkaAccess kafka,
        String topicPrefix,
        boolean createTopics,
        int partitions,
        int replicationFactor,
        Duration connectTimeout) {

    public static final String DEFAULT_TOPIC_PREFIX = "news.";
    public static final int DEFAULT_PARTITIONS = 6;
    public static final int REPLICATION_OF_THE_BROKER = -1;
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(30);

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    public ProducerSettings {
        inputs = List.copyOf(inputs);
    }

    /** The defaults: everything at full speed, stopping at nothing, topics created. */
    public static ProducerSettings of(List<Path> inputs, KafkaAccess kafka) {
        return new ProducerSettings(
                inputs,
                false,
                Pace.MAX,
                kafka,
                DEFAULT_TOPIC_PREFIX,
                true,
                DEFAULT_PARTITIONS,
                REPLICATION_OF_THE_BROKER,
                DEFAULT_CONNECT_TIMEOUT);
    }

    /** Whether the articles come as lines of JSON from standard input. */
    public boolean isStandardInput() {
        return inputs.contains(STANDARD_INPUT);
    }

    /** The topic that the paragraphs go to. */
    public String topic() {
        return topicPrefix + "paragraphs";
    }

    /** What is wrong, a line for each error; empty if nothing is. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        if (inputs.isEmpty()) {
            errors.add("--input: name a folder of .txt files or a .jsonl file");
        }
        if (!isStandardInput()) {
            inputs.forEach(input -> checkInput(input, errors));
        } else if (inputs.size() > 1) {
            errors.add("--input: - is standard input and stands alone");
        }
        if (!TOPIC.matcher(topic()).matches()) {
            errors.add("--topic-prefix: '" + topicPrefix
                    + "' is not made of letters, digits, '.', '_' and '-' or is too long");
        }
        if (partitions < 1) {
            errors.add("--partitions: " + partitions + " is below 1");
        }
        if (replicationFactor != REPLICATION_OF_THE_BROKER
                && (replicationFactor < 1 || replicationFactor > Short.MAX_VALUE)) {
            errors.add("--replication-factor: " + replicationFactor + " is neither above 0 nor -1");
        }
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            errors.add("--connect-timeout: " + connectTimeout + " is not above 0");
        }
        errors.addAll(ClientProperties.errors(kafka));
        return errors;
    }

    private static void checkInput(Path input, List<String> errors) {
        String name = String.valueOf(input.getFileName());
        if (!Files.exists(input)) {
            errors.add("--input: there is no folder or file " + input);
        } else if (!Files.isReadable(input)) {
            errors.add("--input: " + input + " may not be read");
        } else if (!Files.isDirectory(input) && !name.endsWith(".jsonl") && !name.endsWith(".ndjson")) {
            errors.add("--input: " + input + " is neither a folder nor a .jsonl file");
        } else if (!Files.isDirectory(input) && !Files.isRegularFile(input)) {
            errors.add("--input: " + input + " is a pipe or device, which cannot be read twice");
        }
    }

    /** One line for the log, without secrets. */
    @Override
    public String toString() {
        return "input=" + inputs + ", " + pace + ", strict=" + strict + ", topic=" + topic() + ", bootstrap-server="
                + kafka.bootstrapServers() + " " + kafka.maskedProperties();
    }
}
