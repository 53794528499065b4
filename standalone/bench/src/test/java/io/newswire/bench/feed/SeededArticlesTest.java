package io.newswire.bench.feed;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newswire.producer.feed.Paragraph;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeededArticlesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final Matcher MATCHER = Matcher.of(GAZETTEER);

    @Test
    void shouldWriteTheSameArticlesFromTheSameSeedAndOthersFromAnother() {
        // Given
        List<Paragraph> article = articles(1, SeededArticles.USUAL_SUBJECTS).article(17);

        // When
        List<Paragraph> again = articles(1, SeededArticles.USUAL_SUBJECTS).article(17);
        List<Paragraph> other = articles(2, SeededArticles.USUAL_SUBJECTS).article(17);

        // Then
        assertThat(again).isEqualTo(article);
        assertThat(other).doesNotContainAnyElementsOf(article);
    }

    @Test
    void shouldWriteEventsOfThreeHundredBytesWithThreeAndAHalfMentions() {
        // When
        List<Paragraph> paragraphs = paragraphs(articles(1, SeededArticles.USUAL_SUBJECTS), 400);

        // Then
        assertThat(paragraphs).hasSize(10_000);
        assertThat(paragraphs.stream().mapToInt(each -> each.toJson().length).average())
                .hasValueCloseTo(300.0, within(20.0));
        assertThat(paragraphs.stream()
                        .mapToInt(each -> mentions(each.text()).size())
                        .average())
                .hasValueCloseTo(3.4, within(0.2));
    }

    @Test
    void shouldNeverWriteTheSameParagraphTwice() {
        // When
        List<Paragraph> paragraphs = paragraphs(articles(1, SeededArticles.USUAL_SUBJECTS), 2_000);

        // Then
        assertThat(paragraphs.stream().map(Paragraph::text).collect(toSet())).hasSameSizeAs(paragraphs);
    }

    @Test
    void shouldNameEveryCountryAndTwoThousandActors() {
        // When
        Names names = articles(1, 0).names();

        // Then
        assertThat(names.countries()).hasSize(250);
        assertThat(names.actors()).hasSize(Names.ACTORS).doesNotContainAnyElementsOf(names.spare());
        assertThat(names.spare()).hasSizeGreaterThan(1_000);
    }

    @Test
    void shouldNameNobodyInItsFiller() {
        // Given
        Filler filler = Filler.of(GAZETTEER);
        SplittableRandom random = new SplittableRandom(3);

        // When
        Set<Mention> found = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            filler.append(text, 20, random);
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
            found.addAll(mentions(text.toString()));
        }

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void shouldBeAboutFewSubjectsInAnArticleUnlessEachMentionIsDrawnFromAll() {
        assertThat(subjectsPerArticle(articles(1, SeededArticles.USUAL_SUBJECTS)))
                .isBetween(10.0, 25.0);
        assertThat(subjectsPerArticle(articles(1, 0))).isGreaterThan(35);
    }

    @Test
    void shouldWriteASingleMentionWhereOneSubjectIsProbed() {
        // Given
        SeededArticles articles = articles(1, 0);
        Names.Name name = articles.names().spare().get(5);

        // When
        Paragraph probe = articles.single("probe", name, Instant.EPOCH, 99);

        // Then
        assertThat(mentions(probe.text())).extracting(Mention::id).contains(name.id());
    }

    private static SeededArticles articles(long seed, int subjects) {
        return SeededArticles.of(new FeedPlan(Density.DENSE, 1_000_000, seed), subjects, GAZETTEER, MATCHER);
    }

    private static List<Paragraph> paragraphs(SeededArticles articles, int count) {
        return LongStream.range(0, count)
                .mapToObj(articles::article)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mention> mentions(String text) {
        return MATCHER.read(text, null, Instant.EPOCH, ArticleKnowledge.none()).mentions();
    }

    private static double subjectsPerArticle(SeededArticles articles) {
        return LongStream.range(0, 200)
                .mapToObj(articles::article)
                .mapToInt(article -> article.stream()
                        .flatMap(each -> mentions(each.text()).stream())
                        .map(Mention::id)
                        .collect(toSet())
                        .size())
                .average()
                .orElseThrow();
    }
}
