package io.newswire.streams.matching.mentions;

import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.RoleHit;
import java.util.ArrayList;
import java.util.List;

/**
 * Receives every judgement. {@link Notes} keeps them for an explanation; {@link #NONE} does nothing and costs nothing.
 */
public interface Trace {

    Trace NONE = new Trace() {
        @Override
        public void accepted(Subject subject, Candidate candidate, Hit hit, String rule) {}

        @Override
        public void accepted(Subject subject, int start, int end, String rule) {}

        @Override
        public void rejected(Candidate candidate, Hit hit, String rule) {}

        @Override
        public void rejected(Subject subject, int start, int end, String rule) {}

        @Override
        public void judged(Subject subject, RoleHit role, int start, int end, boolean accepted, String rule) {}

        @Override
        public void withdrawn(Mention mention, String rule) {}
    };

    void accepted(Subject subject, Candidate candidate, Hit hit, String rule);

    /** A mention that no alias led to was accepted. */
    void accepted(Subject subject, int start, int end, String rule);

    void rejected(Candidate candidate, Hit hit, String rule);

    /** Words that no alias lists were rejected. */
    void rejected(Subject subject, int start, int end, String rule);

    /** A country with a role was accepted or rejected. */
    void judged(Subject subject, RoleHit role, int start, int end, boolean accepted, String rule);

    /** A mention that was accepted is rejected after all. */
    void withdrawn(Mention mention, String rule);

    /** Keeps the judgements on one text. */
    final class Notes implements Trace {

        private final String text;
        private final List<Judgement> judgements = new ArrayList<>();

        public Notes(String text) {
            this.text = text;
        }

        public List<Judgement> judgements() {
            return judgements;
        }

        @Override
        public void accepted(Subject subject, Candidate candidate, Hit hit, String rule) {
            add(subject, candidate, hit, true, rule);
        }

        @Override
        public void accepted(Subject subject, int start, int end, String rule) {
            add(subject, start, end, true, rule);
        }

        @Override
        public void rejected(Subject subject, int start, int end, String rule) {
            add(subject, start, end, false, rule);
        }

        private void add(Subject subject, int start, int end, boolean accepted, String rule) {
            String surface = text.substring(start, end);
            judgements.add(
                    new Judgement(start, end, surface, subject.kind(), subject.id(), null, null, accepted, rule));
        }

        @Override
        public void rejected(Candidate candidate, Hit hit, String rule) {
            add(candidate.subject(), candidate, hit, false, rule);
        }

        @Override
        public void judged(Subject subject, RoleHit role, int start, int end, boolean accepted, String rule) {
            judgements.add(new Judgement(
                    start,
                    end,
                    text.substring(start, end),
                    subject.kind(),
                    subject.id(),
                    role.noun().text(),
                    role.noun().origin(),
                    accepted,
                    rule));
        }

        @Override
        public void withdrawn(Mention mention, String rule) {
            judgements.replaceAll(judgement -> judgement.accepted()
                            && judgement.start() == mention.start()
                            && judgement.id().equals(mention.id())
                    ? judgement.asRejected(rule)
                    : judgement);
        }

        private void add(Subject subject, Candidate candidate, Hit hit, boolean accepted, String rule) {
            judgements.add(new Judgement(
                    hit.start(),
                    hit.end(),
                    text.substring(hit.start(), hit.end()),
                    subject.kind(),
                    subject.id(),
                    candidate.alias().text(),
                    candidate.alias().origin(),
                    accepted,
                    rule));
        }
    }
}
