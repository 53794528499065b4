package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static io.newswire.streams.web.stream.SampleChanges.key;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.web.stream.SharedPages.SharedPage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clients at the same place get the same bytes, and every client gets the newest value of each key in the end. */
class SharedPagesTest {
    private static final StreamFilter ACTORS = new StreamFilter(null, Set.of(AggregateKind.ACTOR));

    private final CompactedLog log = new CompactedLog();
    private final SharedPages pages = new SharedPages(log, new EventCache(), () -> "feed");

    private LogReader reader() {
        return LogReader.ofSnapshot(log, StreamFilter.EVERYTHING);
    }

    private void put(Change... changes) {
        for (Change each : changes) {
            log.put(each);
            log.reached(OffsetVector.of(each.offset() + 1));
        }
    }

    private static String text(SharedPage page) {
        return new String(page.bytes(), UTF_8);
    }

    @Test
    void shouldGiveClientsAtTheSamePlaceTheSameBytes() {
        // Given
        LogReader one = reader();
        LogReader other = reader();
        put(change("NOR", 0), change("AFG", 1));
        SharedPage first = pages.read(one, StreamFilter.EVERYTHING);
        // When
        SharedPage second = pages.read(other, StreamFilter.EVERYTHING);
        // Then
        assertThat(second).isSameAs(first);
        assertThat(second.changes()).isEqualTo(2);
        assertThat(other.number()).isEqualTo(one.number()).isEqualTo(2);
        assertThat(other.next()).isEqualTo(OffsetVector.of(2));
    }

    @Test
    void shouldGoOnAtTheEndOfTheLogWhenThereIsMore() {
        // Given
        LogReader one = reader();
        LogReader other = reader();
        SharedPage atEnd = pages.read(one, StreamFilter.EVERYTHING);
        put(change("NOR", 0));
        // When
        SharedPage later = pages.read(other, StreamFilter.EVERYTHING);
        // Then
        assertThat(atEnd.changes()).isZero();
        assertThat(text(later)).contains("\"offset\":0");
    }

    @Test
    void shouldSendTheNewestBehindAPageThatIsHandedOutAgain() {
        // Given
        LogReader one = reader();
        LogReader slow = reader();
        put(change("NOR", 0));
        pages.read(one, StreamFilter.EVERYTHING);
        put(change("NOR", 1));
        pages.read(slow, StreamFilter.EVERYTHING);
        // When
        SharedPage last = pages.read(slow, StreamFilter.EVERYTHING);
        // Then
        assertThat(text(last)).contains("\"offset\":1").doesNotContain("\"offset\":0");
        assertThat(slow.next()).isEqualTo(OffsetVector.of(2));
    }

    @Test
    void shouldNotMixClientsThatAskForDifferentKinds() {
        // Given
        LogReader countries = reader();
        LogReader actors = LogReader.ofSnapshot(log, ACTORS);
        put(change("NOR", 0));
        pages.read(countries, StreamFilter.EVERYTHING);
        // When
        SharedPage ofActors = pages.read(actors, ACTORS);
        // Then
        assertThat(ofActors.changes()).isZero();
        assertThat(actors.number()).isEqualTo(1);
    }

    @Test
    void shouldEndAPageWithTheCursorOfItsLastChange() {
        // Given
        LogReader one = reader();
        put(change("NOR", 0), change("AFG", 1));
        String cursor = new Cursor("feed", StreamFilter.EVERYTHING.toString(), OffsetVector.of(2)).toString();
        // When
        SharedPage page = pages.read(one, StreamFilter.EVERYTHING);
        // Then
        assertThat(text(page)).containsOnlyOnce("id: ").contains("id: " + cursor + "\nevent: aggregate\ndata: ");
        assertThat(text(page).indexOf("id: ")).isGreaterThan(text(page).indexOf("\"NOR\""));
    }

    @Test
    void shouldLeaveOutAChangeThatIsSupersededWhileAPageIsWritten() {
        // Given
        LogReader one = reader();
        Change overtaking = Change.of(key("NOR"), 0, 0, () -> {
            put(change("AFG", 2));
            return "{}".getBytes(UTF_8);
        });
        put(overtaking, change("AFG", 1));
        // When
        SharedPage first = pages.read(one, StreamFilter.EVERYTHING);
        SharedPage second = pages.read(one, StreamFilter.EVERYTHING);
        // Then
        assertThat(first.changes()).isEqualTo(1);
        assertThat(text(first)).doesNotContain("AFG");
        assertThat(text(second)).contains("\"offset\":2").doesNotContain("\"offset\":1");
        assertThat(one.next()).isEqualTo(OffsetVector.of(3));
    }
}
