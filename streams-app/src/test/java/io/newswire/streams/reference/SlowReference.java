package io.newswire.streams.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts a feed from its first event, with plain loops over all mentions: the final table of rolling aggregates by
 * record key. A prefix of the events gives the table of that earlier moment. Only the order of the events within an
 * article matters.
 */
public final class SlowReference {

    private final List<ReferenceWindow> windows;

    public SlowReference(List<ReferenceWindow> windows) {
        this.windows = List.copyOf(windows);
    }

    /** The aggregates of every subject that has something in a window after all the events. */
    public SortedMap<String, ReferenceAggregate> aggregates(List<ReferenceEvent> events) {
        SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
        if (events.isEmpty()) {
            return table;
        }
        Instant clock = newest(events);
        List<ReferenceEvent> counted = countedOnce(events);
        for (ReferenceWindow window : windows) {
            for (ReferenceAggregate aggregate : aggregates(counted, window, clock)) {
                table.put(aggregate.key(), aggregate);
            }
        }
        return table;
    }

    private static Instant newest(List<ReferenceEvent> events) {
        Instant newest = Instant.MIN;
        for (ReferenceEvent event : events) {
            if (event.publishedAt().isAfter(newest)) {
                newest = event.publishedAt();
            }
        }
        return newest;
    }

    /** The first copy of each paragraph, dated as the first event of its article. */
    private static List<ReferenceEvent> countedOnce(List<ReferenceEvent> events) {
        Map<String, Instant> dates = new HashMap<>();
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<ReferenceEvent> counted = new ArrayList<>();
        for (ReferenceEvent event : events) {
            String article = event.articleId();
            Instant date = dates.computeIfAbsent(article, unseen -> event.publishedAt());
            if (seen.computeIfAbsent(article, unseen -> new HashSet<>()).add(event.paragraph())) {
                counted.add(new ReferenceEvent(article, event.paragraph(), date, event.mentions()));
            }
        }
        return counted;
    }

    private static List<ReferenceAggregate> aggregates(
            List<ReferenceEvent> counted, ReferenceWindow window, Instant clock) {
        Instant start = window.start(clock);
        Instant end = window.end(clock);
        Map<Subject, Tally> tallies = new LinkedHashMap<>();
        for (ReferenceEvent paragraph : counted) {
            Instant date = paragraph.publishedAt();
            if (date.isBefore(start) || !date.isBefore(end)) {
                continue;
            }
            int slice = (int) Duration.between(start, date).dividedBy(window.slice());
            mentionsPerSubject(paragraph.mentions())
                    .forEach((subject, mentions) -> tallies.computeIfAbsent(
                                    subject, unseen -> new Tally(window.slices()))
                            .add(paragraph.articleId(), slice, mentions));
        }
        List<ReferenceAggregate> aggregates = new ArrayList<>();
        tallies.forEach((subject, tally) -> aggregates.add(new ReferenceAggregate(
                subject.kind(),
                subject.id(),
                window.size().toString(),
                start,
                end,
                tally.mentions,
                tally.paragraphs,
                tally.articles.size(),
                tally.series)));
        return aggregates;
    }

    /** Everything that one paragraph counts for, with its mentions there; the whole feed even when they are none. */
    private static Map<Subject, Long> mentionsPerSubject(List<ReferenceMention> mentions) {
        Map<Subject, Long> counts = new LinkedHashMap<>();
        counts.put(new Subject("all", "feed"), (long) mentions.size());
        List<ReferenceMention> countries = new ArrayList<>();
        List<ReferenceMention> actors = new ArrayList<>();
        for (ReferenceMention mention : mentions) {
            counts.merge(new Subject(mention.kind(), mention.id()), 1L, Long::sum);
            counts.merge(new Subject("all", mention.kind()), 1L, Long::sum);
            (mention.kind().equals(ReferenceMention.COUNTRY) ? countries : actors).add(mention);
        }
        for (ReferenceMention country : countries) {
            for (ReferenceMention actor : actors) {
                if (isApartFrom(country, actor.id(), actors)) {
                    counts.put(new Subject("pair", country.id() + "+" + actor.id()), 1L);
                }
            }
        }
        return counts;
    }

    private static boolean isApartFrom(ReferenceMention country, String actorId, List<ReferenceMention> actors) {
        for (ReferenceMention actor : actors) {
            if (actor.id().equals(actorId) && actor.overlaps(country)) {
                return false;
            }
        }
        return true;
    }

    private record Subject(String kind, String id) {}

    private static final class Tally {

        private long mentions;
        private long paragraphs;
        private final Set<String> articles = new HashSet<>();
        private final List<Long> series;

        Tally(int slices) {
            series = new ArrayList<>(Collections.nCopies(slices, 0L));
        }

        void add(String articleId, int slice, long inParagraph) {
            mentions += inParagraph;
            paragraphs++;
            articles.add(articleId);
            series.set(slice, series.get(slice) + inParagraph);
        }
    }
}
