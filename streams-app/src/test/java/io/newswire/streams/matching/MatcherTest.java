package io.newswire.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherTest {

    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());

    @Test
    void shouldGiveMentionsInTextOrderLongerFirstActorsBeforeCountries() {
        // When
        List<Mention> mentions =
                read("The Turkish Armed Forces and the Kremlin").mentions();

        // Then
        assertThat(mentions).extracting(Mention::id).containsExactly("turkish-armed-forces", "TUR", "kremlin", "RUS");
    }

    @Test
    void shouldSayWhatAnActorIs() {
        // When
        Mention mention = read("It was Vladimir Putin’s plan.").mentions().get(0);

        // Then
        assertThat(mention)
                .isEqualTo(new Mention(
                        Kind.ACTOR,
                        "vladimir-putin",
                        "Vladimir Putin",
                        "PER",
                        "RUS",
                        "president",
                        Via.NAME,
                        "Vladimir Putin",
                        7,
                        21));
    }

    @Test
    void shouldCountOffsetsInUtf16UnitsWhereverTheyStand() {
        // When
        Mention mention = read("😀 In Côte d’Ivoire").mentions().get(0);

        // Then
        assertThat(mention.start()).isEqualTo(6);
        assertThat(mention.text()).isEqualTo("Côte d’Ivoire");
    }

    @Test
    void shouldFindNamesWithCombiningAccentsAndHiddenHyphens() {
        assertThat(read("In Co\u0302te d’Ivoire and Afgha\u00adnistan").mentions())
                .extracting(Mention::id)
                .containsExactly("CIV", "AFG");
    }

    @Test
    void shouldTakeAnySpaceForASpace() {
        assertThat(read("The United\u00a0States, Saudi\u202fArabia and New\u2009 Zealand")
                        .mentions())
                .extracting(Mention::text)
                .containsExactly("United\u00a0States", "Saudi\u202fArabia", "New\u2009 Zealand");
    }

    @Test
    void shouldKeepItsPromisesOnAnyText() {
        // Given
        Random random = new Random(11);
        List<String> pieces = List.of(
                "Georgia",
                "Lebanon",
                " ",
                " ",
                " ",
                ", ",
                "Ky.",
                "Putin",
                "Vladimir",
                "'s",
                "’",
                "US",
                "-",
                "County",
                ".",
                "in ",
                "\u00a0",
                "😀",
                "é",
                "\u0301",
                "Smith",
                "the",
                "U.S.",
                "Kremlin",
                "@",
                "Paris",
                "Texas",
                "English",
                "Turkish Armed Forces",
                "\ud83d",
                "Republic of Congo",
                "MOSCOW",
                "Slidell",
                "“",
                "” ",
                " (",
                ") ",
                ", ",
                " & ",
                " said ",
                "34",
                "J. ",
                "P.T. ",
                "WKZZ",
                "Norvik Council",
                "capital of ",
                " and his wife ");
        ArticleKnowledge known = ArticleKnowledge.none();
        for (int round = 0; round < 6_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }

            // When
            Explanation explanation = MATCHER.explain(text.toString(), null, DATE, known);
            Reading reading = MATCHER.read(text.toString(), null, DATE, known);

            // Then
            assertThat(explanation.reading()).isEqualTo(reading);
            assertOrderedSpans(text.toString(), reading.mentions());
            known = random.nextInt(9) == 0 ? ArticleKnowledge.none() : reading.learned();
        }
    }

    private static void assertOrderedSpans(String text, List<Mention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            for (Mention before : mentions.subList(0, i)) {
                assertThat(before.start()).isLessThanOrEqualTo(mention.start());
                assertThat(before.kind() == mention.kind() && before.overlaps(mention))
                        .as("%s overlaps %s in %s", before, mention, text)
                        .isFalse();
            }
        }
    }

    @Test
    void shouldReadAnEmptyText() {
        assertThat(read("").mentions()).isEmpty();
        assertThat(read(" – ").mentions()).isEmpty();
    }

    @Test
    void shouldTakeALongTextWithoutASlowdownThatGrowsWithIt() {
        // Given
        String text = "The sheriff of Boone County met Georgia Smith of Lebanon, Tenn., in Paris. ".repeat(3_000);

        // When
        List<Mention> mentions = read(text).mentions();

        // Then
        assertThat(mentions).hasSizeGreaterThan(9_000);
    }

    @Test
    void shouldNameEveryFoundActorAsItsIdAloneNamesIt() {
        // Given
        Gazetteer gazetteer = Gazetteer.bundled();

        // When
        List<Mention> mentions =
                read("Turkish police, Russia's foreign ministry, Turkey's central bank, spokesman Ruud van"
                                + " der Meer, Dr. José O'Neill, cleric Hassan al-Tikriti and NATO met.")
                        .mentions();

        // Then
        assertThat(mentions)
                .filteredOn(mention -> mention.kind() == Kind.ACTOR)
                .extracting(Mention::name)
                .containsExactly(
                        "Turkish police",
                        "Russian Foreign Ministry",
                        "Central Bank of Turkey",
                        "Ruud van der Meer",
                        "Jose O'Neill",
                        "Hassan al-Tikriti",
                        "NATO");
        assertThat(mentions).filteredOn(mention -> mention.kind() == Kind.ACTOR).allSatisfy(mention -> {
            Subject actor = gazetteer.actor(mention.id());
            assertThat(List.of(actor.name(), String.valueOf(actor.wireType()), String.valueOf(actor.country())))
                    .containsExactly(mention.name(), String.valueOf(mention.type()), String.valueOf(mention.country()));
        });
    }

    @Test
    void shouldFindWhatAUserAdds(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("ours.txt"), """
                country AFG
                  city     Nowhere Town
                actor jane-doe PER AFG Jane Doe
                actor kabul-rescue-corps GOV AFG Kabul Rescue Corps
                  body     rescue
                role rescue GOV rescue service
                  noun     rescue service; rescuers
                role cop
                  noun     beat cops
                """);
        Matcher matcher = Matcher.of(Gazetteer.bundledWith(List.of(file)));

        // When
        Reading reading = matcher.read(
                "Jane Doe of Nowhere Town; Doe saw Afghan rescuers, Turkish rescuers and Turkish beat cops.",
                null,
                DATE,
                ArticleKnowledge.none());

        // Then
        assertThat(reading.mentions())
                .extracting(Mention::id)
                .containsExactly(
                        "jane-doe",
                        "AFG",
                        "jane-doe",
                        "kabul-rescue-corps",
                        "AFG",
                        "tur-rescue",
                        "TUR",
                        "tur-cop",
                        "TUR");
    }

    private static Reading read(String text) {
        return MATCHER.read(text, null, DATE, ArticleKnowledge.none());
    }

    @Test
    void shouldReadOnWhereTheGazetteerNoLongerListsACountryOfTheArticle(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("more.txt"), "country ZZA Zandovia\n");
        ArticleKnowledge known = Matcher.of(Gazetteer.bundledWith(List.of(file)))
                .read("Zandovia met.", null, DATE, ArticleKnowledge.none())
                .learned();

        // When
        List<Mention> mentions = MATCHER.read("The Army met the National Assembly.", null, DATE, known)
                .mentions();

        // Then
        assertThat(mentions).noneMatch(mention -> "ZZA".equals(mention.country()));
    }

    @Test
    void shouldNotTakeATownOfTheHeadlineForANeighbourOfOneInTheText() {
        // When
        Reading reading = MATCHER.read(
                "They left in Macon", "Wren was glad today and Augusta was", DATE, ArticleKnowledge.none());

        // Then
        assertThat(reading.mentions()).isEmpty();
    }

    /** The arrays of words are as long as the text has words only for some lengths of text. */
    @Test
    void shouldReadAQuotationAtTheEndOfATextOfAnyLength() {
        for (int before = 0; before < 200; before++) {
            // Given
            String text = "x ".repeat(before) + "James “No Big Way”";

            // When
            Reading reading = MATCHER.read(text, null, Instant.EPOCH, ArticleKnowledge.none());

            // Then
            assertOrderedSpans(text, reading.mentions());
        }
    }
}
