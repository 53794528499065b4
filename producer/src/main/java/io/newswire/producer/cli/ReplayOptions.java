package io.newswire.producer.cli;

import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that say how fast to replay, which articles, and how often. */
public final class ReplayOptions {

    @Option(
            names = "--speed",
            paramLabel = "max|realtime|N",
            defaultValue = "${env:NEWSWIRE_SPEED:-max}",
            description =
                    "How fast to replay: as many times faster than it happened (3600 is an hour a second), realtime"
                            + " or max (NEWSWIRE_SPEED; default: max).")
    private String speed = "max";

    @Option(
            names = "--max-gap",
            paramLabel = "DURATION",
            converter = DurationOrNone.class,
            defaultValue = "${env:NEWSWIRE_MAX_GAP:-none}",
            description = "Wait at most this long between two articles, whatever --speed says; none for no limit"
                    + " (NEWSWIRE_MAX_GAP; default: none).")
    private Duration maxGap = ReplayPace.NO_MAX_GAP;

    @Option(
            names = "--rate",
            paramLabel = "N[/s]",
            defaultValue = "${env:NEWSWIRE_RATE:-unlimited}",
            description = "Publish at most this many paragraphs per second, such as 5 or 0.5 (NEWSWIRE_RATE; default:"
                    + " unlimited).")
    private String rate = "unlimited";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "${env:NEWSWIRE_FROM:-}",
            description = "Leave out what is older: a day in UTC, or a time with offset (NEWSWIRE_FROM).")
    private String from = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            defaultValue = "${env:NEWSWIRE_UNTIL:-}",
            description = "Leave out what is newer; a day counts to its end (NEWSWIRE_UNTIL).")
    private String until = "";

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only articles of this source, in small or capital letters; repeatable.")
    private List<String> sources = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_LIMIT:-}",
            description = "Only the first N articles (NEWSWIRE_LIMIT).")
    private String limit = "";

    @Option(
            names = "--loop",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:NEWSWIRE_LOOP:-false}",
            description = "Begin again at the end, each round under new ids (…#2) and later dates (NEWSWIRE_LOOP).")
    private String loop = "false";

    @Option(
            names = "--follow",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:NEWSWIRE_FOLLOW:-false}",
            description = "Go on with what is added to the input, and leave out what the topic has (NEWSWIRE_FOLLOW).")
    private String follow = "false";

    /** How fast to replay; a mistake adds a line to the errors. */
    public ReplayPace pace(List<String> errors) {
        FeedSpeed howFast = parse("--speed", speed, FeedSpeed::parse, errors);
        FeedRate atMost = parse("--rate", rate, FeedRate::parse, errors);
        return new ReplayPace(
                howFast == null ? FeedSpeed.MAX : howFast, atMost == null ? FeedRate.UNLIMITED : atMost, maxGap);
    }

    /** What to publish; a mistake adds a line to the errors. */
    public ReplayPlan plan(List<String> errors) {
        Instant first = parse("--from", from, FeedDate::first, errors);
        Instant last = parse("--until", until, FeedDate::last, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("--until: " + until + " lies before --from " + from);
        }
        Long most = parse("--limit", limit, ReplayOptions::positive, errors);
        boolean loops = Boolean.TRUE.equals(parse("--loop", loop, ReplayOptions::yesOrNo, errors));
        boolean follows = Boolean.TRUE.equals(parse("--follow", follow, ReplayOptions::yesOrNo, errors));
        if (loops && follows) {
            errors.add("--loop: what goes on has no end to begin again at; leave out --loop or --follow");
        }
        Set<String> names = new LinkedHashSet<>(sources);
        return new ReplayPlan(
                new Selection(first, last, names, most == null ? Selection.NO_LIMIT : most),
                loops && !follows,
                follows);
    }

    /** An empty value means the same as no value: compose files pass one on if a variable is not set. */
    private static <T> @Nullable T parse(String option, String value, Function<String, T> parser, List<String> errors) {
        if (value.isBlank()) {
            return null;
        }
        try {
            return parser.apply(value.strip());
        } catch (IllegalArgumentException e) {
            errors.add(option + ": " + e.getMessage());
            return null;
        }
    }

    /** Reads a duration, or {@code none} for no limit. */
    static final class DurationOrNone implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return text.equals("none") ? ReplayPace.NO_MAX_GAP : new DurationConverter().convert(text);
        }
    }

    private static Long positive(String text) {
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) == 0) {
            throw new IllegalArgumentException("'" + text + "' is not a number of articles above 0");
        }
        return Long.valueOf(text);
    }

    private static Boolean yesOrNo(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return Boolean.valueOf(text);
    }
}
