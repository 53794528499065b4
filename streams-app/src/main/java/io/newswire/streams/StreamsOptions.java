package io.newswire.streams;

import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Window;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the streams application; what is not given comes from the environment, else from a default. */
public final class StreamsOptions {
    private static final CountingRules DEFAULT_RULES =
            CountingRules.of(Windows.DEFAULT, Duration.ofSeconds(1), Duration.ofDays(35));

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_THREADS:-2}",
            description = "Stream threads (NEWSWIRE_THREADS; ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:NEWSWIRE_HOST:-127.0.0.1}",
            description = "The address health and metrics listen on (NEWSWIRE_HOST; ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:NEWSWIRE_PORT:-8080}",
            description = "The port of health and metrics, 0 for any free one (NEWSWIRE_PORT; ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private TopicOptions topics = new TopicOptions();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    /** Whose state, and where it lies. */
    public static final class StateOptions {
        @Option(
                names = "--application-id",
                paramLabel = "ID",
                defaultValue = "${env:NEWSWIRE_APPLICATION_ID:-newswire}",
                converter = ApplicationId.Converter.class,
                description = "Names the consumer group and the state (NEWSWIRE_APPLICATION_ID; ${DEFAULT-VALUE}).")
        private ApplicationId applicationId = new ApplicationId("newswire");

        @Option(
                names = "--state-dir",
                paramLabel = "DIR",
                defaultValue = "${env:NEWSWIRE_STATE_DIR:-${sys:user.home}/.newswire/state}",
                description = "Where the state lies; keep it on a volume (NEWSWIRE_STATE_DIR; ${DEFAULT-VALUE}).")
        private Path dir = Path.of("");

        public ApplicationId applicationId() {
            return applicationId;
        }

        public Path dir() {
            return dir;
        }
    }

    /** How topics are created. */
    public static final class TopicOptions {
        @Option(
                names = "--partitions",
                paramLabel = "N",
                defaultValue = "${env:NEWSWIRE_PARTITIONS:-6}",
                description = "Partitions of topics that are created (NEWSWIRE_PARTITIONS; ${DEFAULT-VALUE}).")
        private int partitions;

        @Option(
                names = "--replication-factor",
                paramLabel = "N",
                defaultValue = "${env:NEWSWIRE_REPLICATION_FACTOR:--1}",
                description = "Copies of each partition; -1 is the broker's default (NEWSWIRE_REPLICATION_FACTOR).")
        private short replicationFactor;

        @Option(
                names = "--create-topics",
                negatable = true,
                defaultValue = "${env:NEWSWIRE_CREATE_TOPICS:-true}",
                fallbackValue = "true",
                description = "Create the topics that are missing (NEWSWIRE_CREATE_TOPICS; ${DEFAULT-VALUE}).")
        private boolean create;

        public TopicLayout layout() {
            return new TopicLayout(partitions, replicationFactor);
        }

        public boolean create() {
            return create;
        }
    }

    /** How mentions are counted. */
    public static final class CountingOptions {
        @Option(
                names = "--window",
                paramLabel = "SIZE/SLIDE",
                split = ",",
                defaultValue = "${env:NEWSWIRE_WINDOWS:-1h/5m,24h/5m,7d/5m}",
                description = "A rolling window, repeatable (NEWSWIRE_WINDOWS; ${DEFAULT-VALUE}).")
        private List<String> windows = new ArrayList<>();

        @Option(
                names = "--emit-interval",
                paramLabel = "DURATION",
                defaultValue = "${env:NEWSWIRE_EMIT_INTERVAL:-1s}",
                converter = DurationConverter.class,
                description = "Updates are gathered this long before they are written (NEWSWIRE_EMIT_INTERVAL).")
        private Duration emitInterval = Duration.ZERO;

        @Option(
                names = "--retention",
                paramLabel = "DURATION",
                defaultValue = "${env:NEWSWIRE_RETENTION:-35d}",
                converter = DurationConverter.class,
                description = "An article is remembered until the feed is this far past it (NEWSWIRE_RETENTION).")
        private Duration retention = Duration.ZERO;

        @Option(
                names = "--max-clock-jump",
                paramLabel = "DURATION",
                defaultValue = "${env:NEWSWIRE_MAX_CLOCK_JUMP:-" + Option.NULL_VALUE + "}",
                converter = JumpConverter.class,
                description = "An event that moves the newest date of its partition further is a dead letter; none for"
                        + " no limit (NEWSWIRE_MAX_CLOCK_JUMP; as --retention).")
        private @Nullable Duration maxClockJump;

        private Windows windows() {
            return new Windows(windows.stream().map(Window::parse).toList());
        }

        /**
         * All of them together.
         *
         * @throws IllegalArgumentException if one is wrong, or two do not go together
         */
        public CountingRules rules() {
            return new CountingRules(
                    windows(), emitInterval, retention, maxClockJump == null ? retention : maxClockJump);
        }
    }

    /** Reads durations such as {@code 500ms}, {@code 1s}, {@code 35d} and {@code PT1H}. */
    public static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return text.endsWith("ms")
                        ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                        : Window.duration(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is no duration, such as 500ms, 1s, 35d or PT1H");
            }
        }
    }

    /** Reads a duration, or {@code none} for no limit. */
    static final class JumpConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return text.equals("none") ? CountingRules.ANY_JUMP : new DurationConverter().convert(text);
        }
    }

    /**
     * The settings that these options make.
     *
     * @throws UsageErrors with every option that is wrong
     */
    public StreamsSettings settings() {
        UsageErrors errors = new UsageErrors();
        CountingRules rules = errors.check(counting::rules, DEFAULT_RULES);
        TopicLayout layout = errors.check(topics::layout, new TopicLayout(1, (short) -1));
        errors.require(threads >= 1 && threads <= 64, "--threads is " + threads + ", not 1 to 64");
        errors.require(port >= 0 && port <= 65_535, "--port is " + port + ", not 0 to 65535");
        StreamsSettings settings = new StreamsSettings(
                kafka.bootstrapServers(),
                kafka.topicPrefix(),
                state.applicationId().name(),
                state.dir(),
                rules,
                threads,
                layout,
                topics.create(),
                host,
                port,
                kafka.properties());
        errors.verify(() -> settings.counting(1));
        errors.throwIfAny();
        return settings;
    }
}
