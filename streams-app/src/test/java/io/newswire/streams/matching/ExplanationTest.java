package io.newswire.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an explanation says of each candidate: whether it is a mention, by which rule, from which line of which file. */
class ExplanationTest {

    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());

    @Test
    void shouldSayWhyEachCandidateIsAMentionOrNot() {
        // When
        Explanation explanation =
                MATCHER.explain("Jack London left Paris, Texas, for turkey.", null, DATE, ArticleKnowledge.none());

        // Then
        assertThat(explanation.judgements())
                .filteredOn(j -> !j.id().equals("CAN"))
                .extracting(j -> j.text() + " " + j.id() + " " + j.accepted() + " " + j.rule())
                .containsExactlyInAnyOrder(
                        "Jack London jack-london true given-name",
                        "London GBR false person-name",
                        "Paris USA true state-behind",
                        "Texas USA true listed",
                        "turkey TUR false letter-case");
        assertThat(explanation.judgements())
                .filteredOn(j -> j.text().equals("Texas"))
                .allSatisfy(j -> assertThat(j.origin()).startsWith("places-usa.txt:"));
        assertThat(explanation.reading().mentions())
                .extracting(Mention::id)
                .containsExactly("jack-london", "USA", "USA");
    }

    @Test
    void shouldSayWhichRuleComposesAnActorOrForbidsIt() {
        // When
        Explanation explanation = MATCHER.explain(
                "Turkish police and former US officials met Pakistani Prime Minister Imran Khan at a Greek army base.",
                null,
                DATE,
                ArticleKnowledge.none());

        // Then
        assertThat(explanation.judgements())
                .filteredOn(j -> j.origin() != null && j.origin().startsWith("roles.txt:"))
                .extracting(j -> j.text() + " " + j.id() + " " + j.alias() + " " + j.accepted() + " " + j.rule())
                .containsExactlyInAnyOrder(
                        "Turkish police tur-cop police true composed",
                        "US officials usa-gov officials false former-role",
                        "Pakistani Prime Minister pak-gov prime minister false named-person",
                        "Greek army grc-mil army false thing");
    }

    @Test
    void shouldSayWhyASurnameIsNotAnIntroducedPersons() {
        // Given
        ArticleKnowledge known = MATCHER.read("Spokesman Jonas Smithers spoke.", null, DATE, ArticleKnowledge.none())
                .learned();

        // When
        Explanation explanation = MATCHER.explain("Smithers met Belda Smithers.", null, DATE, known);

        // Then
        assertThat(explanation.judgements())
                .extracting(j -> j.start() + " " + j.text() + " " + j.id() + " " + j.accepted() + " " + j.rule())
                .containsExactly(
                        "0 Smithers jonas-smithers true introduced", "19 Smithers jonas-smithers false surname");
    }

    @Test
    void shouldTakeBackAFamousSurnameThatAnIntroducedPersonBears() {
        // Given
        ArticleKnowledge known = MATCHER.read("The singer Oscar Macron sang.", null, DATE, ArticleKnowledge.none())
                .learned();

        // When
        Explanation explanation = MATCHER.explain("Macron bowed.", null, DATE, known);

        // Then
        assertThat(explanation.judgements())
                .extracting(j -> j.id() + " " + j.accepted() + " " + j.rule())
                .containsExactlyInAnyOrder(
                        "brigitte-macron false surname",
                        "emmanuel-macron false other-bearer",
                        "oscar-macron true introduced");
    }
}
