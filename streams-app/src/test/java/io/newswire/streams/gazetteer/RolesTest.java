package io.newswire.streams.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled files compose of countries and roles, checked as a whole. */
class RolesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final List<RoleNoun> NOUNS = GAZETTEER.entries().stream()
            .map(GazetteerEntry::noun)
            .filter(noun -> noun != null)
            .toList();
    private static final Set<String> SUFFIXES =
            NOUNS.stream().map(noun -> noun.of().suffix()).collect(Collectors.toCollection(TreeSet::new));
    private static final List<String> COUNTRIES = GAZETTEER.subjects().stream()
            .filter(subject -> subject.type() == null)
            .map(Subject::id)
            .sorted()
            .toList();

    @Test
    void shouldKnowAtLeastAHundredAndFiftyNouns() {
        assertThat(NOUNS).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void shouldKnowBothSpellingsOfDefense() {
        // Given
        Set<String> texts =
                NOUNS.stream().map(noun -> CharFolding.fold(noun.text())).collect(Collectors.toSet());

        // When
        List<String> oneSpelling = texts.stream()
                .filter(text -> text.contains("defense"))
                .filter(text -> !texts.contains(text.replace("defense", "defence")))
                .toList();

        // Then
        assertThat(oneSpelling).isEmpty();
    }

    @Test
    void shouldNameEveryActorOfEveryCountryByItsIdAlone() {
        for (String country : COUNTRIES) {
            for (String suffix : SUFFIXES) {
                Subject actor = GAZETTEER.actor(country.toLowerCase(Locale.ROOT) + "-" + suffix);
                assertThat(actor.country()).isEqualTo(country);
                assertThat(actor.type()).isNotEqualTo(ActorType.PER);
                assertThat(actor.name()).matches("\\S.* \\S.*");
            }
        }
    }

    @Test
    void shouldListNoActorUnderAComposedId() {
        assertThat(GAZETTEER.subjects())
                .filteredOn(Subject::isActor)
                .extracting(Subject::id)
                .noneMatch(id -> id.length() > 4
                        && id.charAt(3) == '-'
                        && COUNTRIES.contains(id.substring(0, 3).toUpperCase(Locale.ROOT))
                        && SUFFIXES.contains(id.substring(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "usa-mil, US military",
        "gbr-gov, British government",
        "nld-cop, Dutch police",
        "are-foreign-ministry, Emirati Foreign Ministry",
        "phl-leg, Philippine parliament",
        "fra-jud, French courts",
        "dnk-med, Danish media",
        "cod-mil, Congolese military",
        "cog-mil, Republic of Congo military",
        "prk-med, North Korean media",
        "civ-gov, Ivorian government",
        "xkx-cop, Kosovan police",
        "vat-gov, Vatican government",
        "lie-leg, Liechtenstein parliament",
    })
    void shouldBeginAComposedNameWithTheCountrysAdjective(String id, String name) {
        assertThat(GAZETTEER.actor(id).name()).isEqualTo(name);
    }
}
