package io.newswire.streams.paragraphs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MentionsWriterTest {

    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());

    @Test
    void shouldSayWhichOfficeAPersonHeldAtTheDateAndNothingWhereNoneIsKnown() throws IOException {
        // Given
        String text = "Vladimir Putin, spokesman Jonas Smithers and Turkish police";

        // When
        JsonNode mentions = mentions(text, "2009-06-01T00:00:00Z");

        // Then
        assertThat(mentions.get(0).get("role").asText()).isEqualTo("prime minister");
        assertThat(mentions.get(1).get("id").asText()).isEqualTo("jonas-smithers");
        assertThat(mentions.get(1).has("role")).isFalse();
        assertThat(mentions.get(1).has("country")).isFalse();
    }

    @Test
    void shouldWriteAComposedActorWithItsTypeAndCountry() throws IOException {
        // When
        JsonNode police =
                mentions("Turkish police fired.", "2021-08-30T12:00:00Z").get(0);

        // Then
        assertThat(police.toString())
                .isEqualTo("{\"kind\":\"actor\",\"id\":\"tur-cop\",\"name\":\"Turkish police\",\"type\":\"COP\","
                        + "\"country\":\"TUR\",\"via\":\"role\",\"text\":\"Turkish police\",\"start\":0,\"end\":14}");
    }

    private static JsonNode mentions(String text, String date) throws IOException {
        Instant publishedAt = Instant.parse(date);
        Paragraph paragraph = new Paragraph("a1", 0, 1, null, null, null, publishedAt, text);
        byte[] json = new MentionsWriter()
                .write(
                        paragraph,
                        MATCHER.read(text, null, publishedAt, ArticleKnowledge.none())
                                .mentions());
        return new ObjectMapper().readTree(json).get("mentions");
    }
}
