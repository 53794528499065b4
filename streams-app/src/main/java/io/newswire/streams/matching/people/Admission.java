package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.List;

/** Whether a full name that a text introduces is one of a person whom neither a file nor the article knows. */
final class Admission {

    private final Gazetteer gazetteer;
    private final MatchContext context;
    private final ScannedText scanned;

    Admission(Gazetteer gazetteer, MatchContext context) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.scanned = context.scanned;
    }

    /**
     * Whether an introduction can stand: no subject has its id, or it is a listed person with a longer name here ("Luis
     * Antonio Cardinal Tagle") or with a name that many bear.
     */
    boolean mayBe(Introductions.Introduction person) {
        if (gazetteer.isBody(person.id())) {
            return false;
        }
        if (!gazetteer.isTaken(person.id())) {
            return true;
        }
        Hit listed = scanned.hitFrom(person.name().first());
        return gazetteer.actor(person.id()).isPerson()
                && (listed == null
                        || listed.last() < person.name().last()
                        || listed.terms().isWeak(person.id()));
    }

    /** Whether a name is only the surname of a person whom the article names in full: "Van der Meer", "Mr Roe". */
    boolean isPartOfKnown(Introductions.Introduction person, List<Introductions.Introduction> found) {
        String ending = "-" + person.id();
        for (String id : context.knowledge.people()) {
            if (id.endsWith(ending)) {
                return true;
            }
        }
        boolean single = person.name().first() == person.name().last();
        if (!single) {
            return false;
        }
        for (Introductions.Introduction other : found) {
            if (other.id().endsWith(ending)) {
                return true;
            }
        }
        return scanned.isSurnameOf(person.name().first(), context.knowledge::knows);
    }
}
