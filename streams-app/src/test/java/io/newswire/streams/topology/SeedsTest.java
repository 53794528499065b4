package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.reference.ExpectedMention;
import io.newswire.streams.reference.ExpectedParagraph;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SeedIndex;
import io.newswire.streams.reference.SlowReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The known answer: what a person found in the five articles is what is found and counted. */
class SeedsTest {
    private static final KnownAnswer KNOWN = KnownAnswer.load();

    static List<SeedIndex.Row> articles() {
        return SeedIndex.load().rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldFindEveryNamedMentionAndNoOther(SeedIndex.Row article) {
        ArticleKnowledge knowledge = ArticleKnowledge.none();
        int number = 0;
        for (ExpectedParagraph paragraph : KNOWN.paragraphs(article.articleId())) {
            // When
            Reading reading =
                    FeedDriver.matcher().read(paragraph.text(), article.headline(), article.publishedAt(), knowledge);
            knowledge = reading.learned();
            // Then
            List<ExpectedMention> found = new ArrayList<>();
            for (Mention mention : reading.mentions()) {
                found.add(new ExpectedMention(
                        mention.kind().wire(),
                        mention.id(),
                        mention.via().wire(),
                        mention.text(),
                        mention.start(),
                        mention.end()));
            }
            assertThat(found).as("paragraph %d: %s", number++, paragraph.text()).isEqualTo(paragraph.mentions());
        }
    }

    @Test
    void shouldCountTheKnownAnswer() {
        try (FeedDriver feed = new FeedDriver()) {
            // Given
            for (SeedIndex.Row article : articles()) {
                int number = 0;
                for (ExpectedParagraph paragraph : KNOWN.paragraphs(article.articleId())) {
                    feed.publish(new Event(article.articleId(), number++, article.publishedAt(), paragraph.text()));
                }
            }
            // Then
            assertThat(feed.settle()).isEqualTo(new SlowReference(ReferenceWindow.DEFAULTS).aggregates(KNOWN.events()));
        }
    }
}
