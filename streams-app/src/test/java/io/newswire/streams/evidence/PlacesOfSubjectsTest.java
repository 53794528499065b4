package io.newswire.streams.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesOfSubjectsTest {
    private static final AggregateKind[] KINDS = AggregateKind.values();
    private final Random random = new Random(11);
    private final PlacesOfSubjects places = new PlacesOfSubjects(3);
    private final Map<SubjectId, List<Place>> all = new HashMap<>();

    /** Few subjects have many positions, many have one; those of two kinds have the same ids. */
    private void addRandomPlaces() {
        for (int offset = 0; offset < 60_000; offset++) {
            int number = (int) (20_000 * random.nextDouble() * random.nextDouble());
            SubjectId subject = new SubjectId(KINDS[random.nextInt(KINDS.length)], "id" + number);
            Place place = new Place(Instant.ofEpochMilli(random.nextInt(1_000)), random.nextInt(2), offset);
            all.computeIfAbsent(subject, unused -> new ArrayList<>()).add(place);
            places.add(subject, place.publishedAt().toEpochMilli(), place.partition(), place.offset());
        }
    }

    private static Evidence newestOf(List<Place> known) {
        return new Evidence(known.stream().sorted().limit(3).toList(), known.size() > 3);
    }

    @Test
    void shouldKeepTheNewestOfEachSubject() {
        // When
        addRandomPlaces();
        // Then
        assertThat(places.size()).isEqualTo(all.size()).isGreaterThan(20_000);
        all.forEach((subject, known) -> assertThat(places.of(subject)).isEqualTo(newestOf(known)));
        assertThat(places.of(new SubjectId(AggregateKind.ACTOR, "other"))).isEqualTo(Evidence.NONE);
    }

    @Test
    void shouldForgetWhatIsDeletedAndSubjectsWithNothingLeft() {
        // Given
        addRandomPlaces();
        // When
        places.deleteBefore(0, Long.MAX_VALUE);
        places.deleteBefore(1, 40_000);
        // Then
        Map<SubjectId, Evidence> left = new HashMap<>();
        all.forEach((subject, known) -> {
            Evidence before = newestOf(known);
            List<Place> kept = before.newest().stream()
                    .filter(each -> each.partition() == 1 && each.offset() >= 40_000)
                    .toList();
            if (!kept.isEmpty()) {
                left.put(subject, new Evidence(kept, before.isTruncated()));
            }
        });
        assertThat(places.size()).isEqualTo(left.size());
        all.keySet()
                .forEach(
                        subject -> assertThat(places.of(subject)).isEqualTo(left.getOrDefault(subject, Evidence.NONE)));
    }
}
