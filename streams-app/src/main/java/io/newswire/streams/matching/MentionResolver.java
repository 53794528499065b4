package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Inside;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.bodies.ShortForms;
import io.newswire.streams.matching.bodies.UnlistedBodies;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.places.UnlistedPlaces;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which hits of one paragraph are mentions.
 *
 * <p>Maintainer's note. Hits are sorted by start, the longer one first, so one pass finds the longest name of each
 * kind: a hit inside an accepted hit of its kind is skipped; if a hit is rejected, shorter ones in its place are tried.
 * Between kinds: a place of several words hides a person inside it; an actor hides the countries in its name, except
 * those that the gazetteer shows; if an actor and a country have exactly the same span, both count ("Kremlin").
 */
final class MentionResolver {

    private final Gazetteer gazetteer;
    private final MatchContext context;
    private final Trace trace;
    private final ActorResolver actors;
    private final CountryResolver countries;
    private final List<Mention> mentions = new ArrayList<>();
    private List<UnlistedBodies.Found> bodies = List.of();
    private int nextBody;
    private List<UnlistedPlaces.Found> places = List.of();
    private int nextPlace;
    private int bodyOfPlace;
    private int actorsFrom;
    private int countriesFrom;
    private String countriesRule = "";
    private int hiddenStart = -1;
    private int hiddenEnd = -1;
    private @Nullable String shownInside;

