package io.newswire.streams.matching;

import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.rules.AcronymGuard;
import io.newswire.streams.matching.rules.ClubGuard;
import io.newswire.streams.matching.rules.Guard;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.rules.NamesakeGuard;
import io.newswire.streams.matching.rules.NearestBearer;
import io.newswire.streams.matching.rules.OtherCountryGuard;
import io.newswire.streams.matching.rules.SurnameGuard;
import io.newswire.streams.matching.rules.WeakGuard;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which actor a hit names, if any, in this order: what the article has explained; the letter case; the guards;
 * the title before the name; if several actors are left, the one that the article has already named by its full name.
 */
final class ActorResolver {

    private static final List<Guard> GUARDS = List.of(
            new SurnameGuard(),
            new NamesakeGuard(),
            new OtherCountryGuard(),
            new AcronymGuard(),
            new WeakGuard(),
            new ClubGuard());

    private final MatchContext context;
    private final Trace trace;

    ActorResolver(MatchContext context, Trace trace) {
        this.context = context;
        this.trace = trace;
    }

    /** The actor that a hit names, by the alias that names it; null if none. */
    @Nullable
    Candidate of(Hit hit) {
        if (!hit.isActor()) {
            return null;
        }
        List<Candidate> all = hit.terms().actors();
        String explained = explained(hit);
        if (all.size() == 1 && explained == null) {
            return isRejected(all.get(0), hit) ? null : all.get(0);
        }
        List<Candidate> bearers = new ArrayList<>(all.size());
        for (Candidate candidate : all) {
            if (explained == null
                    ? !isRejected(candidate, hit)
                    : candidate.subject().id().equals(explained)) {
                bearers.add(candidate);
            }
        }
        if (explained != null) {
            return bearers.isEmpty() ? null : bearers.get(0);
        }
        Candidate titled = bearers.isEmpty() ? null : context.offices.titled(bearers, hit, context);
        if (titled != null) {
            bearers.remove(titled);
            reject(bearers, hit, "other-bearer");
            return titled;
        }
        if (bearers.size() > 1) {
            List<Candidate> named = bearers.stream()
                    .filter(candidate ->
                            context.isNamedBefore(candidate.subject().id()))
                    .toList();
            Candidate meant = named.size() == 1 ? named.get(0) : NearestBearer.of(named, hit, context.scanned);
            meant = meant == null ? context.offices.lastInOffice(bearers) : meant;
            if (meant != null) {
                bearers.remove(meant);
                reject(bearers, hit, "other-bearer");
                return meant;
            }
            reject(bearers, hit, "two-bearers");
            return null;
        }
        return bearers.isEmpty() ? null : bearers.get(0);
    }

    /** The actor that the article has given these initials to, or null. */
    private @Nullable String explained(Hit hit) {
        if (context.knowledge.shorts().isEmpty() || !hit.isActor()) {
            return null;
        }
        String id = context.knowledge.shortOf(context.scanned.text.substring(hit.start(), hit.end()));
        if (id != null) {
            for (Candidate candidate : hit.terms().actors()) {
                if (!candidate.subject().id().equals(id)) {
                    trace.rejected(candidate, hit, "explained");
                }
            }
        }
        return id;
    }

    private boolean isRejected(Candidate candidate, Hit hit) {
        if (!candidate.meets(hit.capitals())) {
            trace.rejected(candidate, hit, "letter-case");
            return true;
        }
        for (Guard guard : GUARDS) {
            if (guard.rejects(candidate, hit, context)) {
                trace.rejected(candidate, hit, guard.name());
                return true;
            }
        }
        return false;
    }

    private void reject(List<Candidate> bearers, Hit hit, String rule) {
        for (Candidate candidate : bearers) {
            trace.rejected(candidate, hit, rule);
        }
    }
}
