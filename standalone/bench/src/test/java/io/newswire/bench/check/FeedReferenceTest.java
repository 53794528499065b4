package io.newswire.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.producer.feed.Paragraph;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceEvent;
import io.newswire.streams.reference.ReferenceMention;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SlowReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedReferenceTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final Matcher MATCHER = Matcher.of(GAZETTEER);
    private static final List<ReferenceWindow> WITH_A_DAY_BY_THE_MINUTE = List.of(
            ReferenceWindow.DEFAULTS.get(0),
            new ReferenceWindow(Duration.ofHours(24), Duration.ofMinutes(1)),
            ReferenceWindow.DEFAULTS.get(2));

    private final List<ReferenceEvent> events = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void shouldAgreeWithTheSlowReferenceOfTheTests(Density density) {
        // When
        FeedReference reference = referenceOf(new FeedPlan(density, 1_510, 5));

        // Then
        assertThat(reference.paragraphs()).isEqualTo(1_510);
        assertThat(reference.byFiveMinutes().difference(slow(ReferenceWindow.DEFAULTS)))
                .isNull();
        assertThat(reference.byMinute().difference(slow(WITH_A_DAY_BY_THE_MINUTE)))
                .isNull();
        assertThat(reference.byOwnClock().difference(slowByOwnClock())).isNull();
    }

    @Test
    void shouldNameAnAggregateThatIsWrongMissingOrTooMany() {
        // Given
        RollingReference reference =
                referenceOf(new FeedPlan(Density.DENSE, 100, 5)).byFiveMinutes();
        List<Aggregate> right = slow(ReferenceWindow.DEFAULTS);
        List<Aggregate> wrong = new ArrayList<>(right);
        wrong.set(
                0,
                Aggregate.parse(
                        right.get(0).key().toString(),
                        right.get(0).json().replace("\"paragraphs\":", "\"paragraphs\":9")));
        List<Aggregate> more = new ArrayList<>(right);
        more.add(Aggregate.parse("country:ZZZ:PT1H", right.get(0).json()));

        // Then
        assertThat(reference.difference(wrong)).startsWith(right.get(0).key() + " should have ");
        assertThat(reference.difference(more)).startsWith("country:ZZZ:PT1H should not be there");
        assertThat(reference.difference(right.subList(1, right.size())))
                .isEqualTo(right.size() - 1 + " aggregates instead of " + right.size());
    }

    private FeedReference referenceOf(FeedPlan plan) {
        FeedReference reference = new FeedReference(MATCHER, plan, true);
        SeededArticles articles = SeededArticles.of(plan, SeededArticles.USUAL_SUBJECTS, GAZETTEER, MATCHER);
        for (long number = 0; number < plan.articles(); number++) {
            List<Paragraph> article = articles.article(number);
            reference.add(article);
            remember(article);
        }
        return reference;
    }

    private void remember(List<Paragraph> article) {
        ArticleKnowledge known = ArticleKnowledge.none();
        for (Paragraph each : article) {
            Reading reading = MATCHER.read(each.text(), null, each.publishedAt(), known);
            known = reading.learned();
            List<ReferenceMention> mentions = reading.mentions().stream()
                    .map(mention ->
                            new ReferenceMention(mention.kind().wire(), mention.id(), mention.start(), mention.end()))
                    .toList();
            events.add(new ReferenceEvent(each.articleId(), each.paragraph(), each.publishedAt(), mentions));
        }
    }

    private List<Aggregate> slow(List<ReferenceWindow> windows) {
        return new SlowReference(windows)
                .aggregates(events).values().stream()
                        .map(FeedReferenceTest::onTheWire)
                        .toList();
    }

    /** Each subject as if the feed had ended with its newest mention. */
    private Collection<Aggregate> slowByOwnClock() {
        Map<AggregateKey, Aggregate> newest = new HashMap<>();
        for (Instant date :
                new TreeSet<>(events.stream().map(ReferenceEvent::publishedAt).toList())) {
            Set<AggregateKey> mentioned = slow(events.stream()
                            .filter(each -> each.publishedAt().equals(date)))
                    .map(Aggregate::key)
                    .collect(Collectors.toSet());
            slow(events.stream().filter(each -> !each.publishedAt().isAfter(date)))
                    .filter(each -> mentioned.contains(each.key()))
                    .forEach(each -> newest.put(each.key(), each));
        }
        return newest.values();
    }

    private static Stream<Aggregate> slow(Stream<ReferenceEvent> some) {
        return new SlowReference(ReferenceWindow.DEFAULTS)
                .aggregates(some.toList()).values().stream().map(FeedReferenceTest::onTheWire);
    }

    private static Aggregate onTheWire(ReferenceAggregate each) {
        String json = String.format(
                "{\"kind\":\"%s\",\"id\":\"%s\",\"name\":\"\",\"window\":\"%s\",\"windowStart\":\"%s\",\"windowEnd\":\"%s\","
                        + "\"mentions\":%d,\"paragraphs\":%d,\"articles\":%d,\"series\":%s}",
                each.kind(),
                each.id(),
                each.window(),
                each.windowStart(),
                each.windowEnd(),
                each.mentions(),
                each.paragraphs(),
                each.articles(),
                each.series());
        return Aggregate.parse(each.key(), json);
    }
}
