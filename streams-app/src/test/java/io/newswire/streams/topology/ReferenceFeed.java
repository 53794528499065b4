package io.newswire.streams.topology;

import io.newswire.streams.counting.Windows;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceEvent;
import io.newswire.streams.reference.ReferenceMention;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SlowReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What the slow reference makes of events; it shares the matcher with the engine and nothing else. */
public final class ReferenceFeed {
    private final Matcher matcher;
    private final Map<String, ArticleKnowledge> knowledge = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<ReferenceEvent> events = new ArrayList<>();

    public ReferenceFeed(Matcher matcher) {
        this.matcher = matcher;
    }

    public void publish(Event event) {
        List<ReferenceMention> mentions = List.of();
        Instant date = dates.computeIfAbsent(event.articleId(), id -> event.publishedAt());
        if (read.add(event.articleId() + "#" + event.paragraph())) {
            Reading reading = matcher.read(
                    event.text(), null, date, knowledge.getOrDefault(event.articleId(), ArticleKnowledge.none()));
            knowledge.put(event.articleId(), reading.learned());
            mentions = reading.mentions().stream().map(ReferenceFeed::reference).toList();
        }
        events.add(new ReferenceEvent(event.articleId(), event.paragraph(), event.publishedAt(), mentions));
    }

    private static ReferenceMention reference(Mention mention) {
        return new ReferenceMention(mention.kind().wire(), mention.id(), mention.start(), mention.end());
    }

    public SortedMap<String, ReferenceAggregate> table(Windows windows) {
        return new SlowReference(windows.list().stream()
                        .map(window -> new ReferenceWindow(window.size(), window.slide()))
                        .toList())
                .aggregates(events);
    }
}
