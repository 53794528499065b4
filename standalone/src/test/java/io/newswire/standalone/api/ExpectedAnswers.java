package io.newswire.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceEvent;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SlowReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What the API must say of the seeds, from the known answer and its slow reference; and its answers in the same types. */
final class ExpectedAnswers {

    static final KnownAnswer KNOWN = KnownAnswer.load();
    static final SortedMap<String, ReferenceAggregate> TABLE =
            new SlowReference(ReferenceWindow.DEFAULTS).aggregates(KNOWN.events());

    private ExpectedAnswers() {}

    static List<ReferenceAggregate> expected(String kind, String window) {
        return TABLE.values().stream()
                .filter(each -> each.kind().equals(kind) && each.window().equals(window))
                .toList();
    }

    static ReferenceAggregate read(JsonNode row) {
        List<Long> series = new ArrayList<>();
        row.path("series").forEach(each -> series.add(each.asLong()));
        return new ReferenceAggregate(
                row.path("kind").asText(),
                row.path("id").asText(),
                row.path("window").asText(),
                Instant.parse(row.path("windowStart").asText()),
                Instant.parse(row.path("windowEnd").asText()),
                row.path("mentions").asLong(),
                row.path("paragraphs").asLong(),
                row.path("articles").asLong(),
                series);
    }

    /** Each paragraph with a mention, by article and number, with the subjects that it counts for. */
    static Map<String, Set<String>> subjectsOfParagraphs() {
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        for (ReferenceEvent event : KNOWN.events()) {
            if (!event.mentions().isEmpty()) {
                Set<String> keys = new TreeSet<>();
                new SlowReference(List.of(ReferenceWindow.DEFAULTS.get(0)))
                        .aggregates(List.of(event))
                        .values()
                        .forEach(each -> keys.add(each.kind() + ":" + each.id()));
                subjects.put(event.articleId() + "#" + event.paragraph(), keys);
            }
        }
        return subjects;
    }

    static Collection<String> paragraphsOf(String subject) {
        Set<String> paragraphs = new TreeSet<>();
        subjectsOfParagraphs().forEach((paragraph, subjects) -> {
            if (subjects.contains(subject)) {
                paragraphs.add(paragraph);
            }
        });
        return paragraphs;
    }

    static List<String> spans(JsonNode mentions) {
        List<String> spans = new ArrayList<>();
        mentions.forEach(each -> spans.add(each.path("id").asText() + " "
                + each.path("start").asInt() + "-" + each.path("end").asInt()));
        return spans;
    }
}
