package io.newswire.streams.gazetteer;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the bundled files say of actors, checked as a whole. */
class ActorDictionaryTest {

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final List<Subject> ACTORS = GAZETTEER.subjects().stream()
            .filter(subject -> subject.type() != null)
            .sorted(Comparator.comparing(Subject::id))
            .toList();

    private static final Pattern HEADER = Pattern.compile("actor (\\S+) [A-Z]{3} .*");
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Test
    void shouldListAtLeastEightHundredActors() {
        assertThat(ACTORS).hasSizeGreaterThanOrEqualTo(800);
    }

    @Test
    void shouldGiveEachActorOneHeader() throws IOException {
        // Given
        List<String> headers = new ArrayList<>();
        for (String file : lines("files.txt")) {
            for (String line : lines(file)) {
                Matcher header = HEADER.matcher(line);
                if (header.matches()) {
                    headers.add(header.group(1));
                }
            }
        }

        // Then
        assertThat(headers).doesNotHaveDuplicates().hasSameSizeAs(ACTORS);
    }

    @Test
    void shouldWriteIdsInLowerKebab() {
        assertThat(ACTORS).extracting(Subject::id).allMatch(KEBAB.asMatchPredicate());
    }

    @Test
    void shouldUseKnownCountries() {
        // Given
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.add("XKX");

        // Then
        assertThat(ACTORS.stream().map(Subject::country).filter(Objects::nonNull))
                .allMatch(codes::contains);
    }

    @Test
    void shouldGiveNoAliasToTwoActorsUnlessOtherWordsDecide() {
        // When
        Map<String, Set<String>> shared = new TreeMap<>();
        for (GazetteerEntry entry : GAZETTEER.entries()) {
            Set<String> owners = entry.aliases().stream()
                    .filter(alias -> alias.kind().ofActor() && alias.kind() != AliasKind.SURNAME)
                    .map(alias -> Objects.requireNonNull(alias.subject()).id())
                    .collect(toCollection(TreeSet::new));
            boolean weak = entry.aliases().stream()
                    .filter(alias -> alias.kind().ofActor() && alias.kind() != AliasKind.SURNAME)
                    .allMatch(alias -> alias.has(Condition.WEAK));
            boolean dated = owners.stream()
                    .allMatch(id -> GAZETTEER.actor(id).isPerson()
                            && !GAZETTEER.roles(id).isEmpty());
            if (owners.size() > 1 && !weak && !dated) {
                shared.put(CharFolding.fold(entry.aliases().get(0).text()), owners);
            }
        }

        // Then
        assertThat(shared).isEmpty();
    }

    @Test
    void shouldGiveEveryPersonASurnameOrAOneWordName() {
        // Given
        Set<String> named = GAZETTEER.entries().stream()
                .flatMap(entry -> entry.aliases().stream())
                .filter(alias -> alias.kind() == AliasKind.SURNAME
                        || alias.kind() == AliasKind.FAMOUS
                        || !alias.text().contains(" "))
                .map(Alias::subject)
                .filter(Objects::nonNull)
                .map(Subject::id)
                .collect(toSet());

        // Then
        assertThat(ACTORS.stream().filter(Subject::isPerson).map(Subject::id)).allMatch(named::contains);
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActorDictionaryTest.class.getResourceAsStream("/gazetteer/" + file)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
