package io.newswire.producer.articles;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Reads the date of an article: ISO 8601 with any offset, or a date alone, which is its midnight in UTC. A date before
 * year 1 or more than an hour ahead of the clock is bad: the broker and the counting would refuse it.
 */
final class PublishedAt {

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXXXX][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofHours(1);
    private static final int LENGTH_OF_A_DATE = "2021-08-30".length();

    private PublishedAt() {}

    static Instant parse(String text) throws BadArticleException {
        String date = text.strip();
        try {
            return checked(
                    date.length() == LENGTH_OF_A_DATE
                            ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : WITH_OFFSET.parse(date, Instant::from));
        } catch (DateTimeException e) {
            throw new BadArticleException("publishedAt '" + text
                    + "' is neither a time with offset (2021-08-30T14:00:00+02:00)" + " nor a date (2021-08-30)");
        }
    }

    static Instant checked(Instant publishedAt) throws BadArticleException {
        if (publishedAt.isBefore(EARLIEST)) {
            throw new BadArticleException("publishedAt " + publishedAt + " is before year 1");
        }
        if (publishedAt.isAfter(Instant.now().plus(TOLERANCE))) {
            throw new BadArticleException("publishedAt " + publishedAt + " lies in the future");
        }
        return publishedAt;
    }
}
