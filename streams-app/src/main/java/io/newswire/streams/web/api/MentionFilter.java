package io.newswire.streams.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import io.newswire.streams.evidence.MentionedParagraph;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Selects paragraphs by subject, by the way in which they name it, and by source.
 *
 * @param subject null for the whole feed, where a mention of any subject is enough
 * @param vias the ways; empty for all
 * @param source null for all
 */
record MentionFilter(
        @Nullable SubjectId subject,
        Set<String> vias,
        @Nullable String source) implements Predicate<MentionedParagraph> {
    MentionFilter {
        vias = Set.copyOf(vias);
    }

    @Override
    public boolean test(MentionedParagraph paragraph) {
        if (source != null && !source.equals(paragraph.source())) {
            return false;
        }
        if (subject != null && !names(paragraph, subject)) {
            return false;
        }
        if (vias.isEmpty()) {
            return true;
        }
        for (JsonNode each : paragraph.mentions()) {
            if (vias.contains(text(each, "via")) && (subject == null || isOf(subject, each))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph names a subject; of a pair, both members. */
    private static boolean names(MentionedParagraph paragraph, SubjectId subject) {
        boolean isCountryMissing = subject.kind() != AggregateKind.ACTOR;
        boolean isActorMissing = subject.kind() != AggregateKind.COUNTRY;
        for (JsonNode each : paragraph.mentions()) {
            if (isOf(subject, each)) {
                boolean isCountry = text(each, "kind").equals("country");
                isCountryMissing &= !isCountry;
                isActorMissing &= isCountry;
            }
        }
        return !isCountryMissing && !isActorMissing;
    }

    private static boolean isOf(SubjectId subject, JsonNode mention) {
        String kind = text(mention, "kind");
        String id = text(mention, "id");
        if (subject.kind() == AggregateKind.PAIR) {
            return kind.equals("country")
                    ? subject.id().startsWith(id + "+")
                    : subject.id().endsWith("+" + id);
        }
        return subject.kind().toString().equals(kind) && subject.id().equals(id);
    }

    /** The name of a subject in a paragraph, or of both members of a pair; its id if the paragraph does not name it. */
    static String name(SubjectId subject, MentionedParagraph paragraph) {
        Set<String> names = new LinkedHashSet<>();
        for (AggregateKind kind : new AggregateKind[] {AggregateKind.COUNTRY, AggregateKind.ACTOR}) {
            for (JsonNode each : paragraph.mentions()) {
                if (kind.toString().equals(text(each, "kind")) && isOf(subject, each)) {
                    names.add(text(each, "name"));
                }
            }
        }
        return names.isEmpty() ? subject.id() : String.join(" + ", names);
    }

    /** The subjects of a paragraph, as kind and id, separated by spaces. */
    static String subjects(MentionedParagraph paragraph) {
        Set<String> subjects = new LinkedHashSet<>();
        paragraph.mentions().forEach(each -> subjects.add(text(each, "kind") + ":" + text(each, "id")));
        return String.join(" ", subjects);
    }

    private static String text(JsonNode mention, String field) {
        return mention.path(field).asText();
    }
}
