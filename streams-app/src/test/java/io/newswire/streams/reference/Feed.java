package io.newswire.streams.reference;

import static io.newswire.streams.reference.ReferenceMention.ACTOR;
import static io.newswire.streams.reference.ReferenceMention.COUNTRY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/** The words in which the tests of the reference speak of small feeds; all times lie on one day. */
final class Feed {

    static final ReferenceWindow HOUR = window(Duration.ofHours(1));
    static final ReferenceWindow DAY = window(Duration.ofDays(1));
    static final ReferenceWindow WEEK = window(Duration.ofDays(7));

    private Feed() {}

    static SortedMap<String, ReferenceAggregate> table(ReferenceWindow window, List<ReferenceEvent> feed) {
        return new SlowReference(List.of(window)).aggregates(feed);
    }

    static ReferenceAggregate aggregate(SortedMap<String, ReferenceAggregate> table, String key) {
        return Objects.requireNonNull(table.get(key), () -> key + " is not in " + table.keySet());
    }

    static List<Long> counts(SortedMap<String, ReferenceAggregate> table, String key) {
        ReferenceAggregate aggregate = aggregate(table, key);
        return List.of(aggregate.mentions(), aggregate.paragraphs(), aggregate.articles());
    }

    static Instant at(String time) {
        return Instant.parse("2021-08-30T" + time + ":00Z");
    }

    static ReferenceEvent paragraph(
            String articleId, int paragraph, Instant publishedAt, ReferenceMention... mentions) {
        return new ReferenceEvent(articleId, paragraph, publishedAt, List.of(mentions));
    }

    static ReferenceMention country(String id, int start) {
        return new ReferenceMention(COUNTRY, id, start, start + 7);
    }

    static ReferenceMention actor(String id, int start) {
        return new ReferenceMention(ACTOR, id, start, start + 7);
    }

    private static ReferenceWindow window(Duration size) {
        return new ReferenceWindow(size, Duration.ofMinutes(5));
    }
}
