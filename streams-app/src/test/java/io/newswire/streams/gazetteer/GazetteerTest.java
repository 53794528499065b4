package io.newswire.streams.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    @TempDir
    Path folder;

    @Test
    void shouldNameWhatItLists() {
        // Given
        Gazetteer gazetteer = Gazetteer.bundled();

        // When
        Subject country = gazetteer.country("AFG");
        Subject actor = gazetteer.actor("kremlin");

        // Then
        assertThat(country).isEqualTo(Subject.country("AFG", "Afghanistan"));
        assertThat(actor.name()).isEqualTo("Kremlin");
        assertThat(actor.type()).isEqualTo(ActorType.GOV);
        assertThat(actor.country()).isEqualTo("RUS");
    }

    @Test
    void shouldNameWhatItDoesNotListAfterItsId() {
        // Given
        Gazetteer gazetteer = Gazetteer.bundled();

        // When
        Subject country = gazetteer.country("ZZZ");
        Subject actor = gazetteer.actor("abdulaziz-al-nobody");

        // Then
        assertThat(country.name()).isEqualTo("ZZZ");
        assertThat(actor.name()).isEqualTo("Abdulaziz al-Nobody");
        assertThat(actor.type()).isEqualTo(ActorType.PER);
    }

    @ParameterizedTest
    @CsvSource({
        "juan-le-goff, Juan le Goff",
        "ruud-van-der-meer, Ruud van der Meer",
        "corrie-ten-boom, Corrie ten Boom",
        "ahmed-abu-salim, Ahmed Abu Salim",
        "le-minh, Le Minh",
        "sean-o-brien, Sean O'Brien"
    })
    void shouldShowTheParticlesOfANameInSmallLetters(String id, String name) {
        // When
        Subject person = Gazetteer.bundled().actor(id);

        // Then
        assertThat(person.name()).isEqualTo(name);
    }

    @Test
    void shouldMakeAnActorOfACountryAndARole() {
        // Given
        Gazetteer gazetteer = Gazetteer.bundled();

        // When
        Subject police = gazetteer.actor("tur-cop");
        Subject ministry = gazetteer.actor("nzl-foreign-ministry");

        // Then
        assertThat(police).isEqualTo(new Subject(Kind.ACTOR, "tur-cop", "Turkish police", ActorType.COP, "TUR"));
        assertThat(ministry.name()).isEqualTo("New Zealand Foreign Ministry");
        assertThat(gazetteer.isTaken("tur-cop")).isTrue();
        assertThat(gazetteer.isTaken("xyz-cop")).isFalse();
        assertThat(gazetteer.isTaken("tur-tle")).isFalse();
    }

    @Test
    void shouldLetAUserFileAddAndOverride() throws IOException {
        // Given
        Path file = file("""
                # ours
                country AFG
                  city     Nowhere Town
                actor taliban GOV AFG Islamic Emirate
                  drop     Taleban
                actor our-mayor PER AFG Jane van der Doe
                  surname  van der Doe
                  role     GOV mayor 2019-02..2021
                """);

        // When
        Gazetteer gazetteer = Gazetteer.bundledWith(List.of(file));

        // Then
        assertThat(gazetteer.actor("taliban").name()).isEqualTo("Islamic Emirate");
        assertThat(gazetteer.actor("taliban").type()).isEqualTo(ActorType.GOV);
        assertThat(texts(gazetteer, "taliban"))
                .contains("Taliban", "Islamic Emirate")
                .doesNotContain("Taleban");
        assertThat(texts(gazetteer, "AFG")).contains("Nowhere Town", "Kabul");
        assertThat(texts(gazetteer, "our-mayor")).containsExactlyInAnyOrder("Jane van der Doe", "van der Doe");
        assertThat(gazetteer.roles("our-mayor"))
                .containsExactly(
                        new Role(ActorType.GOV, "mayor", LocalDate.parse("2019-02-01"), LocalDate.parse("2021-12-31")));
    }

    @Test
    void shouldTakeTheLastWordOfAFullNameForASurname() throws IOException {
        // Given
        Path file = file("""
                actor x-y PER - Xaver Ypsilon
                  full   Xaver A. Upsilon
                actor some-group REB - Some Group
                """);

        // When
        Gazetteer gazetteer = Gazetteer.of(List.of(file));

        // Then
        assertThat(texts(gazetteer, "x-y"))
                .containsExactlyInAnyOrder("Xaver Ypsilon", "Ypsilon", "Xaver A. Upsilon", "Upsilon");
        assertThat(texts(gazetteer, "some-group")).containsExactly("Some Group");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    contry AFG Afghanistan          | expected country, actor, role, form, words or nothing
                    country Afghanistan             | expected country ABC Name
                    actor Big_Group REB - Big Group | expected actor lower-kebab-id
                    words strange                   | no such class of words: strange
                    country QQQ                     | no line gives QQQ a name
                    actor some-body PER QQQ Some B  | no such country: QQQ
                    country QQQ Qua [sometimes]     | no such condition: sometimes
                    country QQQ Qua [exact          | not a name
                    country QQQ 国                  | a character that cannot be matched
                    words                           | no such class of words
                    role rescue                     | no such role yet
                    role Rescue GOV service         | expected role suffix TYP name
                    actor some-body ABC - Some Body | no such type of actor: ABC, expected one of PER GOV MIL
                    role rescue ABC rescue service  | no such type of actor: ABC
                    form ABC                        | no such type of actor: ABC
                    form abc                        | expected form TYP
                    """)
    void shouldNameFileAndLineOfABadHeader(String line, String problem) throws IOException {
        // Given
        Path file = file("# comment\n" + line + "\n");

        // When / Then
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(file)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    country AFG | surname Kabul                | not a sort of name that a country has
                    country AFG | town Kabul                   | no such sort of name: town
                    country AFG | city Kabul;                  | not a name
                    country AFG | drop Atlantis                | nothing to drop
                    actor taliban | capital Kabul              | not a sort of name that an actor has
                    actor taliban | role ABC boss 2012..2013   | no such type of actor: ABC
                    actor taliban | role GOV president         | a role is TYPE title FROM..TO
                    actor taliban | role GOV boss 2012-13-01.. | no such date
                    actor taliban | role GOV boss 2013..2012   | ends before it begins
                    actor taliban | inside maybe               | inside is counted, own or hidden
                    actor taliban | adjective Talib            | an actor has no adjective
                    actor united-nations | body gov            | only an actor with a country
                    role cop | police riot police              | expected noun, verb, adjective or office
                    role cop | noun                            | expected noun, verb, adjective or office
                    """)
    void shouldNameFileAndLineOfABadFact(String header, String line, String problem) throws IOException {
        // Given
        Path file = file(header + "\n  " + line + "\n");

        // When / Then
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(file)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void shouldRefuseABodyOfNoRoleOrOfATakenOne() throws IOException {
        // Given
        Path unknown = file("actor fsb\n  body spooks\n");
        Path taken = Files.writeString(folder.resolve("taken.txt"), "actor fsb\n  body central-bank\n");

        // When / Then
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(unknown)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("no such role to be the body of: spooks");
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(taken)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("another actor is the country's central-bank");
    }

    @Test
    void shouldRefuseANearCountryThatIsNone() throws IOException {
        // Given
        Path file = file("country AFG\n  near QQQ\n");

        // When / Then
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(file)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("no such country to be near: QQQ");
    }

    @Test
    void shouldNameAFileThatIsMissingOrNotUtf8() throws IOException {
        // Given
        Path missing = folder.resolve("missing.txt");
        Path latin = Files.write(
                folder.resolve("latin.txt"), "country AFG\n  city Herát\n".getBytes(StandardCharsets.ISO_8859_1));

        // When / Then
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(missing))).hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> Gazetteer.bundledWith(List.of(latin)))
                .hasMessageStartingWith(latin.toString())
                .hasMessageContaining("not UTF-8");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("ours.txt"), text);
    }

    private static List<String> texts(Gazetteer gazetteer, String id) {
        return gazetteer.entries().stream()
                .flatMap(entry -> entry.aliases().stream())
                .filter(alias -> alias.subject() != null && alias.subject().id().equals(id))
                .map(Alias::text)
                .toList();
    }
}
