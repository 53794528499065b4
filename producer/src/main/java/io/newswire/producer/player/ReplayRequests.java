package io.newswire.producer.player;

import io.newswire.producer.feed.BackwardSeekException;
import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayState;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests to a replay, whichever server receives them: its state, and the actions {@code pause}, {@code resume},
 * {@code step}, {@code rate} (with {@code speed} or {@code rate}) and {@code seek} (with {@code to}).
 */
public final class ReplayRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRequests.class);
    private static final Set<String> ACTIONS = Set.of("pause", "resume", "rate", "step", "seek");

    private final ReplayControl control;

    public ReplayRequests(ReplayControl control) {
        this.control = control;
    }

    static void requireKnown(String action) throws RefusedException {
        if (!ACTIONS.contains(action)) {
            throw new RefusedException(
                    404, "there are GET /replay and /metrics, and POST /replay/pause, resume, rate, step and seek");
        }
    }

    /** The state as JSON, in the form that {@link ReplayJson#state} describes. */
    public byte[] state() {
        return ReplayJson.state(control.state());
    }

    /**
     * Changes the replay.
     *
     * @param action the last part of the path
     * @param parameters of the query or a form
     * @throws RefusedException if the action, a parameter or the change is refused; nothing is changed then
     */
    public void act(String action, Map<String, String> parameters) throws RefusedException {
        requireKnown(action);
        switch (action) {
            case "pause" -> {
                Parameters.allow(parameters);
                control.pause();
            }
            case "resume" -> {
                Parameters.allow(parameters);
                control.resume();
            }
            case "step" -> {
                Parameters.allow(parameters);
                control.step();
            }
            case "rate" -> changeRate(parameters);
            default -> seek(parameters);
        }
        ReplayState now = control.state();
        LOG.info("{} by request: {}, {}", action, now.motion(), now.pace());
    }

    private void changeRate(Map<String, String> parameters) throws RefusedException {
        Parameters.allow(parameters, "speed", "rate");
        if (parameters.isEmpty()) {
            throw new RefusedException(400, "speed or rate is missing", "speed", FeedSpeed.EXPECTED);
        }
        FeedSpeed speed = Parameters.parse(parameters, "speed", FeedSpeed::parse, FeedSpeed.EXPECTED);
        FeedRate rate = Parameters.parse(parameters, "rate", FeedRate::parse, FeedRate.EXPECTED);
        if (speed != null) {
            control.speed(speed);
        }
        if (rate != null) {
            control.rate(rate);
        }
    }

    private void seek(Map<String, String> parameters) throws RefusedException {
        Parameters.allow(parameters, "to");
        var date = Parameters.parse(parameters, "to", FeedDate::first, FeedDate.EXPECTED);
        if (date == null) {
            throw new RefusedException(400, "to is missing", "to", FeedDate.EXPECTED);
        }
        try {
            control.seek(date);
        } catch (BackwardSeekException e) {
            throw new RefusedException(409, String.valueOf(e.getMessage()), "to", "a date ahead of the feed");
        }
    }
}