    MentionResolver(Gazetteer gazetteer, MatchContext context, Trace trace) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.trace = trace;
        this.actors = new ActorResolver(context, trace);
        this.countries = new CountryResolver(gazetteer, context, trace);
    }

    List<Mention> mentions() {
        for (Hit hit : context.scanned.miswritten()) {
            skip(hit.terms().actors(), hit, "letter-case");
            skip(hit.terms().countries(), hit, "letter-case");
        }
        bodies = UnlistedBodies.in(context.scanned, gazetteer);
        places = UnlistedPlaces.in(context);
        for (Hit hit : context.scanned.hits()) {
            addUnlistedTo(hit.start(), hit);
            boolean part = isInLonger(hit);
            if (part || hit.start() < actorsFrom) {
                skip(hit.terms().actors(), hit, "longer-name");
            } else {
                resolveActor(hit);
            }
            if (part) {
                skip(hit.terms().countries(), hit, "longer-name");
            } else if (hit.start() < countriesFrom) {
                skip(hit.terms().countries(), hit, countriesRule);
            } else if (isHidden(hit)) {
                skip(hit.terms().countries(), hit, "inside-actor");
            } else {
                resolveCountry(hit);
            }
        }
        addUnlistedTo(Integer.MAX_VALUE, null);
        return mentions;
    }

    /** Adds the bodies and places that no file lists, up to and including a start position, in text order. */
    private void addUnlistedTo(int start, @Nullable Hit hit) {
        while (true) {
            int body = nextBody < bodies.size() ? bodies.get(nextBody).start() : Integer.MAX_VALUE;
            int place = nextPlace < places.size() ? places.get(nextPlace).start() : Integer.MAX_VALUE;
            if (Math.min(body, place) > start || (body == place && body == Integer.MAX_VALUE)) {
                return;
            }
            if (body <= place) {
                addBody(bodies.get(nextBody++));
            } else {
                addPlace(places.get(nextPlace++), hit);
            }
        }
    }

    /** Whether a longer name starts inside a name with an article: "The Independent" in "The Independent Wool Board". */
    private boolean isInLonger(Hit hit) {
        if (hit.first() == hit.last() || !context.scanned.tokens.isWord(hit.first(), "The")) {
            return false;
        }
        Hit listed = context.scanned.hitFrom(hit.first() + 1);
        if (listed != null && listed.isActor() && listed.last() > hit.last()) {
            return true;
        }
        if (listed != null && listed.last() == hit.last() && listed.isCountry() && isBeforePart(hit)) {
            return true;
        }
        UnlistedBodies.Found body = nextBody < bodies.size() ? bodies.get(nextBody) : null;
        return body != null && body.first() == hit.first() + 1 && body.last() > hit.last();
    }

    /** "The Australian state": whether a noun of regions and towns in small letters follows. */
    private boolean isBeforePart(Hit hit) {
        int next = hit.last() + 1;
        return context.scanned.around.isSpaceBehind(hit)
                && !context.scanned.tokens.isCapital(next)
                && (context.scanned.tokens.is(next, Cue.SETTLEMENT) || context.scanned.roleFrom(next) != null);
    }

    private void addBody(UnlistedBodies.Found body) {
        String known = ShortForms.known(body, context.scanned, context.knowledge);
        boolean explained = known != null && body.rule().equals("body-initials");
        if (body.start() >= actorsFrom && !explained) {
            Subject actor = gazetteer.actor(known != null ? known : body.id());
            actorsFrom = body.end();
            if (known == null) {
                ShortForms.learn(body, actor, context.scanned, context.knowledge);
            }
            trace.accepted(actor, body.start(), body.end(), body.rule());
            add(actor, Via.NAME, body.start(), body.end());
        }
    }

    /** Adds a place, unless a listed name with the same start is at least as long. */
    private void addPlace(UnlistedPlaces.Found place, @Nullable Hit hit) {
        boolean longer = hit != null
                && hit.start() == place.start()
                && hit.end() >= place.end()
                && !hit.terms().onlySurname()
                && !hit.terms().isWeakOnly();
        boolean insideBody = isInBody(place.start());
        if (longer || place.start() < countriesFrom || (place.start() < actorsFrom && !insideBody)) {
            return;
        }
        countriesFrom = place.end();
        countriesRule = "longer-name";
        actorsFrom = Math.max(actorsFrom, place.end());
        Subject country = gazetteer.country(place.country());
        context.knowledge.learnPlace(country.id());
        trace.accepted(country, place.start(), place.end(), place.rule());
        add(country, Via.PLACE, place.start(), place.end());
    }

    /** Whether a position is inside the name of a body. Calls must come in text order. */
    private boolean isInBody(int start) {
        while (bodyOfPlace < bodies.size() && bodies.get(bodyOfPlace).end() <= start) {
            bodyOfPlace++;
        }
        return bodyOfPlace < bodies.size() && bodies.get(bodyOfPlace).start() <= start;
    }

    private void skip(List<Candidate> terms, Hit hit, String rule) {
        for (Candidate candidate : terms) {
            trace.rejected(candidate, hit, rule);
        }
    }

    private boolean isHidden(Hit hit) {
        if (hit.start() >= hiddenEnd || (hit.start() == hiddenStart && hit.end() == hiddenEnd)) {
            return false;
        }
        for (Candidate candidate : hit.terms().countries()) {
            if (candidate.via() != Via.PLACE && candidate.subject().id().equals(shownInside)) {
                return false;
            }
        }
        return true;
    }

    private void resolveActor(Hit hit) {
        Candidate chosen = actors.of(hit);
        if (chosen == null) {
            if (hit.terms().nothing()) {
                actorsFrom = hit.end();
            }
            return;
        }
        Subject actor = chosen.subject();
        actorsFrom = hit.end();
        if (actor.isPerson() && chosen.via() == Via.NAME && hit.first() < hit.last()) {
            learnNameWords(hit);
        }
        if (!actor.isPerson()) {
            ShortForms.learnExplained(actor, hit.first(), hit.last(), context.scanned, context.knowledge);
        }
        Inside inside = gazetteer.inside(actor);
        if (inside != Inside.COUNTED) {
            hiddenStart = hit.start();
            hiddenEnd = hit.end();
            shownInside = inside == Inside.OWN ? actor.country() : null;
        }
        boolean titled = context.offices.isTitled(chosen, hit);
        if (actor.isPerson() ? chosen.via() == Via.NAME || titled : gazetteer.hasWeakAlias(actor)) {
            context.knowledge.learnActor(actor.id());
        }
        trace.accepted(actor, chosen, hit, titled ? "office" : "listed");
        add(actor, chosen.via(), hit.start(), hit.end());
    }

    /** Learns surnames that are also places: after "Luis Montenegro", Montenegro is the person. */
    private void learnNameWords(Hit person) {
        Hit last = context.scanned.hitTo(person.last());
        Hit first = context.scanned.hitTo(person.first());
        if (first != null && first.isCountry() && first.first() == person.first()) {
            context.knowledge.learnPersonWord(
                    CharFolding.fold(context.scanned.text.substring(first.start(), first.end())));
        }
        for (int word = person.first() + 1; word <= person.last(); word++) {
            Hit inside = context.scanned.hitFrom(word);
            if (inside != null && !inside.equals(last) && inside.last() == person.last()) {
                context.knowledge.learnPersonWord(
                        CharFolding.fold(context.scanned.text.substring(inside.start(), inside.end())));
            }
        }
        if (last != null && last.first() > person.first() && last.isCountry()) {
            context.knowledge.learnPersonWord(
                    CharFolding.fold(context.scanned.text.substring(last.start(), last.end())));
        }
    }

    /** "the pro-French press": whether a prefix in small letters makes the first word of a phrase one of its own. */
    private boolean isPrefixed(Hit hit) {
        int before = hit.first() - 1;
        return context.scanned.around.isHyphenAfter(before) && !context.scanned.tokens.isCapital(before);
    }

    private void resolveCountry(Hit hit) {
        if (hit.terms().nothing()) {
            if (!isPrefixed(hit)) {
                countriesFrom = hit.end();
                countriesRule = "phrase";
            }
            return;
        }
        CountryResolver.@Nullable Choice choice = countries.of(hit);
        if (choice == null) {
            return;
        }
        countriesFrom = hit.end();
        countriesRule = "longer-name";
        if (hit.first() != hit.last()) {
            actorsFrom = Math.max(actorsFrom, hit.end());
        }
        if (choice.via() == Via.PLACE) {
            context.knowledge.learnPlace(choice.country().id());
        } else {
            context.knowledge.learnName(choice.country().id());
        }
        trace.accepted(choice.country(), choice.candidate(), hit, choice.rule());
        add(choice.country(), choice.via(), hit.start(), hit.end());
    }

    private void add(Subject subject, Via via, int start, int end) {
        String role = subject.isPerson() ? context.offices.heldBy(subject.id()) : null;
        mentions.add(Mention.of(subject, role, via, context.scanned.text, start, end));
    }
}
