package io.newswire.streams.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.streams.kafka.HangingTransaction;
import io.newswire.streams.kafka.RecordPosition;
import io.newswire.streams.kafka.TopicNames;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The result of an audit as one JSON document, for programs. A finding that may have many examples has a {@code count}
 * and the {@code first} {@value FirstOnes#MOST} of them.
 */
public final class AuditJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AuditJson() {}

    /** The document, in one line. */
    public static String of(AuditResult result, TopicNames topics, String applicationId) {
        ObjectNode document = JSON.objectNode();
        document.put("equal", result.isEqual());
        document.set("group", group(result.group(), applicationId));
        document.set("paragraphs", paragraphs(result.paragraphs(), topics));
        document.set("mentions", mentions(result.mentions(), topics));
        AggregatesFindings aggregates = result.aggregates();
        document.set("aggregates", aggregates == null ? JSON.nullNode() : aggregates(aggregates, result, topics));
        ArrayNode hidden = document.putArray("hidden");
        result.hidden()
                .forEach((partition, offset) -> hidden.addObject()
                        .put("topic", partition.topic())
                        .put("partition", partition.partition())
                        .put("readTo", offset));
        ArrayNode hanging = document.putArray("hanging");
        for (HangingTransaction each : result.hanging()) {
            hanging.addObject()
                    .put("topic", each.partition().topic())
                    .put("partition", each.partition().partition())
                    .put("cause", each.describe())
                    .put("remedy", each.remedy());
        }
        return document.toString();
    }

    private static ObjectNode group(GroupProgress group, String applicationId) {
        return JSON.objectNode()
                .put("applicationId", applicationId)
                .put("known", group.isKnown())
                .put("uncounted", group.uncounted())
                .put("shuffled", group.shuffled());
    }

    private static ObjectNode paragraphs(ParagraphsFindings found, TopicNames topics) {
        ObjectNode node = JSON.objectNode()
                .put("topic", topics.paragraphs())
                .put("records", found.records())
                .put(
                        "newest",
                        found.newest() == Long.MIN_VALUE
                                ? null
                                : Instant.ofEpochMilli(found.newest()).toString())
                .put("copies", found.copies())
                .put("putAside", found.putAside())
                .put("deadLetters", found.letters())
                .put("strays", found.strays())
                .put("splitArticles", found.splitArticles())
                .put("deletedOffsets", found.deleted());
        node.set("noDeadLetter", all(found.withoutDeadLetter(), AuditJson::position));
        return node;
    }

    private static ObjectNode mentions(MentionsFindings found, TopicNames topics) {
        ObjectNode node = JSON.objectNode()
                .put("topic", topics.mentions())
                .put("matched", found.matched())
                .put("toCome", found.notDue())
                .put("missing", found.missingParagraphs());
        ArrayNode ranges = node.putArray("missingRanges");
        found.missing().stream()
                .limit(FirstOnes.MOST)
                .forEach(range -> ranges.addObject()
                        .put("partition", range.partition())
                        .put("first", range.first())
                        .put("last", range.last())
                        .put("paragraphs", range.paragraphs())
                        .put("article", range.article()));
        node.set("doubled", all(found.doubled(), AuditJson::wrong));
        node.set("different", all(found.different(), AuditJson::wrong));
        node.set("strange", all(found.strange(), AuditJson::wrong));
        node.set("reordered", all(found.reordered(), AuditJson::wrong));
        node.set("unreadable", all(found.unreadable(), AuditJson::position));
        return node;
    }

    private static ObjectNode aggregates(AggregatesFindings found, AuditResult result, TopicNames topics) {
        ObjectNode node = JSON.objectNode()
                .put("topic", topics.aggregates())
                .put("equal", found.equal())
                .put("uncertain", found.uncertain());
        node.set("different", all(found.different(), (each, into) -> {
            into.put("key", each.key());
            into.set("written", state(each.written()));
            into.set("counted", state(each.counted()));
        }));
        node.set("unreadable", all(result.unreadableAggregates(), AuditJson::position));
        return node;
    }

    private static @Nullable ObjectNode state(@Nullable AggregateState state) {
        if (state == null) {
            return null;
        }
        ObjectNode node = JSON.objectNode()
                .put("windowStart", Instant.ofEpochMilli(state.start()).toString())
                .put("windowEnd", Instant.ofEpochMilli(state.end()).toString())
                .put("mentions", state.mentions())
                .put("paragraphs", state.paragraphs())
                .put("articles", state.articles());
        ArrayNode series = node.putArray("series");
        state.series().forEach(series::add);
        return node;
    }

    private static void position(RecordPosition at, ObjectNode into) {
        into.put("partition", at.partition()).put("offset", at.offset());
    }

    private static void wrong(MentionsComparison.Wrong each, ObjectNode into) {
        position(each.at(), into);
        into.put("articleId", each.articleId()).put("paragraph", each.paragraph());
    }

    private static <T> ObjectNode all(FirstOnes<T> found, BiConsumer<T, ObjectNode> fill) {
        ObjectNode node = JSON.objectNode().put("count", found.count());
        ArrayNode first = node.putArray("first");
        List<T> ones = found.first();
        ones.forEach(each -> fill.accept(each, first.addObject()));
        return node;
    }
}
