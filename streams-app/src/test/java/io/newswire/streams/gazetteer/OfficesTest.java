package io.newswire.streams.gazetteer;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who held which office when, as the bundled files say it, checked as a whole. */
class OfficesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    /** Offices of which a country, or the world, has one at a time. */
    private static final Set<String> SINGLE = Set.of(
            "president",
            "prime minister",
            "premier",
            "chancellor",
            "king",
            "emperor",
            "emir",
            "sultan",
            "pope",
            "supreme leader",
            "foreign minister",
            "foreign secretary",
            "secretary of state",
            "defense secretary",
            "UN secretary general",
            "NATO secretary general",
            "European Commission president",
            "European Council president",
            "EU foreign policy chief",
            "African Union Commission chair",
            "IMF managing director",
            "World Bank president",
            "WHO director general",
            "IAEA director general");

    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final int LONGEST_VACANCY = 45;

    record Seat(Subject holder, Role role) {
        LocalDate from() {
            return Objects.requireNonNullElse(role.from(), LocalDate.MIN);
        }

        LocalDate to() {
            return Objects.requireNonNullElse(role.to(), LocalDate.MAX);
        }

        boolean overlaps(Seat other) {
            return !from().isAfter(other.to()) && !other.from().isAfter(to());
        }

        @Override
        public String toString() {
            return holder.id() + " " + role.title() + " " + from() + ".." + to();
        }
    }

    @Test
    void shouldNotLetAPersonHoldAnOfficeTwiceAtATime() {
        // When
        List<String> doubled = doubled(seats().toList().stream()
                .collect(groupingBy(seat -> seat.holder().id() + seat.role().title())));

        // Then
        assertThat(doubled).isEmpty();
    }

    @Test
    void shouldNotSeatTwoPeopleInOneOffice() {
        // When
        List<String> doubled = doubled(
                seats().filter(seat -> SINGLE.contains(seat.role().title())).collect(groupingBy(seat -> office(seat))));

        // Then
        assertThat(doubled).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USA, president",
        "USA, secretary of state",
        "GBR, prime minister",
        "GBR, queen|king",
        "GBR, foreign secretary",
        "FRA, president",
        "FRA, prime minister",
        "FRA, foreign minister",
        "RUS, president",
        "RUS, prime minister",
        "RUS, foreign minister",
        "CHN, president",
        "CHN, premier",
        "CHN, foreign minister",
        "DEU, chancellor",
        "DEU, president",
        "DEU, foreign minister",
        "ITA, president",
        "ITA, prime minister",
        "JPN, prime minister",
        "JPN, emperor",
        "CAN, prime minister",
        "AUS, prime minister",
        "AUS, foreign minister",
        "IND, president",
        "IND, prime minister",
        "IND, foreign minister",
        "BRA, president",
        "ARG, president",
        "MEX, president",
        "KOR, president|acting president",
        "IDN, president",
        "SAU, king",
        "SAU, foreign minister",
        "TUR, president",
        "TUR, foreign minister",
        "ZAF, president",
        "-, European Commission president",
        "-, European Council president",
        "-, African Union Commission chair",
        "-, UN secretary general",
        "-, NATO secretary general"
    })
    void shouldKnowWhoHeldAGreatOfficeInEachYearSince2010(String country, String titles) {
        // Given
        Set<String> wanted = Set.of(titles.split("\\|"));
        List<Seat> holders = seats().filter(seat -> wanted.contains(seat.role().title()))
                .filter(seat ->
                        country.equals("-") || country.equals(seat.holder().country()))
                .sorted(Comparator.comparing(Seat::from))
                .toList();

        // When
        LocalDate filled = FIRST.minusDays(1);
        List<String> vacancies = new ArrayList<>();
        for (Seat seat : holders) {
            if (seat.from().isAfter(filled) && ChronoUnit.DAYS.between(filled, seat.from()) > LONGEST_VACANCY) {
                vacancies.add(filled + " to " + seat);
            }
            filled = seat.to().isAfter(filled) ? seat.to() : filled;
        }

        // Then
        assertThat(vacancies).isEmpty();
        assertThat(filled).isAfterOrEqualTo(LAST);
    }

    private static Stream<Seat> seats() {
        return GAZETTEER.subjects().stream()
                .filter(subject -> subject.type() != null)
                .flatMap(actor -> GAZETTEER.roles(actor.id()).stream().map(role -> new Seat(actor, role)));
    }

    private static String office(Seat seat) {
        return seat.role().type() == ActorType.GOV
                ? seat.holder().country() + " " + seat.role().title()
                : seat.role().title();
    }

    private static List<String> doubled(Map<String, List<Seat>> offices) {
        List<String> doubled = new ArrayList<>();
        for (List<Seat> holders : offices.values()) {
            for (int i = 0; i < holders.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (holders.get(i).overlaps(holders.get(j))) {
                        doubled.add(holders.get(j) + " and " + holders.get(i));
                    }
                }
            }
        }
        return doubled;
    }
}
