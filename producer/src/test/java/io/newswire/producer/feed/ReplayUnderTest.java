package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A replay on a clock of the test, and the times at which its articles were sent. */
abstract class ReplayUnderTest {

    static final Instant NOON = Instant.parse("2021-08-30T12:00:00Z");

    final FakeClock clock = new FakeClock();
    final List<String> gaps = new ArrayList<>();
    final List<Duration> left = new ArrayList<>();

    ReplayControl control(String speed, Duration maxGap) {
        return new ReplayControl(new ReplayPace(FeedSpeed.parse(speed), FeedRate.UNLIMITED, maxGap), clock);
    }

    Pacer pacer(ReplayControl control) {
        return new Pacer(control, (next, in) -> gaps.add(new ReplayState.NextArticle(next, in, true).words()));
    }

    void replay(ReplayControl control, Instant... dates) throws InterruptedException {
        replay(pacer(control), dates);
    }

    void replay(Pacer pacer, Instant... dates) throws InterruptedException {
        for (Instant date : dates) {
            pacer.awaitArticle(date);
            left.add(clock.passed());
        }
    }

    List<Duration> paragraphs(Pacer pacer, int count) throws InterruptedException {
        List<Duration> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pacer.awaitParagraph();
            sent.add(clock.passed());
        }
        return sent;
    }
}
