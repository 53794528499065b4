package io.newswire.producer.publish;

import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.feed.ReplayPace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All settings of an operator. {@code replicationFactor} -1 means the broker's default; {@code connectTimeout} is how
 * long to try a broker that does not respond. {@link #errors} says what is wrong with them.
 */
public record ProducerSettings(
        ArticleInputs inputs,
        boolean strict,
        ReplayPace pace,
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

    private static final int MOST_PARTITIONS = 10_000;
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    /** The defaults: files of any format, full speed, not strict, topics are created. */
    public static ProducerSettings of(List<Path> inputs, KafkaAccess kafka) {
        return new ProducerSettings(
                Formats.inputs(inputs),
                false,
                ReplayPace.MAX,
                kafka,
                DEFAULT_TOPIC_PREFIX,
                true,
                DEFAULT_PARTITIONS,
                REPLICATION_OF_THE_BROKER,
                DEFAULT_CONNECT_TIMEOUT);
    }

    /** Whether the articles come from standard input. */
    public boolean isStandardInput() {
        return inputs.isStandardInput();
    }

    /** The topic that the paragraphs go to. */
    public String topic() {
        return topicPrefix + "paragraphs";
    }

    /** What is wrong, one line for each mistake; empty if nothing is. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>(inputs.errors());
        if (!TOPIC.matcher(topic()).matches()) {
            errors.add("--topic-prefix: '" + topicPrefix
                    + "' is not made of letters, digits, '.', '_' and '-' or is too long");
        }
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            errors.add("--partitions is " + partitions + ", not 1 to " + MOST_PARTITIONS);
        }
        if (replicationFactor != REPLICATION_OF_THE_BROKER
                && (replicationFactor < 1 || replicationFactor > Short.MAX_VALUE)) {
            errors.add("--replication-factor is " + replicationFactor + ", not 1 to " + Short.MAX_VALUE + " or -1");
        }
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            errors.add("--connect-timeout: " + connectTimeout + " is not above 0");
        }
        errors.addAll(ClientProperties.errors(kafka));
        return errors;
    }

    /** One line for the log, without secrets. */
    @Override
    public String toString() {
        return "input=" + inputs + ", " + pace + ", strict=" + strict + ", topic=" + topic() + ", bootstrap-server="
                + kafka.bootstrapServers() + " " + kafka.maskedProperties();
    }
}
