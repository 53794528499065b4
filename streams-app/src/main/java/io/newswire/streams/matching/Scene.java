package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule may look at: the paragraph, the article's headline and date, and what is known by now. */
final class Scene {

    final Scan scan;
    final Memory memory;
    final Offices offices;
    private final Supplier<@Nullable Scan> readHeadline;
    private final Gazetteer gazetteer;
    private @Nullable Set<String> inHeadline;
    private @Nullable Set<String> inParagraph;
    private @Nullable Evidence evidence;

    Scene(Gazetteer gazetteer, Scan scan, Memory memory, Instant date, Supplier<@Nullable Scan> readHeadline) {
        this.gazetteer = gazetteer;
        this.scan = scan;
        this.memory = memory;
        this.offices = new Offices(gazetteer, scan, date);
        this.readHeadline = readHeadline;
    }

    /** Whether the headline names an actor by words that are its own. */
    boolean isInHeadline(String actor) {
        if (inHeadline == null) {
            Scan headline = readHeadline.get();
            inHeadline = headline == null ? Set.of() : named(headline);
        }
        return inHeadline.contains(actor);
    }

    /** Whether the headline or the text so far names an actor by words that are its own. */
    boolean isNamedBefore(String actor) {
        return memory.knows(actor) || isInHeadline(actor);
    }

    /** Whether the headline, an earlier paragraph or this one names an actor by words that are its own. */
    boolean isNamed(String actor) {
        if (inParagraph == null) {
            inParagraph = named(scan);
        }
        return inParagraph.contains(actor) || isNamedBefore(actor);
    }

    private static Set<String> named(Scan scan) {
        Set<String> named = new HashSet<>();
        int from = 0;
        for (Hit hit : scan.hits()) {
            for (Term term : hit.terms().actors()) {
                boolean own = term.via() != Via.SURNAME && !term.has(Condition.WEAK);
                if (hit.start() >= from && own && term.meets(hit.capitals())) {
                    named.add(term.subject().id());
                    from = hit.end();
                }
            }
        }
        return named;
    }

    /** Which countries the article speaks of. */
    Evidence evidence() {
        if (evidence == null) {
            evidence = new Evidence(gazetteer, memory);
            evidence.add(scan);
            Scan headline = readHeadline.get();
            if (headline != null) {
                evidence.add(headline);
            }
        }
        return evidence;
    }
}
