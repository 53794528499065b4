package io.newswire.streams.web.api;

import static io.newswire.streams.evidence.Sentences.paragraph;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import io.newswire.streams.evidence.MentionedParagraph;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFilterTest {
    private final MentionedParagraph iranAndTheKremlin =
            Objects.requireNonNull(MentionedParagraph.of(new ConsumerRecord<>(
                    "news.mentions",
                    0,
                    0,
                    "a".getBytes(UTF_8),
                    paragraph("a", 0, "2021-08-30T12:00:00Z")
                            .country("IRN", 0, 4)
                            .actor("kremlin", 9, 16)
                            .json()
                            .getBytes(UTF_8))));

    /** The index may give a paragraph of another subject with the same hash. */
    @ParameterizedTest
    @CsvSource({
        "country, IRN, true",
        "country, RUS, false",
        "actor, kremlin, true",
        "actor, IRN, false",
        "pair, IRN+kremlin, true",
        "pair, RUS+kremlin, false",
        "pair, IRN+taliban, false"
    })
    void shouldSelectParagraphsThatNameTheSubjectOnly(String kind, String id, boolean isSelected) {
        // When
        MentionFilter filter = new MentionFilter(new SubjectId(AggregateKind.of(kind), id), Set.of(), null);
        // Then
        assertThat(filter.test(iranAndTheKremlin)).isEqualTo(isSelected);
    }
}
