package io.newswire.streams.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests the map on the page against the gazetteer: every country that can be counted must have a tile. */
class MapTilesTest {
    private final Map<String, String> countries = Gazetteer.bundled().subjects().stream()
            .filter(subject -> !subject.isActor())
            .collect(Collectors.toMap(Subject::id, Subject::name));

    @Test
    void shouldHaveOneTileForEachCountryOfTheGazetteer() throws IOException {
        // Given
        List<String> rows = drawing("tiles.js").lines().toList();
        // When
        List<String> tiles = rows.stream()
                .flatMap(row -> Arrays.stream(row.split(" ")))
                .filter(cell -> !cell.equals("..."))
                .toList();
        // Then
        assertThat(tiles).containsExactlyInAnyOrderElementsOf(countries.keySet());
    }

    /** In the drawing each tile has its own position; two tiles at the same position mean that a row is shifted. */
    @Test
    void shouldDrawEachTileAtAPlaceOfItsOwn() throws IOException {
        // Given
        List<String> rows = drawing("tiles.js").lines().toList();
        // When
        List<String> outOfStep = rows.stream()
                .filter(row -> !row.matches("([A-Z]{3}|\\.{3})( ([A-Z]{3}|\\.{3}))*")
                        || row.length() != rows.get(0).length())
                .toList();
        // Then
        assertThat(outOfStep).isEmpty();
    }

    @Test
    void shouldCallTheTilesAsTheGazetteerDoes() throws IOException {
        // Given
        List<String> entries = new ArrayList<>();
        // When
        for (String entry : drawing("country-names.js").split(";", -1)) {
            entries.add(entry.strip());
        }
        // Then
        assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(countries.entrySet().stream()
                        .map(country -> country.getKey() + " " + country.getValue())
                        .toList());
    }

    /** Returns the text between the backticks of a module. */
    private static String drawing(String module) throws IOException {
        try (InputStream in = MapTilesTest.class.getResourceAsStream("/web/" + module)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return text.substring(text.indexOf('`') + 2, text.lastIndexOf('`')).strip();
        }
    }
}
