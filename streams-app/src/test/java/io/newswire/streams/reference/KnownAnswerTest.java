package io.newswire.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownAnswerTest {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final KnownAnswer answer = KnownAnswer.load();

    @Test
    void shouldHoldTheExactTextOfEveryParagraph() {
        SeedFolder seeds = SeedFolder.find();
        for (String articleId : answer.articleIds()) {
            assertThat(answer.paragraphs(articleId))
                    .extracting(ExpectedParagraph::text)
                    .containsExactlyElementsOf(seeds.paragraphs(articleId));
        }
    }

    @Test
    void shouldPointEverySurfaceIntoItsText() {
        for (ExpectedParagraph paragraph : everyParagraph()) {
            assertThat(paragraph.mentions())
                    .allSatisfy(mention -> assertThat(paragraph.text().substring(mention.start(), mention.end()))
                            .isEqualTo(mention.text())
                            .doesNotEndWith("'s")
                            .doesNotEndWith("’s")
                            .doesNotContainPattern("^[\\s\"“‘(]|[\\s\"”’),.]$"));
        }
    }

    @Test
    void shouldUseTheIdsAndWaysOfTheContract() {
        for (ExpectedParagraph paragraph : everyParagraph()) {
            assertThat(paragraph.mentions()).allSatisfy(mention -> {
                if (mention.kind().equals(ReferenceMention.COUNTRY)) {
                    assertThat(COUNTRIES).contains(mention.id());
                    assertThat(mention.via()).isIn("name", "demonym", "place");
                } else {
                    assertThat(mention.kind()).isEqualTo(ReferenceMention.ACTOR);
                    assertThat(mention.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                    assertThat(mention.via()).isIn("name", "surname", "acronym", "role");
                }
            });
        }
    }

    @Test
    void shouldReadTheKremlinAsActorAndAsCountryEachTime() {
        for (ExpectedParagraph paragraph : everyParagraph()) {
            List<String> kinds = paragraph.mentions().stream()
                    .filter(mention -> mention.text().equals("Kremlin"))
                    .map(ExpectedMention::kind)
                    .toList();
            assertThat(kinds.size()).isEqualTo(2 * occurrences("Kremlin", paragraph.text()));
            for (int i = 0; i < kinds.size(); i += 2) {
                assertThat(kinds.subList(i, i + 2)).containsExactly("actor", "country");
            }
        }
    }

    @ParameterizedTest(name = "{1} {2} in {0}: {3} mentions in {4} paragraphs")
    @CsvSource({
        "000, actor, taliban, 7, 6",
        "001, actor, taliban, 6, 6",
        "002, actor, taliban, 7, 6",
        "003, actor, taliban, 1, 1",
        "004, actor, taliban, 8, 7",
        "000, country, AFG, 16, 13",
        "002, country, AFG, 11, 11",
        "003, country, AFG, 13, 10",
        "000, country, GBR, 2, 2",
        "000, country, USA, 5, 5",
        "001, country, IRN, 1, 1",
        "001, actor, zamir-kabulov, 4, 4",
        "002, actor, press-tv, 2, 2",
        "002, actor, collective-security-treaty-organization, 3, 2",
        "003, actor, kremlin, 2, 2",
        "004, actor, islamic-state, 3, 1",
        "004, actor, vladimir-putin, 5, 5",
    })
    void shouldHoldWhatWasCountedByHand(String prefix, String kind, String id, int mentions, int paragraphs) {
        // When
        List<Long> perParagraph = answer.paragraphs(articleWith(prefix)).stream()
                .map(paragraph -> paragraph.mentions().stream()
                        .filter(mention ->
                                mention.kind().equals(kind) && mention.id().equals(id))
                        .count())
                .filter(count -> count > 0)
                .toList();

        // Then
        assertThat(perParagraph).hasSize(paragraphs);
        assertThat(perParagraph.stream().mapToLong(Long::longValue).sum()).isEqualTo(mentions);
    }

    @ParameterizedTest(name = "{0}: {1} mentions in {2} paragraphs of {3} articles")
    @CsvSource({
        "country:AFG:PT1H, 16, 13, 1",
        "country:AFG:PT24H, 16, 13, 1",
        "country:AFG:PT168H, 40, 34, 3",
        "actor:taliban:PT24H, 7, 6, 1",
        "actor:taliban:PT168H, 15, 13, 3",
        "pair:AFG+taliban:PT24H, 3, 3, 1",
        "pair:RUS+kremlin:PT168H, 4, 4, 2",
        "all:country:PT24H, 38, 21, 1",
        "actor:rus-mil:PT24H, 2, 2, 1",
        "pair:AFG+rus-mil:PT24H, 1, 1, 1",
        "all:actor:PT24H, 28, 18, 1",
        "all:feed:PT24H, 66, 27, 1",
    })
    void shouldGiveTheFinalAggregatesThatWereCountedByHand(String key, long mentions, long paragraphs, long articles) {
        // When
        ReferenceAggregate aggregate = finalAggregate(key);

        // Then
        assertThat(List.of(aggregate.mentions(), aggregate.paragraphs(), aggregate.articles()))
                .containsExactly(mentions, paragraphs, articles);
        assertThat(aggregate.windowEnd()).hasToString("2021-08-30T12:05:00Z");
    }

    @Test
    void shouldSpreadTheWeekOverItsDays() {
        assertThat(finalAggregate("country:AFG:PT168H").series()).containsExactly(0L, 13L, 11L, 0L, 0L, 0L, 16L);
    }

    @Test
    void shouldLeaveOutWhatNoWindowReaches() {
        assertThat(finalTable())
                .doesNotContainKey("country:IRN:PT168H")
                .doesNotContainKey("actor:united-russia:PT168H")
                .doesNotContainKey("pair:RUS+kremlin:PT24H");
    }

    private ReferenceAggregate finalAggregate(String key) {
        return Objects.requireNonNull(finalTable().get(key), key);
    }

    private SortedMap<String, ReferenceAggregate> finalTable() {
        return new SlowReference(ReferenceWindow.DEFAULTS).aggregates(answer.events());
    }

    private List<ExpectedParagraph> everyParagraph() {
        List<ExpectedParagraph> paragraphs = new ArrayList<>();
        answer.articleIds().forEach(articleId -> paragraphs.addAll(answer.paragraphs(articleId)));
        return paragraphs;
    }

    private String articleWith(String prefix) {
        return answer.articleIds().stream()
                .filter(articleId -> articleId.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static int occurrences(String word, String text) {
        return text.split(word, -1).length - 1;
    }
}
