package io.newswire.streams.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled gazetteer against what the JDK knows of countries. */
class CompletenessTest {

    /** Without people of their own. */
    private static final Set<String> UNINHABITED = Set.of("ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "UMI");

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final List<Alias> ALIASES = GAZETTEER.entries().stream()
            .flatMap(entry -> entry.aliases().stream())
            .toList();

    @Test
    void shouldHoldEveryCountryOfTheJdkAndKosovo() {
        // Given
        Set<String> expected = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        expected.add("XKX");

        // When
        Set<String> countries = GAZETTEER.subjects().stream()
                .filter(subject -> subject.type() == null)
                .map(Subject::id)
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(countries).isEqualTo(expected);
    }

    @Test
    void shouldKnowTheEnglishNameThatTheJdkGivesEachCountry() {
        // Given
        Stream<Locale> countries = Stream.of(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build());

        // When
        List<String> unknown = countries
                .filter(country -> !isNameOf(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH)))
                .map(country -> country.getISO3Country() + " " + country.getDisplayCountry(Locale.ENGLISH))
                .toList();

        // Then
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldGiveEveryPeopledCountryAWayToNameItsPeopleOrItsCapital() {
        // Given
        Stream<Subject> countries = GAZETTEER.subjects().stream().filter(subject -> subject.type() == null);

        // When
        List<String> bare = countries
                .map(Subject::id)
                .filter(id -> !UNINHABITED.contains(id))
                .filter(id -> kinds(id).stream().noneMatch(Set.of(AliasKind.DEMONYM, AliasKind.CAPITAL)::contains))
                .sorted()
                .toList();

        // Then
        assertThat(bare).containsExactly("CCK", "CXR", "MNP", "NFK", "SPM", "TKL", "VAT");
    }

    @Test
    void shouldHoldThousandsOfPlaces() {
        assertThat(ALIASES.stream().filter(alias -> alias.kind().ofCountry())).hasSizeGreaterThan(3_000);
    }

    private static boolean isNameOf(String id, String name) {
        String plain = name.replace("&", "and").replaceAll(" *\\(.*\\)", "").replace(" SAR China", "");
        String folded = CharFolding.fold(plain);
        return ALIASES.stream()
                .anyMatch(alias -> alias.subject() != null
                        && alias.subject().id().equals(id)
                        && CharFolding.fold(alias.text()).equals(folded));
    }

    private static Set<AliasKind> kinds(String id) {
        return ALIASES.stream()
                .filter(alias -> alias.subject() != null && alias.subject().id().equals(id))
                .map(Alias::kind)
                .collect(Collectors.toSet());
    }
}
