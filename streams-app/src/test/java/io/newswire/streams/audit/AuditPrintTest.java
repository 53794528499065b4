package io.newswire.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.streams.kafka.TopicNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** How findings are printed for people and for programs. */
class AuditPrintTest {
    private static final TopicNames TOPICS = new TopicNames("news.");
    private static final String FORGED = "a\u001b[2J\nequal";

    @Test
    void shouldNotLetAnArticleIdForgeALineOrMoveTheCursor() {
        // When
        List<String> lines = AuditWords.of(found(), TOPICS, "newswire");
        // Then
        assertThat(lines).allMatch(line -> line.chars().noneMatch(Character::isISOControl));
        assertThat(lines)
                .contains(
                        "  missing: 2 paragraphs of news.paragraphs-1, offsets 7 to 9 (article a\\u001b[2J\\u000aequal)")
                .doesNotContain("equal");
    }

    @Test
    void shouldGiveProgramsTheSameFindings() throws Exception {
        // When
        JsonNode document = new ObjectMapper().readTree(AuditJson.of(found(), TOPICS, "newswire"));
        // Then
        assertThat(document.get("equal").asBoolean()).isFalse();
        JsonNode range = document.at("/mentions/missingRanges/0");
        assertThat(range.get("partition").asInt()).isEqualTo(1);
        assertThat(range.get("first").asLong()).isEqualTo(7);
        assertThat(range.get("last").asLong()).isEqualTo(9);
        assertThat(range.get("article").asText()).isEqualTo(FORGED);
        JsonNode different = document.at("/aggregates/different/first/0");
        assertThat(different.get("key").asText()).isEqualTo("country:IRN:PT1H");
        assertThat(different.get("written").isNull()).isTrue();
        assertThat(different.at("/counted/series").toString()).isEqualTo("[0,3]");
        assertThat(document.at("/hidden/0/readTo").asLong()).isEqualTo(12);
    }

    private static AuditResult found() {
        FirstOnes<AggregatesFindings.Difference> different = new FirstOnes<>();
        different.add(new AggregatesFindings.Difference(
                "country:IRN:PT1H", null, new AggregateState(0, 600_000, 3, 2, 1, List.of(0L, 3L))));
        return new AuditResult(
                new GroupProgress(Map.of(0, 20L), 0, 0, Set.of()),
                new ParagraphsFindings(20, 0, 0, 0, 0, 0, 0, 0, new FirstOnes<>()),
                new MentionsFindings(
                        18,
                        List.of(new MissingRange(1, 7, 9, 2, FORGED)),
                        0,
                        new FirstOnes<>(),
                        new FirstOnes<>(),
                        new FirstOnes<>(),
                        new FirstOnes<>(),
                        new FirstOnes<>()),
                new AggregatesFindings(5, 0, different),
                new FirstOnes<>(),
                Map.of(new TopicPartition("news.mentions", 1), 12L),
                List.of());
    }
}
