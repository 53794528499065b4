package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which hits of one paragraph are mentions.
 *
 * <p>Maintainer's note. Hits come by start, longer first, so one pass gives the longest match of each kind: a hit
 * inside an accepted one of its kind is skipped, a rejected one leaves its place to shorter ones. Across kinds: a place
 * of several words hides the person it is named after; an actor hides a country in its name unless the gazetteer says
 * that it shows; both on the very same span count (Kremlin).
 */
final class Resolution {

    private static final List<Guard> ACTOR_GUARDS = List.of(new SurnameGuard(), new NamesakeGuard());
    private static final List<Guard> COUNTRY_GUARDS = List.of(new PersonNameGuard());

    private final Gazetteer gazetteer;
    private final Scene scene;
    private final List<Mention> mentions = new ArrayList<>();
    private int actorsFrom;
    private int countriesFrom;
    private int hiddenStart = -1;
    private int hiddenEnd = -1;

    Resolution(Gazetteer gazetteer, Scene scene) {
        this.gazetteer = gazetteer;
        this.scene = scene;
    }

    List<Mention> mentions() {
        for (Hit hit : scene.scan.hits()) {
            if (hit.terms().nothing() && hit.start() >= countriesFrom && hit.start() >= actorsFrom) {
                actorsFrom = hit.end();
                countriesFrom = hit.end();
                continue;
            }
            if (hit.start() >= actorsFrom) {
                resolveActor(hit);
            }
            if (hit.start() >= countriesFrom && !isHidden(hit)) {
                resolveCountry(hit);
            }
        }
        return mentions;
    }

    private boolean isHidden(Hit hit) {
        return hit.start() < hiddenEnd && (hit.start() != hiddenStart || hit.end() != hiddenEnd);
    }

    private void resolveActor(Hit hit) {
        @Nullable Term chosen = null;
        for (Term term : hit.terms().actors()) {
            if (term.meets(hit.capitals()) && !isRejected(term, hit, ACTOR_GUARDS)) {
                if (chosen != null) {
                    return;
                }
                chosen = term;
            }
        }
        if (chosen == null) {
            return;
        }
        Subject actor = chosen.subject();
        actorsFrom = hit.end();
        if (!gazetteer.showsCountryInside(actor)) {
            hiddenStart = hit.start();
            hiddenEnd = hit.end();
        }
        if (actor.isPerson() && chosen.via() == Via.NAME) {
            scene.memory.learnPerson(actor.id());
        }
        add(actor, chosen.via(), hit);
    }

    private void resolveCountry(Hit hit) {
        @Nullable Term chosen = null;
        for (Term term : hit.terms().countries()) {
            if (chosen == null && term.meets(hit.capitals()) && !isRejected(term, hit, COUNTRY_GUARDS)) {
                chosen = term;
            }
        }
        if (chosen == null) {
            return;
        }
        countriesFrom = hit.end();
        if (hit.first() != hit.last()) {
            actorsFrom = Math.max(actorsFrom, hit.end());
        }
        scene.memory.learnCountry(chosen.subject().id());
        add(chosen.subject(), chosen.via(), hit);
    }

    private boolean isRejected(Term term, Hit hit, List<Guard> guards) {
        for (Guard guard : guards) {
            if (guard.rejects(term, hit, scene)) {
                return true;
            }
        }
        return false;
    }

    private void add(Subject subject, Via via, Hit hit) {
        mentions.add(new Mention(
                subject.kind(),
                subject.id(),
                subject.name(),
                subject.type(),
                subject.country(),
                via,
                scene.scan.text.substring(hit.start(), hit.end()),
                hit.start(),
                hit.end()));
    }
}
