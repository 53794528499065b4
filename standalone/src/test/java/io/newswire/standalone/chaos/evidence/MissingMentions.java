package io.newswire.standalone.chaos.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Paragraphs in which the matcher finds a mention, whose offsets the group has committed, and which are absent from
 * news.mentions: either for readers of committed records only (written and not committed), or for every reader (never
 * written).
 */
record MissingMentions(Admin admin, ObservedGroup group) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Owed(String name, int partition, long offset) {}

    void writeTo(PrintWriter out) throws InterruptedException, ExecutionException {
        // read first, because mentions are committed together with the offsets of their paragraphs
        Map<TopicPartition, Long> committed = new OwnPartitions(admin, group).committed();
        List<Owed> owed = owed(committed, out);
        Set<String> stable = written(IsolationLevel.READ_COMMITTED);
        Set<String> any = written(IsolationLevel.READ_UNCOMMITTED);
        List<Owed> missing =
                owed.stream().filter(each -> !stable.contains(each.name())).toList();
        out.println(missing.size() + " of " + owed.size() + " paragraphs with a mention, read and committed by "
                + group.applicationId() + ", are missing for read_committed");
        for (Owed each : missing) {
            out.println(each.name() + " partition " + each.partition() + " offset " + each.offset()
                    + (any.contains(each.name())
                            ? " there for read_uncommitted: written and not committed"
                            : " missing for read_uncommitted too: never written"));
        }
    }

    private List<Owed> owed(Map<TopicPartition, Long> committed, PrintWriter out) {
        ExpectedMentions expected = new ExpectedMentions();
        List<Owed> owed = new ArrayList<>();
        String topic = group.topicPrefix() + "paragraphs";
        new TopicContents(group.bootstrapServers(), topic).forEach(IsolationLevel.READ_COMMITTED, paragraph -> {
            long readUpTo = committed.getOrDefault(new TopicPartition(topic, paragraph.partition()), 0L);
            try {
                JsonNode json = JSON.readTree(paragraph.value());
                if (expected.hasMention(json) && paragraph.offset() < readUpTo) {
                    owed.add(new Owed(name(json), paragraph.partition(), paragraph.offset()));
                }
            } catch (JacksonException e) {
                out.println(place(paragraph) + " is no paragraph: " + e.getOriginalMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return owed;
    }

    private Set<String> written(IsolationLevel isolation) {
        Set<String> names = new HashSet<>();
        new TopicContents(group.bootstrapServers(), group.topicPrefix() + "mentions").forEach(isolation, mentions -> {
            try {
                names.add(name(JSON.readTree(mentions.value())));
            } catch (IOException e) {
                throw new UncheckedIOException(place(mentions), e);
            }
        });
        return names;
    }

    private static String name(JsonNode json) {
        return json.path("articleId").asText() + " paragraph "
                + json.path("paragraph").asInt();
    }

    private static String place(ConsumerRecord<?, ?> of) {
        return of.topic() + "-" + of.partition() + " offset " + of.offset();
    }
}
